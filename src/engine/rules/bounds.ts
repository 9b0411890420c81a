import { type AnalysedSource, around } from '../align/facts';
import { sameSurroundings } from '../align/surroundings';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type Margin, type NumberMention, numbersOf } from '../text/numbers';
import { oncePerSentence } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { areOfAKind } from './number-support';
import type { CheckContext, Finding } from './rule';
import { saying } from './stretches';

const REACH = 1;
const LEAST_COVERED = 0.25;
const LEAST_LIKENESS = 0.2;
/** "More than 300" of about 290 is rounded in one direction; of 200 it is another number. */
const ROUNDED_FROM = 0.8;
const DENIALS = new Set(
  'no not never nobody none neither nor without hardly if whether maximum worst upper top ceiling limit stop peak best'.split(
    ' ',
  ),
);

/** Words that cap a number, this many characters around it. */
const CAPS = new Set(
  'reach reaches reached reaching most maximum cap caps capped limit limits limited restrict restricted ceiling worst top come highest longest tops'.split(
    ' ',
  ),
);
const CAP_WITHIN = 30;
/** "Arrested over two thefts": after these "over" tells why. */
const WHY_OVER =
  /\b(?:arrest|charg|fin|dismiss|sack|warn|su|jail|critici|question|detain|investigat|row|disput|prosecut)\w*(?: \S+){0,3} $/i;

const WHY_WITHIN = 60;

type Way = 1 | -1;

/** A number of a source near the claim, as a bound: the ends of a range are bounds too. */
interface Bound {
  number: NumberMention;
  margin: Margin;
  /** The value of the range's other end. */
  otherEnd: number | null;
}

interface Known extends Bound {
  source: AnalysedSource;
  fact: Sentence;
}

/** Where the page moves the bound of a number up (`way` 1: up to three → at least three) or down (-1). */
export function movedBounds({ page, alignments, trace }: CheckContext, way: Way): Finding[] {
  return alignments.flatMap(({ claim, facts }) => {
    const [best] = facts;
    if (best === undefined || best.covered < LEAST_COVERED) return [];
    if (page.text.charAt(claim.end - 1) === '?') return [];
    const stated = numbersOf(page, claim).filter(({ kind }) => kind !== 'year');
    if (stated.length === 0) return [];
    const near = facts.flatMap(({ source, fact }) =>
      around({ source, fact }, REACH).flatMap((sentence) =>
        boundsIn(source, sentence).map((bound): Known => ({ source, fact: sentence, ...bound })),
      ),
    );
    return stated.flatMap((number) => examine(number, claim, near, page, way, trace) ?? []);
  });
}

function examine(
  number: NumberMention,
  claim: Sentence,
  near: readonly Known[],
  page: AnalysedText,
  way: Way,
  trace: CheckContext['trace'],
): Finding | null {
  const known = near.filter(
    (other) => areOfAKind(number, other.number) && number.unit?.measures === other.number.unit?.measures,
  );
  if (known.length === 0) return null;
  const told = numbersOf(page, claim).map(({ value }) => value);
  if (known.some((other) => allows(number, other) && !isOneEnd(number, other, told))) {
    trace(claim, 'a fact nearby allows the number and its bound');
    return null;
  }
  const place = { text: page, sentence: claim, place: number };
  const found = known
    .flatMap((other) => {
      const tier = tierOf(number, other, way, told);
      return tier === null ? [] : [{ ...other, tier }];
    })
    .map((other) => ({
      ...other,
      likeness: sameSurroundings(place, { text: other.source, sentence: other.fact, place: other.number }),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (found === undefined) return null;
  if (isWhy(page, claim, number)) return null;
  if (isDenied(page, claim, number) || (found.tier === 'lost' && isCapped(page, claim, number))) {
    trace(claim, 'the page denies or limits the bound');
    return null;
  }
  const { source, fact, tier } = found;
  return {
    severity: 2,
    tier,
    claim,
    mark: withQualifier(number),
    facts: [{ source, start: fact.start, end: fact.end }],
    against: [],
    says: saying(source.text, withQualifier(found.number), page.text, withQualifier(number)),
  };
}

/** Whether the source's number may be told as the page tells its own. */
function allows(page: NumberMention, { number, margin, otherEnd }: Bound): boolean {
  if (page.value === number.value) {
    return margin === page.margin || margin === 'exact' || margin === 'about';
  }
  const ratio = number.value / page.value;
  if (otherEnd !== null && (page.margin === 'exact' || page.margin === 'about')) {
    return number.value < page.value === otherEnd > page.value;
  }
  if (page.margin === 'over') return ratio > 1 && ratio <= 1.5;
  return page.margin === 'under' && ratio < 1 && ratio >= 0.6;
}

/** "As much as 80" for "between 35 and 80": the bound is right, and the range's other end is kept back. */
function isOneEnd(
  page: NumberMention,
  { number, margin, otherEnd }: Bound,
  told: readonly number[],
): boolean {
  if (otherEnd === null || page.value !== number.value || page.margin !== margin) return false;
  return !told.some((value) => value === otherEnd || isScaled(value, otherEnd) || isScaled(otherEnd, value));
}

function tierOf(page: NumberMention, bound: Bound, way: Way, told: readonly number[]): string | null {
  const { number, margin, otherEnd } = bound;
  const [up, down] = way > 0 ? (['over', 'under'] as const) : (['under', 'over'] as const);
  if (isOneEnd(page, bound, told)) return margin === down ? 'one end' : null;
  if (page.value === number.value) {
    if (margin !== down) return null;
    if (otherEnd !== null)
      return page.margin === down ||
        told.some((value) => isScaled(value, otherEnd) || isScaled(otherEnd, value))
        ? null
        : 'range';
    if (page.margin === up) return 'turned';
    // An upper bound lost makes more of the number; "at least" lost hardly makes less.
    return way > 0 && page.margin === 'exact' ? 'lost' : null;
  }
  if (page.margin !== up || margin === up) return null;
  const ratio = number.value / page.value;
  const isRounded = way > 0 ? ratio < 1 && ratio >= ROUNDED_FROM : ratio > 1 && ratio <= 1 / ROUNDED_FROM;
  return isRounded ? 'rounded' : null;
}

/** "140–150 million" tells 140 without its scale, on either side. */
function isScaled(bare: number, scaled: number): boolean {
  return [1, 1e3, 1e6, 1e9].some((scale) => bare * scale === scaled);
}

/** The numbers of a sentence; of "between 30 and 85" the first is a lower and the second an upper bound. */
const boundsIn = oncePerSentence((source, fact: Sentence): Bound[] => {
  const numbers = numbersOf(source, fact);
  return numbers.map((number, at): Bound => {
    const before = numbers[at - 1];
    const after = numbers[at + 1];
    if (after !== undefined && isRange(source, fact, number, after)) {
      return { number, margin: 'over', otherEnd: after.value };
    }
    if (before !== undefined && isRange(source, fact, before, number)) {
      return { number, margin: 'under', otherEnd: before.value };
    }
    return { number, margin: number.margin, otherEnd: null };
  });
});

/** "between 30,000 and 45,000", "30 to 85"; not "from 30 to 85", which is a change. */
function isRange(source: AnalysedText, fact: Sentence, low: NumberMention, high: NumberMention): boolean {
  if (low.value >= high.value) return false;
  const between = source.text.slice(low.end, high.start);
  const before = tokensIn(source, { start: fact.start, end: low.start }).at(-1)?.lower;
  if (/^\s*(?:[-–—]|to)\s*$/.test(between)) return before !== 'from';
  return before === 'between' && /^[\w\s%]{0,12} and\s*$/.test(between);
}

/** "in no case above 11,000", "nobody earns below 14", "85 at worst": the bound is another. */
function isDenied(page: AnalysedText, claim: Sentence, number: NumberMention): boolean {
  const words = tokensIn(page, claim).filter(
    ({ start }) => number.margin === 'exact' || start < number.start,
  );
  return words.map(({ lower }) => lower).some((word) => DENIALS.has(word) || word.endsWith("n't"));
}

function isWhy({ text }: AnalysedText, { start }: Sentence, { qualifier }: NumberMention): boolean {
  if (qualifier === null || !/^over\b/i.test(text.slice(qualifier.start, qualifier.end))) return false;
  return WHY_OVER.test(text.slice(Math.max(start, qualifier.start - WHY_WITHIN), qualifier.start));
}

/** "As long as 18 months", "could reach 50 million", "limited to two": an upper bound in other words. */
function isCapped(page: AnalysedText, claim: Sentence, number: NumberMention): boolean {
  return tokensIn(page, claim)
    .filter(({ start, end }) => number.start - end < CAP_WITHIN && start - number.end < CAP_WITHIN)
    .some(({ lower }, at, near) => CAPS.has(lower) || (lower === 'as' && near[at + 2]?.lower === 'as'));
}

function withQualifier({ start, end, qualifier }: NumberMention): Stretch {
  return { start: Math.min(start, qualifier?.start ?? start), end: Math.max(end, qualifier?.end ?? end) };
}
