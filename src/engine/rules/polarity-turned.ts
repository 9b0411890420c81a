import { type Slot, sameSurroundings } from '../align/surroundings';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { isNegative, standingsOf } from '../text/negation';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { type Near, nearSentences } from './near';
import { leading } from './polarity-turned.words';
import { assertionOf, type Denied, deedsOf, deniedIn, isSameDeed, mayDeny } from './predicates';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';
import { haveOtherSubjects } from './subjects';
import { verbTo } from './verb-before';
import { namesSpeaker, speakOfOthers } from './voices';

const LEAST_COVERED = 0.2;
/** What both sides say around the word that one of them denies. */
const SAME_PLACE = 0.3;
/** The verb of a denied noun stands at most this many words before it. */
const VERB_WITHIN = 4;
/** The rest of a sentence may deny something else. */
const CLAUSE_ENDS = /[;:—()]|,\s/;
/** A clause put into another is shorter than this, in UTF-16 units. */
const INTERPOSED = 20;
const INTERPOSITION = /, [^,;:—()]{1,24},/g;
/** "35 files, not one of which": what stands before is denied. */
/** "Has apologised, though not for the deaths" */
const LETS_OUT = /^not (?:for|of|in|on|to|with|by|at|from|about|the|his|her|its|their|all|every)\b/i;
const DENIED_OF = /^(?:not one|none|neither) of (?:which|whom|them)\b/i;

/**
 * The source says that something is not so, the page that it is. The denied word, or one for the same deed, must stand
 * on the page, asserted; silent where its clause there has a negative word of any kind, and where a sentence of a source
 * nearby says what the page says.
 */
export const polarityTurned: Rule = {
  id: 'polarity-turned',
  kind: 'contradicted',
  needsFollowing: true,
  find: (context) =>
    context.alignments.flatMap((alignment) => {
      const near = nearSentences(alignment);
      const found = examine(alignment.claim, near, context);
      return found === null ? [] : [found];
    }),
};

function examine(claim: Sentence, near: readonly Near[], { page, trace }: CheckContext): Finding | null {
  const deeds = deedsOf(page, claim);
  for (const { source, fact, covered } of near) {
    if (covered < LEAST_COVERED || !mayDeny(source, fact, deeds)) continue;
    for (const denied of deniedIn(source, fact)) {
      const assertion = assertionOf(denied, page, claim);
      if (assertion === null || assertion.word.quoted) continue;
      const { word, isSamePart } = assertion;
      const isSame = isSamePlace(page, claim, word, denied);
      if (!isSamePart && !isSame) continue;
      const slot = { text: page, sentence: claim, place: word };
      const there = { text: source, sentence: fact, place: denied.head };
      const where = negativesAround(page, claim, word, denied);
      if (where === 'clause') {
        trace(claim, 'the page may deny it, too');
        continue;
      }
      if (isSupported(page, claim, word, denied, near)) {
        trace(claim, 'another fact says so');
        continue;
      }
      if (!isSame && haveOtherSubjects(slot, { ...there, place: denied.cue })) continue;
      if (speakOfOthers(slot, there) || (denied.head.quoted && !namesSpeaker(slot, there))) {
        trace(claim, 'somebody else denies it');
        continue;
      }
      const mark = verbTo(page, claim, word, VERB_WITHIN);
      return {
        severity: 3,
        tier: where === 'sentence' ? 'beside another' : 'plain',
        claim,
        mark,
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, { start: denied.cue.start, end: denied.head.end }, page.text, mark),
      };
    }
  }
  return null;
}

function isSamePlace(text: AnalysedText, sentence: Sentence, place: Stretch, denied: Denied): boolean {
  return fitOf(denied, { text, sentence, place }) >= SAME_PLACE;
}

function fitOf({ text, sentence, head }: Denied, slot: Slot): number {
  return sameSurroundings(slot, { text, sentence, place: head });
}

/** Whether a sentence nearby asserts the word of something that the page speaks of no less than of what is denied. */
function isSupported(
  page: AnalysedText,
  claim: Sentence,
  word: Token,
  denied: Denied,
  near: readonly Near[],
): boolean {
  const slot = { text: page, sentence: claim, place: word };
  const fit = fitOf(denied, slot);
  return near.some(({ source, fact }) => {
    const standings = standingsOf(source, fact);
    return tokensIn(source, fact).some(
      (token, at) =>
        isSameDeed(token, denied.head) &&
        standings[at]?.how === 'asserted' &&
        sameSurroundings(slot, { text: source, sentence: fact, place: token }) >= fit,
    );
  });
}

/** Whether anything in the clause of a word or in the rest of its sentence may say no. */
function negativesAround(
  text: AnalysedText,
  sentence: Sentence,
  word: Token,
  denied: Denied,
): 'clause' | 'sentence' | 'none' {
  const tokens = tokensIn(text, sentence);
  const negatives = tokens.filter(
    (token) => isNegative(token) && (token.start < word.start || !leading.has(token.lower)),
  );
  if (negatives.length === 0) return 'none';
  // "He had not, he said, declared it over."
  const inClause = negatives.some(({ start, end }) => {
    const between = text.text
      .slice(Math.min(end, word.end), Math.max(start, word.start))
      .replaceAll(INTERPOSITION, '');
    const rest = text.text.slice(start, sentence.end);
    if (start > word.start && (DENIED_OF.test(rest) || LETS_OUT.test(rest))) return true;
    return !CLAUSE_ENDS.test(between) || (start < word.start && between.length < INTERPOSED);
  });
  if (inClause) return 'clause';
  if (
    denied.head.lower === 'guilty' &&
    negatives.some(({ lower }) => /^(?:acquit|clear|exonerat)/.test(lower))
  ) {
    return 'clause';
  }
  // "Acquitted of one, found guilty of the other": it is the other word that answers to what is denied.
  const fit = fitOf(denied, { text, sentence, place: word });
  const fitsBetter = negatives.some((place) => {
    const other = fitOf(denied, { text, sentence, place });
    return other >= SAME_PLACE && other > fit;
  });
  return fitsBetter ? 'clause' : 'sentence';
}
