import type { Alignment } from '../align/align';
import { overlaps } from '../align/facts';
import { type Slot, sameSurroundings } from '../align/surroundings';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { isMonth, type Standing, standingsOf } from '../text/negation';
import { oncePerSentence } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { type Near, nearSentences } from './near';
import { longestOnly, type PhraseHit, phraseFinder } from './phrases';
import type { CheckContext, Finding } from './rule';
import { saying } from './stretches';
import { haveOtherSubjects } from './subjects';
import { speakOfOthers } from './voices';

/** How far a thing has come: its steps, lowest first, and the words of each. */
export interface StatusScale {
  name: string;
  steps: readonly (readonly string[])[];
  /** Other words by which a source says that the thing has come all the way: a page is not called out for them. */
  alike: readonly string[];
}

/** A scale of steps, each a list of words and turns with ", " between. */
export function statusScale(name: string, ...steps: string[]): StatusScale {
  return { name, steps: steps.map((words) => words.split(', ')), alike: [] };
}

/** The same scale with words that bear its highest step out. */
export function borneOutBy(words: string, scale: StatusScale): StatusScale {
  return { ...scale, alike: words.split(', ') };
}

/** One step of a scale, as a text has it. */
interface Step {
  scale: StatusScale;
  rank: number;
}

type StepHit = PhraseHit<Step> & Pick<Standing, 'how' | 'future'>;

/** A step of the page, and the step of a source that it differs from. */
interface Moved {
  here: StepHit;
  there: StepHit;
  near: Near;
  alike: number;
}

/** Slots with less in common around them speak of different things. */
const SAME = 0.3;
const LEAST_ALIKE = 0.1;
const LEAST_COVERED = 0.2;
/** The step of the proceedings up to which "accused" may mean as much. */
const CHARGED = 2;
/** A claim that holds back or negates anything may hold back its step. */
const HOLDING = new Set(
  (
    'not no never nor neither none nobody nothing yet without cannot if until unless before whether could may ' +
    'might would'
  ).split(' '),
);

export type StatusFinder = (alignment: Alignment, context: CheckContext) => Finding[];

/**
 * Finds where a page puts a thing on a higher step of a scale than the sources do, or on a lower one. The source must
 * have a step of the scale where it speaks of the same; silent where either text has both steps nearby.
 */
export function statusFinder(scales: readonly StatusScale[], direction: 'raised' | 'lowered'): StatusFinder {
  const find = phraseFinder<Step>(
    scales.flatMap((scale) =>
      [...scale.steps, scale.alike].flatMap((words, rank) =>
        words.map((word): [string, Step] => [word, { scale, rank }]),
      ),
    ),
  );
  const stepsIn: StepsIn = oncePerSentence((text, sentence) => {
    const hits = longestOnly(find(text, sentence), (a, b) => a.scale === b.scale);
    if (hits.length === 0) return [];
    const standings = standingsOf(text, sentence);
    return hits.map((hit) => ({
      ...hit,
      how: standings[hit.at]?.how ?? 'open',
      future: standings[hit.at]?.future ?? false,
    }));
  });
  const sign = direction === 'raised' ? 1 : -1;

  return (alignment, context) => {
    const { page, trace } = context;
    const { claim } = alignment;
    const hits = stepsIn(page, claim);
    if (hits.length === 0) return [];
    const near = nearSentences(alignment);
    const around = direction === 'raised' ? [claim] : beside(page, claim);
    const told = around.flatMap((sentence) => stepsIn(page, sentence));
    /** Words that a source bears out on one of the scales on which they stand. */
    const borneOut = new Set<number>();
    const moved: Moved[] = [];
    for (const here of hits) {
      if (isAlikeOnly(here) || here.first.quoted || here.how !== 'asserted' || isHeldBack(page, claim, here))
        continue;
      // "Will be decided" is no decision yet.
      if (here.value.scale.name === 'decision' && here.future) continue;
      // What the page tells beside it puts it right.
      if (told.some((other) => sign * stepsUp(other, here) < 0)) {
        trace(claim, 'the page tells the other step, too');
        continue;
      }
      const slot = { text: page, sentence: claim, place: stretchOf(here) };
      const facing = facingIn(near, here, slot, stepsIn);
      // A source that mentions the page's own step, or one beyond it, supports the page.
      if (facing.some(({ there }) => isSupport(there, here, sign))) borneOut.add(here.first.start);
      const found = movedFrom(facing, here, slot, sign);
      if (found !== null) moved.push(found);
    }
    const best = moved.find(({ here }) => !borneOut.has(here.first.start));
    if (best === undefined) {
      if (moved.length > 0) trace(claim, 'a fact has the same step');
      return [];
    }
    if (isToldElsewhere(best, claim, context, stepsIn, sign)) {
      trace(claim, 'another fact says so in its own words');
      return [];
    }
    return [findingOf(best, page, claim)];
  };
}

function beside(page: AnalysedText, { index }: Sentence): Sentence[] {
  return page.sentences.slice(Math.max(0, index - 1), index + 2);
}

/** How many steps `to` is above `from`; 0 on different scales. */
function stepsUp({ value: to }: StepHit, { value: from }: StepHit): number {
  return to.scale === from.scale ? to.rank - from.rank : 0;
}

type StepsIn = (text: AnalysedText, sentence: Sentence) => readonly StepHit[];

/** Where sentences of the sources have a step of the same scale. */
function facingIn(near: readonly Near[], here: StepHit, slot: Slot, stepsIn: StepsIn): Moved[] {
  return near.flatMap((place) =>
    stepsIn(place.source, place.fact)
      .filter(({ value }) => value.scale === here.value.scale)
      .map((there): Moved => {
        const other = { text: place.source, sentence: place.fact, place: stretchOf(there) };
        return { here, there, near: place, alike: sameSurroundings(slot, other) };
      }),
  );
}

/** Whether a source has the page's own step, or one beyond it. */
function isSupport(there: StepHit, here: StepHit, sign: number): boolean {
  return (
    there.how !== 'negated' &&
    (!isAlikeOnly(there) || there.value.scale.name === 'missing') &&
    sign * stepsUp(there, here) >= 0
  );
}

function isAlikeOnly({ value: { scale, rank } }: StepHit): boolean {
  return rank >= scale.steps.length;
}

function movedFrom(facing: readonly Moved[], here: StepHit, slot: Slot, sign: number): Moved | null {
  const [best] = facing
    .filter(({ there, near: { covered } }) => covered >= LEAST_COVERED && sign * stepsUp(there, here) < 0)
    .filter(({ there }) => sign > 0 || there.how === 'asserted')
    .toSorted((a, b) => b.alike - a.alike);
  if (best === undefined || best.alike < (sign > 0 ? LEAST_ALIKE : SAME)) return null;
  const there = { text: best.near.source, sentence: best.near.fact, place: stretchOf(best.there) };
  if (best.alike < SAME && haveOtherSubjects(slot, there)) return null;
  return speakOfOthers(slot, there) ? null : best;
}

/** Whether any sentence of the sources that speaks of the same no less says that the thing has come so far. */
function isToldElsewhere(
  { here, alike }: Moved,
  claim: Sentence,
  { page, facts }: CheckContext,
  stepsIn: StepsIn,
  sign: number,
): boolean {
  const slot = { text: page, sentence: claim, place: stretchOf(here) };
  return overlaps(claim.stems, facts).some(({ source, fact }) =>
    stepsIn(source, fact).some(
      (there) =>
        there.how !== 'negated' &&
        there.value.scale === here.value.scale &&
        sign * stepsUp(there, here) >= 0 &&
        sameSurroundings(slot, { text: source, sentence: fact, place: stretchOf(there) }) >= alike,
    ),
  );
}

function findingOf({ here, there, near, alike }: Moved, page: AnalysedText, claim: Sentence): Finding {
  const { source, fact } = near;
  const mark = stretchOf(here);
  return {
    severity: 3,
    tier: tierOf(here, there, alike),
    claim,
    mark,
    facts: [{ source, start: fact.start, end: fact.end }],
    against: [],
    says: saying(source.text, stretchOf(there), page.text, mark),
  };
}

/**
 * Those who regret often mean to apologise, and whom a court's report calls accused is often charged; otherwise by how
 * much both sides say the same.
 */
function tierOf({ value: { scale, rank } }: StepHit, there: StepHit, alike: number): string {
  if (scale.name === 'admission') return 'regret';
  if (scale.name === 'proceedings' && rank <= CHARGED && /^(?:accus|alleg)/.test(there.first.lower))
    return 'accused';
  return alike >= SAME ? 'near' : 'apart';
}

function isHeldBack(page: AnalysedText, claim: Sentence, hit: StepHit): boolean {
  if (page.text.charAt(claim.end - 1) === '?') return true;
  const { start, end } = stretchOf(hit);
  return tokensIn(page, claim).some(
    (token) =>
      !token.quoted &&
      (token.start < start || token.end > end) &&
      (HOLDING.has(token.lower) || token.lower.endsWith("n't")) &&
      !isMonth(page, token),
  );
}

function stretchOf({ first, last }: StepHit): Stretch {
  return { start: first.start, end: last.end };
}
