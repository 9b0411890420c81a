import type { Fact } from '../align/facts';
import { standingsOf } from '../text/negation';
import { agrees, numbersOf } from '../text/numbers';
import { findTimes, mayBeSame } from '../text/times';

/** From this share of common words on (Dice, by weight) two sentences tell of the same thing. */
const SAME_THING = 0.36;
/** From this one on they say the same of it, if nothing stands against it. */
const SAME_WORDS = 0.45;
/** So do they where one holds so much of what the other says. */
const HELD = 0.7;

/** How much of their words' weight two sentences have in common (Dice), given what they share, 0 to 1. */
export function likeness(a: Fact, b: Fact, shared: number): number {
  return (2 * shared) / (a.fact.weight + b.fact.weight);
}

/** Whether two sentences tell of the same thing: a short list has room for one of them. */
export function tellSame(a: Fact, b: Fact, shared: number): boolean {
  const shorter = Math.min(a.fact.weight, b.fact.weight);
  return likeness(a, b, shared) >= SAME_THING || shared >= HELD * shorter;
}

/**
 * Whether `other` says what `one` says: most of its words are there, no number or time stands against another, and neither
 * denies what the other asserts.
 */
export function saysSame(other: Fact, one: Fact, shared: number): boolean {
  const isLike = likeness(one, other, shared) >= SAME_WORDS || shared >= HELD * one.fact.weight;
  return (
    isLike &&
    hasNumbersOf(one, other) &&
    hasNumbersOf(other, one) &&
    hasTimesOf(one, other) &&
    hasTimesOf(other, one) &&
    denies(one) === denies(other)
  );
}

/** Whether each number of one sentence that the other could gainsay stands in the other, too. */
function hasNumbersOf(one: Fact, other: Fact): boolean {
  const theirs = numbersOf(other.source, other.fact);
  return numbersOf(one.source, one.fact).every((number) => {
    const alike = theirs.filter(({ kind }) => kind === number.kind);
    return alike.length === 0 || alike.some((their) => agrees(number, their));
  });
}

/** The same of days, hours and durations. */
function hasTimesOf(one: Fact, other: Fact): boolean {
  const theirs = findTimes(other.source, other.fact, null);
  return findTimes(one.source, one.fact, null).every((time) => {
    const alike = theirs.filter(({ kind }) => kind === time.kind);
    return alike.length === 0 || alike.some((their) => mayBeSame(time, their));
  });
}

function denies({ source, fact }: Fact): boolean {
  return standingsOf(source, fact).some(({ how }) => how === 'negated');
}
