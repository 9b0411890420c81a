import type { AlignedFact } from '../align/align';
import { around } from '../align/facts';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { agrees, findNumbers, type NumberMention } from '../text/numbers';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { measures, occasions } from './number-changed.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** A number that stands this near to the facts of the claim supports it. */
const REACH = 2;
/** Below this the rest of the sentence differs too: another number of another thing. */
const LEAST_COVERED = 0.45;
/** Words on either side that are compared, and how many of them both sides must share. */
const CONTEXT_WORDS = 4;
const LEAST_SHARED = 2;
const COMMON_WEIGHT = 18;
/** Writers work numbers out: "two, three" in the source may become "five", or 88 % counted 12 % to count. */
const TOLERANCE = 0.03;
/** Where either side speaks of halves or doubles, both numbers may be right. */
const TWICE = /\bhal(?:f|v)|\bdoubl|\btwice\b/i;
const MOST_COMBINED = 30;
/** How far the context reaches, UTF-16 units. */
const CONTEXT_UNITS = 80;

/**
 * A number of the page that stands in none of the facts of its claim, while a number of the same kind and
 * unit stands in the best one and not on the page. Fair rounding is left alone.
 */
export const numberChanged: Rule = {
  id: 'number-changed',
  kind: 'contradicted',
  needsJudgement: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const [best] = facts;
      return best === undefined || best.covered < LEAST_COVERED ? [] : examine(claim, best, facts, context);
    }),
};

function examine(
  claim: Sentence,
  best: AlignedFact,
  facts: readonly AlignedFact[],
  { page }: CheckContext,
): Finding[] {
  const stated = findNumbers(page, claim);
  if (stated.length === 0) return [];
  const near: NumberMention[] = facts.flatMap((fact) =>
    around(fact, REACH).flatMap((sentence) => findNumbers(fact.source, sentence)),
  );
  const told = facts.flatMap((aligned) => findNumbers(aligned.source, aligned.fact));
  const { source, fact } = best;
  const words = page.text.slice(claim.start, claim.end) + source.text.slice(fact.start, fact.end);
  if (areTwoOccasions(page, claim, source, fact)) return [];
  const unmatched = findNumbers(source, fact).filter(
    (known) => !stated.some((number) => supports(number, known)),
  );
  return stated.flatMap((number): Finding[] => {
    if (near.some((known) => supports(number, known))) return [];
    if (isWorkedOut(number, told, TWICE.test(words))) return [];
    const instead = unmatched.filter(
      (known) => comparable(number, known) && isSameSlot(page, number, source, known),
    );
    const [known] = instead;
    if (known === undefined || instead.length > 1) return [];
    return [
      {
        severity: 2,
        tier: 'other number',
        claim,
        mark: number,
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, known, page.text, number),
      },
    ];
  });
}

function supports(page: NumberMention, source: NumberMention): boolean {
  if (page.value === source.value) return true;
  return lostItsScale(page, source) || (comparable(page, source) && agrees(page, source));
}

/** "18 to 12 million" gives 18 without its scale, on either side. */
function lostItsScale(page: NumberMention, source: NumberMention): boolean {
  return isScaled(source, page) || isScaled(page, source);
}

function isScaled(scaled: NumberMention, bare: NumberMention): boolean {
  return (
    scaled.scaled && !bare.scaled && [1e3, 1e6, 1e9].some((scale) => bare.value * scale === scaled.value)
  );
}

/** Whether the value is a sum, difference, product, quotient, share or complement of what the facts state. */
function isWorkedOut(
  { value, kind, units }: NumberMention,
  known: readonly NumberMention[],
  mayBeTwice: boolean,
): boolean {
  const values = known.slice(0, MOST_COMBINED).map((mention) => mention.value);
  const isNear = (other: number) => Math.abs(other - value) <= TOLERANCE * Math.abs(value);
  const isOfTwo = values.some((a, at) =>
    values.some((b, other) => at !== other && [a + b, a - b, a * b, a / b, (100 * a) / b].some(isNear)),
  );
  const whole = kind === 'percent' ? 100 : units.includes('hour') ? 24 : null;
  const isTwice = mayBeTwice && values.some((a) => isNear(2 * a) || isNear(a / 2));
  return isOfTwo || isTwice || (whole !== null && values.some((a) => isNear(whole - a)));
}

/** Whether the words around both numbers are the same, so that only the number changed. */
function isSameSlot(page: AnalysedText, number: Stretch, source: AnalysedText, known: Stretch): boolean {
  const inSource = new Set(contextOf(source, known));
  return contextOf(page, number).filter((stem) => inSource.has(stem)).length >= LEAST_SHARED;
}

function contextOf(text: AnalysedText, number: Stretch): string[] {
  const before = tokensIn(text, { start: Math.max(0, number.start - CONTEXT_UNITS), end: number.start });
  const after = tokensIn(text, { start: number.end, end: number.end + CONTEXT_UNITS });
  const telling = (tokens: Token[]) => tokens.filter(({ weight }) => weight > COMMON_WEIGHT);
  return [...telling(before).slice(-CONTEXT_WORDS), ...telling(after).slice(0, CONTEXT_WORDS)].map(
    ({ stem }) => stem,
  );
}

function comparable(page: NumberMention, source: NumberMention): boolean {
  if (page.kind !== source.kind) return false;
  if (page.kind !== 'count') return true;
  const [pageUnit] = page.units;
  const [sourceUnit] = source.units;
  if (pageUnit === undefined || sourceUnit === undefined) return false;
  if (areApart(page.units, source.units, measures)) return false;
  return source.units.includes(pageUnit) && page.units.includes(sourceUnit);
}

/** "In the first quarter", "in the second": both numbers may be right. */
function areTwoOccasions(page: AnalysedText, claim: Stretch, source: AnalysedText, fact: Stretch): boolean {
  const words = (text: AnalysedText, stretch: Stretch) => tokensIn(text, stretch).map(({ lower }) => lower);
  return areApart(words(page, claim), words(source, fact), occasions);
}

/** Whether both have words of this kind, and none in common. */
function areApart(a: readonly string[], b: readonly string[], kind: ReadonlySet<string>): boolean {
  const ofA = a.filter((word) => kind.has(word));
  const ofB = b.filter((word) => kind.has(word));
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((word) => ofB.includes(word));
}
