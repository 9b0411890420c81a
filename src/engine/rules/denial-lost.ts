import type { Alignment } from '../align/align';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { standingsOf } from '../text/negation';
import { partsOf } from '../text/parts-of-speech';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { meansSame, negativesIn, type Turn, turnBetween, turningIn } from './denials';
import { type Near, nearSentences } from './near';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';
import { speakOfOthers } from './voices';

const LEAST_COVERED = 0.2;
/** From here on a fact speaks of what the claim speaks of, and two words stand in the same place. */
const COVERED = 0.4;
const ALIKE = 0.3;
/** Of what is denied the page must say so much, where the deed itself is not among it. */
const HALF = 0.5;
/** The verb of a word stands at most this many words before it. */
const VERB_WITHIN = 5;

/**
 * The page says what the source denies, in words of one family or meaning and wherever a negation reaches: refused to
 * let it be filmed → it will be filmed. Silent where a word of the page's sentence turns it round, and where a sentence
 * of a source nearby says what the page says.
 */
export const denialLost: Rule = {
  id: 'denial-lost',
  kind: 'contradicted',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine(alignment: Alignment, { page, trace }: CheckContext): Finding[] {
  const { claim } = alignment;
  if (page.text.charAt(claim.end - 1) === '?') return [];
  const near = nearSentences(alignment);
  const isBeside = negativesIn(page, claim);
  let best: { finding: Finding; share: number } | null = null;
  for (const { source, fact, covered } of near) {
    if (covered < LEAST_COVERED) continue;
    const turn = turnBetween({ text: source, sentence: fact }, { text: page, sentence: claim });
    if (turn === null || turningIn(page, claim).some((word) => word !== turn.said)) continue;
    if (turn.denied.quoted || turn.share <= (best?.share ?? 0)) continue;
    const tier = tierOf(turn, covered, isBeside);
    if (tier === null) continue;
    if (isSaid(turn.said, near)) {
      trace(claim, 'another fact says so');
      continue;
    }
    const slot = { text: page, sentence: claim, place: turn.said };
    if (speakOfOthers(slot, { text: source, sentence: fact, place: turn.denied })) continue;
    const mark = verbTo(page, claim, turn.said);
    const finding: Finding = {
      severity: 3,
      tier,
      claim,
      mark,
      facts: [{ source, start: fact.start, end: fact.end }],
      against: [],
      says: saying(source.text, { start: turn.cue.start, end: turn.last.end }, page.text, mark),
    };
    best = { finding, share: turn.share };
  }
  return best === null ? [] : [best.finding];
}

/** Which case it is; null where too little tells that both speak of the same. */
function tierOf(turn: Turn, covered: number, beside: boolean): string | null {
  const { isDeed, isNoun, isVerb, share, alike } = turn;
  if (isDeed && alike >= ALIKE) return beside ? 'beside another' : 'deed';
  if (beside) return null;
  if (isDeed && !isNoun) return 'deed, apart';
  if (share < HALF || covered < COVERED) return null;
  return isVerb ? 'clause' : 'clause, no verb';
}

/** Whether a sentence of the sources nearby says the word as a fact. */
function isSaid(word: Token, near: readonly Near[]): boolean {
  return near.some(({ source, fact }) => {
    const standings = standingsOf(source, fact);
    return tokensIn(source, fact).some(
      (token, at) => standings[at]?.how === 'asserted' && meansSame(token, word),
    );
  });
}

/** From the verb before a word, if one is near, to the word. */
function verbTo(text: AnalysedText, sentence: Sentence, word: Token): Stretch {
  const tokens = tokensIn(text, sentence);
  const parts = partsOf(text, sentence);
  const at = tokens.indexOf(word);
  let start = at;
  for (let before = at; before >= Math.max(0, at - VERB_WITHIN); before--) {
    const token = tokens[before];
    if (token === undefined || /[,;:—()“”"]/.test(text.text.slice(token.end, word.start))) break;
    if (parts[before] === 'VERB' || parts[before] === 'AUX') start = before;
    else if (start < at && parts[before] !== 'ADV') break;
  }
  return { start: tokens[start]?.start ?? word.start, end: word.end };
}
