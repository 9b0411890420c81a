import type { Fact } from '../align/facts';
import { tellingStems, weightOfAll } from '../text/analyse';
import { standingsOf } from '../text/negation';
import { agrees, numbersOf } from '../text/numbers';
import { findTimes, mayBeSame } from '../text/times';
import { isCapitalAt } from '../text/tokens';

/**
 * From this share of common words on (Dice, by weight) two sentences tell of the same thing, and so they do where one
 * holds so much of the other's words.
 */
const SAME_THING = 0.36;
const HELD_THING = 0.7;
/** From these shares on they say the same of it: rather too seldom, as it is said who says so. */
const SAME_WORDS = 0.55;
const HELD_WORDS = 0.8;
/** The same beside names: all that is said of somebody names him. */
const SAME_BESIDE_NAMES = 0.5;
const HELD_BESIDE_NAMES = 0.75;
/** Who says what somebody is quoted with has so much of the quoted words. */
const HELD_QUOTED = 0.6;

/** How much of their words' weight two sentences have in common (Dice), given what they share, 0 to 1. */
export function likeness(a: Fact, b: Fact, shared: number): number {
  return (2 * shared) / (a.fact.weight + b.fact.weight);
}

/** The weight of the words that two sentences have in common. */
export function sharedBy(one: Fact, other: Fact): number {
  let shared = 0;
  for (const [stem, weight] of one.fact.stems) if (other.fact.stems.has(stem)) shared += weight;
  return shared;
}

/** Whether two sentences tell of the same thing: a short list has room for one of them. */
export function tellSame(a: Fact, b: Fact, shared: number): boolean {
  const shorter = Math.min(a.fact.weight, b.fact.weight);
  return likeness(a, b, shared) >= SAME_THING || shared >= HELD_THING * shorter;
}

/**
 * Whether `other` says what `one` says: most of its words are there, no number or time stands against another, and
 * neither denies what the other asserts.
 */
export function saysSame(other: Fact, one: Fact, shared: number): boolean {
  const isLike = likeness(one, other, shared) >= SAME_WORDS || shared >= HELD_WORDS * one.fact.weight;
  return (
    isLike &&
    isLikeBesideNames(one, other) &&
    hasQuotedOf(one, other) &&
    hasQuotedOf(other, one) &&
    hasNumbersOf(one, other) &&
    hasNumbersOf(other, one) &&
    hasTimesOf(one, other) &&
    hasTimesOf(other, one) &&
    denies(one) === denies(other)
  );
}

function isLikeBesideNames(one: Fact, other: Fact): boolean {
  const mine = stemsBesideNames(one);
  const theirs = stemsBesideNames(other);
  const total = weightOfAll(mine);
  let shared = 0;
  for (const [stem, weight] of mine) if (theirs.has(stem)) shared += weight;
  return (
    2 * shared >= SAME_BESIDE_NAMES * (total + weightOfAll(theirs)) || shared >= HELD_BESIDE_NAMES * total
  );
}

function hasQuotedOf(one: Fact, other: Fact): boolean {
  const quoted = tellingStems(one.fact.tokens.filter((token) => token.quoted));
  let shared = 0;
  for (const [stem, weight] of quoted) if (other.fact.stems.has(stem)) shared += weight;
  return shared >= HELD_QUOTED * weightOfAll(quoted);
}

/** The telling stems of a sentence that are not written with a capital, but for its first word. */
function stemsBesideNames({ source, fact }: Fact): Map<string, number> {
  return tellingStems(fact.tokens.filter(({ start }, at) => at === 0 || !isCapitalAt(source.text, start)));
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
