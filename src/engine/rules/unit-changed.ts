import type { AlignedFact } from '../align/align';
import { around } from '../align/facts';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type NumberMention, numbersOf } from '../text/numbers';
import { remembered } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { type Unit, unitOf } from '../text/units';
import { type Likest, likestOf } from './likest';
import { supports } from './number-support';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** A number with its unit that stands this near to the facts of the claim supports it. */
const REACH = 1;
const LEAST_COVERED = 0.25;
/** How closely a conversion is told: twelve months are a year. */
const TOLERANCE = 0.1;
/** How far after a number the words reach that say how often: "780 pounds a week". */
const RATE_UNITS = 30;

/** A number and what it is measured in. */
interface Measured extends Stretch {
  number: NumberMention;
  how: 'unit' | 'rate';
  unit: Unit;
}

/**
 * The same number of another unit: eleven hours → eleven days, 780 pounds a month → 780 pounds a week. Silent
 * where any fact nearby has the page's unit too, or one converts into the other.
 */
export const unitChanged: Rule = {
  id: 'unit-changed',
  kind: 'contradicted',
  needsFollowing: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const [best] = facts;
      return best === undefined || best.covered < LEAST_COVERED ? [] : examine(claim, facts, context);
    }),
};

function examine(claim: Sentence, facts: readonly AlignedFact[], { page, trace }: CheckContext): Finding[] {
  const stated = measuredIn(page, claim);
  if (stated.length === 0) return [];
  const near = facts.flatMap(({ source, fact }) =>
    around({ source, fact }, REACH).map((sentence) => ({ source, sentence })),
  );
  const known = near.flatMap(({ source, sentence }) => measuredIn(source, sentence));
  return stated.flatMap((measured): Finding[] => {
    if (known.some((other) => isSame(measured, other))) {
      trace(claim, 'a fact nearby has the number with its unit');
      return [];
    }
    if (near.some(({ source, sentence }) => isOneOf(measured, source, sentence))) return [];
    const found = slotOf(measured, claim, facts, page);
    if (found === undefined) return [];
    const { source, fact, other } = found;
    return [
      {
        severity: 2,
        tier: measured.how,
        claim,
        mark: { start: measured.start, end: measured.end },
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, other, page.text, measured),
      },
    ];
  });
}

/** The same number with another unit of the same measure, in the surroundings most like the page's. */
function slotOf(
  measured: Measured,
  claim: Sentence,
  facts: readonly AlignedFact[],
  page: AnalysedText,
): Likest<Measured> | undefined {
  const place = { text: page, sentence: claim, place: measured };
  return likestOf(place, facts, ({ source, fact }) =>
    measuredIn(source, fact)
      .filter((other) => other.how === measured.how && other.number.value === measured.number.value)
      .filter(({ unit }) => unit.measures === measured.unit.measures),
  );
}

const measuredIn = remembered(findMeasured);

function findMeasured(text: AnalysedText, sentence: Stretch): Measured[] {
  return numbersOf(text, sentence).flatMap((number): Measured[] => {
    const { start, unit } = number;
    const rate = rateAfter(text, sentence, unit?.end ?? number.end);
    return [
      ...(unit === null ? [] : [{ number, how: 'unit' as const, unit, start, end: unit.end }]),
      ...(rate === null ? [] : [{ number, how: 'rate' as const, unit: rate, start, end: rate.end }]),
    ];
  });
}

/** "a week", "per hour", "every year". */
function rateAfter(text: AnalysedText, sentence: Stretch, from: number): (Unit & Stretch) | null {
  const tokens = tokensIn(text, { start: from, end: Math.min(sentence.end, from + RATE_UNITS) });
  const at = tokens.findIndex(({ lower }) => /^(?:an?|per|each|every)$/.test(lower));
  const token = tokens[at + 1];
  if (at < 0 || at > 1 || token === undefined) return null;
  const unit = unitOf(token.lower);
  return unit?.measures === 'time' ? { ...unit, start: token.start, end: token.end } : null;
}

function isSame(page: Measured, source: Measured): boolean {
  if (page.how !== source.how || page.unit.measures !== source.unit.measures) return false;
  if (page.unit.factor === source.unit.factor) return supports(page.number, source.number);
  if (page.number.value === source.number.value) return false;
  return page.how === 'rate' || supports(page.number, source.number);
}

/** "twelve months" where the source says "a year". */
function isOneOf({ how, number, unit }: Measured, source: AnalysedText, sentence: Sentence): boolean {
  if (how === 'rate') return false;
  return tokensIn(source, sentence).some(({ lower }) => {
    const other = unitOf(lower);
    if (other?.measures !== unit.measures) return false;
    return Math.abs((number.value * unit.factor) / other.factor - 1) <= TOLERANCE;
  });
}
