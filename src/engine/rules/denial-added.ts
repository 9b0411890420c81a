import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { standingsOf } from '../text/negation';
import { COVERED, denialFindings, type TurnCase } from './denial-findings';
import { negativesIn, type Turn, turnBetween, turningIn } from './denials';
import { placesMeaning } from './meaning';
import type { Near } from './near';
import type { CheckContext, Rule } from './rule';

const ALIKE = 0.3;
const HALF = 0.5;
/** A denied noun in another place than this, or in the very same, is denied of something else. */
const LITTLE = 0.15;
/** "Whether" stands at most this many words before what it asks. */
const ASKED_WITHIN = 8;
const ASKING = /^(?:whether|may|might)$/;
/** "May be sold without prescription" is no question. */
const LACKING = /^(?:without|not|no)$/;
/** How the source may say what the page denies. */
const HOW = ['asserted', 'open'] as const;

/**
 * The page denies what the source says, or leaves open: both have appealed → neither has appealed, whether there were
 * grounds → saw no grounds. Silent where the source's sentence may say no in whatever way, and where a sentence of a
 * source nearby has the word beside anything that turns it round.
 */
export const denialAdded: Rule = {
  id: 'denial-added',
  kind: 'contradicted',
  needsFollowing: true,
  find: (context) =>
    context.alignments.flatMap((alignment) =>
      denialFindings(alignment, context, { casesOf, supported: 'another fact denies it, too' }),
    ),
};

function casesOf(claim: Sentence, { source, fact, covered }: Near, { page }: CheckContext): TurnCase[] {
  return HOW.flatMap((how): TurnCase[] => {
    if (how === 'asserted' && negativesIn(source, fact)) return [];
    const turn = turnBetween({ text: page, sentence: claim }, { text: source, sentence: fact }, how);
    if (turn === null || !isDenial(turn, page)) return [];
    const { denied, said, cue } = turn;
    const tier = how === 'open' ? openTierOf(turn, covered) : tierOf(turn, covered);
    if (tier === null || (how === 'open' && !isAsked(turn, page, claim, source, fact))) return [];
    return [
      {
        turn,
        tier,
        onPage: denied,
        inSource: said,
        mark: { start: cue.start, end: denied.end },
        says: said,
        isSupported: (near) => isDenied(turn, near, how),
      },
    ];
  });
}

/** Not "without", which need not be said of the same; not "declined to 61", "voted no". */
function isDenial({ cue }: Turn, { text }: AnalysedText): boolean {
  const words = text.slice(cue.start, cue.end);
  return (
    !/^without$/i.test(words) &&
    !/^\s+[\d£$€]/.test(text.slice(cue.end, cue.end + 3)) &&
    !/\b(?:voted?|votes|said|says|saying)\s+$/i.test(text.slice(Math.max(0, cue.start - 10), cue.start))
  );
}

/** "Assessing whether there are grounds": the source leaves open what the page denies without more. */
function isAsked(
  { said }: Turn,
  page: AnalysedText,
  claim: Sentence,
  source: AnalysedText,
  fact: Sentence,
): boolean {
  if (tokensIn(page, claim).some(({ lower }) => ASKING.test(lower) || lower === 'yet' || lower === 'if'))
    return false;
  const tokens = tokensIn(source, fact);
  const at = tokens.indexOf(said);
  const before = tokens.slice(Math.max(0, at - ASKED_WITHIN), at);
  const asking = before.findIndex(({ lower }) => ASKING.test(lower));
  return asking >= 0 && !before.slice(asking).some(({ lower }) => LACKING.test(lower));
}

function openTierOf({ isDeed, share }: Turn, covered: number): string | null {
  return isDeed && share >= HALF && covered >= COVERED ? 'left open' : null;
}

/** Which case it is; null where too little tells that both speak of the same. */
function tierOf({ isDeed, share, alike }: Turn, covered: number): string | null {
  if (share < HALF) return null;
  if (isDeed) return alike >= ALIKE || covered >= COVERED ? 'deed' : null;
  return covered >= COVERED && alike >= LITTLE && alike < HALF ? 'clause' : null;
}

/** Whether a sentence of the sources nearby denies the word, or has it beside anything that may turn it round. */
function isDenied({ denied }: Turn, near: readonly Near[], how: 'asserted' | 'open'): boolean {
  return near.some(({ source, fact }) => {
    if (how === 'asserted' && turningIn(source, fact).length === 0) return false;
    const standings = standingsOf(source, fact);
    return placesMeaning(denied, source, fact).some(
      (at) => how === 'asserted' || standings[at]?.how === 'negated',
    );
  });
}
