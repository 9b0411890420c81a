import type { Alignment } from '../align/align';
import { sameSurroundings } from '../align/surroundings';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { standingsOf } from '../text/negation';
import type { Stretch } from '../text/sentences';
import { wordsOf } from '../text/words';
import { type Near, nearSentences } from './near';
import { type OppositePair, opposites } from './opposite-said.words';
import { longestOnly, type PhraseHit, phraseFinder } from './phrases';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';
import { haveOtherSubjects } from './subjects';
import { speakOfOthers } from './voices';

/** Slots with less in common around them speak of different things; from `CLOSE` on surely of the same. */
const ALIKE = 0.15;
const CLOSE = 0.35;
/** A fact that covers less of the claim is about something else. */
const LEAST_COVERED = 0.2;
const NUMBER_WITHIN = 3;
const NEGATIONS = new Set('not no never none nobody nothing neither nor without cannot'.split(' '));

/** One side of a pair. */
interface Side {
  pair: OppositePair;
  other: boolean;
}

const find = phraseFinder<Side>(
  opposites.flatMap((pair) => [
    ...pair.one.map((phrase): [string, Side] => [phrase, { pair, other: false }]),
    ...pair.other.map((phrase): [string, Side] => [phrase, { pair, other: true }]),
  ]),
);

function sides(text: AnalysedText, sentence: Sentence): PhraseHit<Side>[] {
  return longestOnly(find(text, sentence), (a, b) => a.pair === b.pair);
}

/** Where a source has the other side of a pair. */
interface Facing {
  near: Near;
  hit: PhraseHit<Side>;
  alike: number;
}

/**
 * The page says of a thing the opposite of what its source says: accepted → turned down, at most → at least,
 * voluntary → compulsory. Silent where either side negates what it says, and where the page or a
 * sentence of a source nearby uses both words.
 */
export const oppositeSaid: Rule = {
  id: 'opposite-said',
  kind: 'contradicted',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine(alignment: Alignment, { page, trace }: CheckContext): Finding[] {
  const { claim } = alignment;
  const hits = sides(page, claim).filter(({ first }) => !first.quoted);
  if (hits.length === 0) return [];
  const near = nearSentences(alignment);
  for (const hit of hits) {
    if (!isPlain(page, claim, hit) || hits.some((other) => isOpposite(other, hit))) continue;
    if (hit.value.pair.kind === 'stance' && saysAgainst(page, claim, hit)) {
      trace(claim, 'the page tells both sides');
      continue;
    }
    if (isAnswer(page, claim, hit)) continue;
    const facing = facingOf(hit, page, claim, near);
    if (facing === null || facing.alike < ALIKE || isSaidOfOne(facing)) {
      trace(claim, 'no fact says the opposite of the same thing');
      continue;
    }
    const { source, fact } = facing.near;
    const mark = stretchOf(hit);
    const found = stretchOf(facing.hit);
    const slot = { text: page, sentence: claim, place: mark };
    const there = { text: source, sentence: fact, place: found };
    const { kind } = hit.value.pair;
    const isApart = facing.alike < CLOSE && kind !== 'bound';
    const isHeld = isOpen(page, claim, hit) || isOpen(source, fact, facing.hit);
    // Two may well take two sides.
    const needSameSubject = isApart || kind === 'stance';
    if (speakOfOthers(slot, there) || (needSameSubject && haveOtherSubjects(slot, there))) continue;
    return [
      {
        severity: 3,
        tier: isHeld ? 'open' : kind === 'wide' && isApart ? 'wide, apart' : kind,
        claim,
        mark,
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, found, page.text, mark),
      },
    ];
  }
  return [];
}

/** The other side of the pair in the sources, where it is most alike; null where the page's own side is there too. */
function facingOf(
  hit: PhraseHit<Side>,
  page: AnalysedText,
  claim: Sentence,
  near: readonly Near[],
): Facing | null {
  const slot = { text: page, sentence: claim, place: stretchOf(hit) };
  const facing = near.flatMap((place) =>
    sides(place.source, place.fact)
      .filter(({ value }) => value.pair === hit.value.pair)
      .map((other): Facing => {
        const there = { text: place.source, sentence: place.fact, place: stretchOf(other) };
        return { near: place, hit: other, alike: sameSurroundings(slot, there) };
      }),
  );
  if (facing.some(({ hit: { value } }) => value.other === hit.value.other)) return null;
  const [best] = facing
    .filter(({ near: { covered } }) => covered >= LEAST_COVERED)
    .toSorted((a, b) => b.alike - a.alike);
  if (best === undefined || !isPlain(best.near.source, best.near.fact, best.hit)) return null;
  const isBound = hit.value.pair.kind === 'bound';
  const { source, fact } = best.near;
  return !isBound || bounded(page, claim, hit) === bounded(source, fact, best.hit) ? best : null;
}

/** "Rejected that": what somebody said, and no plan. */
function isAnswer(page: AnalysedText, claim: Sentence, { first, last }: PhraseHit<Side>): boolean {
  const next = tokensIn(page, claim).find(({ start }) => start >= last.end);
  return first.lower.startsWith('reject') && /^(?:that|this)$/.test(next?.lower ?? '');
}

/** "A councillor, who voted against": one of those whom the page may speak of. */
function isSaidOfOne({ near: { source, fact }, hit: { first } }: Facing): boolean {
  const before = tokensIn(source, fact).findLast(({ end }) => end <= first.start);
  return before?.lower === 'who';
}

/** "Seven in favour and five against" */
function saysAgainst(page: AnalysedText, claim: Sentence, { first, last }: PhraseHit<Side>): boolean {
  return tokensIn(page, claim).some(
    ({ lower, start, end }) => lower === 'against' && (end <= first.start || start >= last.end),
  );
}

function isOpposite({ value: a }: PhraseHit<Side>, { value: b }: PhraseHit<Side>): boolean {
  return a.pair === b.pair && a.other !== b.other;
}

/** Not denied, and no negation in its clause. */
function isPlain(text: AnalysedText, sentence: Sentence, hit: PhraseHit<Side>): boolean {
  const { start, end } = stretchOf(hit);
  if (standingsOf(text, sentence)[hit.at]?.how === 'negated') return false;
  return !tokensIn(text, sentence).some((token) => {
    if (!NEGATIONS.has(token.lower) && !token.lower.endsWith("n't")) return false;
    if (token.start >= start && token.end <= end) return false;
    const between = text.text.slice(Math.min(token.end, end), Math.max(token.start, start));
    return !/[;:—()]|,\s/.test(between);
  });
}

/** The number that "at least" or "at most" is said of, behind it or before it; else the next word. */
function bounded(text: AnalysedText, sentence: Sentence, { first, last }: PhraseHit<Side>): string {
  const words = wordsOf(tokensIn(text, sentence));
  const after = words.filter(({ token }) => token.start >= last.end).slice(0, NUMBER_WITHIN);
  const before = words.filter(({ token }) => token.end <= first.start).slice(-NUMBER_WITHIN);
  const number = [...after, ...before.reverse()].find(({ word }) => /^\d/.test(word));
  return (number ?? after[0])?.word ?? '';
}

/** Only supposed, planned or asked. */
function isOpen(text: AnalysedText, sentence: Sentence, hit: PhraseHit<Side>): boolean {
  return standingsOf(text, sentence)[hit.at]?.how === 'open';
}

function stretchOf({ first, last }: PhraseHit<Side>): Stretch {
  return { start: first.start, end: last.end };
}
