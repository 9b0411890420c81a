import type { Alignment } from '../align/align';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { standingsOf } from '../text/negation';
import { meansSame, negativesIn, type Turn, turnBetween, turningIn } from './denials';
import { type Near, nearSentences } from './near';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';
import { speakOfOthers } from './voices';

/** Facts that cover less are about something else; from `COVERED` on they speak of the same. */
const LEAST_COVERED = 0.2;
const COVERED = 0.4;
const ALIKE = 0.3;
const HALF = 0.5;
/** A denied noun in another place than this, or in the very same, is denied of something else. */
const LITTLE = 0.15;
/** "Whether" stands at most this many words before what it asks. */
const ASKED_WITHIN = 8;
const ASKING = /^(?:whether|may|might)$/;
/** "May be sold without prescription" is no question. */
const LACKING = /^(?:without|not|no)$/;

/**
 * The page denies what the source says, or leaves open: both have appealed → neither has appealed, whether there were
 * grounds → saw no grounds. Silent where the source's sentence may say no in whatever way, and where a sentence of a
 * source nearby has the word beside anything that turns it round.
 */
export const denialAdded: Rule = {
  id: 'denial-added',
  kind: 'contradicted',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine(alignment: Alignment, { page, trace }: CheckContext): Finding[] {
  const { claim } = alignment;
  if (page.text.charAt(claim.end - 1) === '?') return [];
  const near = nearSentences(alignment);
  let best: { finding: Finding; share: number } | null = null;
  for (const { source, fact, covered } of near) {
    if (covered < LEAST_COVERED) continue;
    for (const how of ['asserted', 'open'] as const) {
      if (how === 'asserted' && negativesIn(source, fact)) continue;
      const turn = turnBetween({ text: page, sentence: claim }, { text: source, sentence: fact }, how);
      if (turn === null || !isDenial(turn, page) || turn.denied.quoted || turn.share <= (best?.share ?? 0))
        continue;
      const tier = how === 'open' ? openTierOf(turn, covered) : tierOf(turn, covered);
      if (tier === null || (how === 'open' && !isAsked(turn, page, claim, source, fact))) continue;
      if (isDenied(turn, near, how)) {
        trace(claim, 'another fact denies it, too');
        continue;
      }
      const slot = { text: page, sentence: claim, place: turn.denied };
      if (speakOfOthers(slot, { text: source, sentence: fact, place: turn.said })) continue;
      const mark = { start: turn.cue.start, end: turn.denied.end };
      const finding: Finding = {
        severity: 3,
        tier,
        claim,
        mark,
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, turn.said, page.text, mark),
      };
      best = { finding, share: turn.share };
    }
  }
  return best === null ? [] : [best.finding];
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
    return tokensIn(source, fact).some(
      (token, at) => (how === 'asserted' || standings[at]?.how === 'negated') && meansSame(token, denied),
    );
  });
}
