import type { AlignedFact } from '../align/align';
import { type AnalysedSource, around } from '../align/facts';
import { sameSurroundings } from '../align/surroundings';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type NumberMention, numbersOf } from '../text/numbers';
import { sharesOf } from '../text/shares';
import { compared, comparedBefore } from './number-changed.words';
import { currencyOf, roleOf } from './number-roles';
import { areOfAKind, isShare, isShareOfWhole, isWorkedOut, supports } from './number-support';
import { widerChanges } from './number-wider';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** A number that stands this near to the facts of the claim supports it. */
const REACH = 2;
/** The numbers of this many sentences around the claim are told there, so that none of them was changed. */
const TOLD_WITHIN = 1;
/** Below these another number of another thing. */
const LEAST_COVERED = 0.25;
const LEAST_LIKENESS = 0.3;
const ALIKE = 0.5;
/** The same of how often something was done, and of numbers below ten. */
const ALIKE_SMALL = 0.4;
/** Where either side speaks of halves or doubles, both numbers may be right. */
const TWICE = /\bhal(?:f|v)|\bdoubl|\btwice\b/i;
/** How far the words reach that make a number a comparison, UTF-16 units. */
const NEAR_UNITS = 30;

/**
 * A number of the page that its facts and the sentences around them do not have in any fair rounding, unit or
 * sum, while a number of the same kind stands in the same surroundings in a fact, and not on the page. Surest
 * where one looks like the other misread: 34 and 43, 4 and 40.
 */
export const numberChanged: Rule = {
  id: 'number-changed',
  kind: 'contradicted',
  needsFollowing: false,
  find: (context) => {
    const vouched = new Set<string>();
    const found = context.alignments.flatMap(({ claim, facts }) => {
      const [best] = facts;
      return best === undefined || best.covered < LEAST_COVERED
        ? []
        : examine(claim, facts, context, vouched);
    });
    const told = new Set<string>();
    const sure = found.flatMap(({ key, finding }): Finding[] => {
      if (vouched.has(key)) return [{ ...finding, tier: 'right elsewhere' }];
      if (!told.has(key)) {
        told.add(key);
        return [finding];
      }
      if (finding.claim !== null) context.trace(finding.claim, 'noted where the page tells the figure first');
      return [];
    });
    const marked = new Set(found.map(({ finding: { mark } }) => mark?.start));
    const wider = context.alignments.flatMap((_, at) => widerChanges(context, at));
    return [...sure, ...wider.filter(({ mark }) => !marked.has(mark?.start))];
  },
};

/** A figure that a page tells again is noted once; where it is right in one place, it may be so in the others. */
interface Changed {
  key: string;
  finding: Finding;
}

/** Small numbers of different things are the same by chance. */
const LEAST_TELLING = 13;

function keyOf({ value, kind, unit, start }: NumberMention): string {
  return value < LEAST_TELLING && kind === 'count'
    ? `at ${start}`
    : `${kind} ${value} ${unit?.measures ?? ''}`;
}

/** A number of a fact that the page may have changed. */
interface Candidate {
  source: AnalysedSource;
  fact: Sentence;
  known: NumberMention;
  likeness: number;
  misread: boolean;
}

function examine(
  claim: Sentence,
  facts: readonly AlignedFact[],
  { page, trace }: CheckContext,
  vouched: Set<string>,
): Changed[] {
  const stated = numbersOf(page, claim).filter(({ kind }) => kind !== 'year');
  if (stated.length === 0) return [];
  const nearby = facts.flatMap((aligned) =>
    around(aligned, REACH).map((sentence) => ({ source: aligned.source, sentence })),
  );
  const near = nearby.flatMap(({ source, sentence }) => numbersOf(source, sentence));
  const shares = nearby.flatMap(({ source, sentence }) => sharesOf(source, sentence));
  const unsupported = stated.filter(
    (number) =>
      !near.some((known) => supports(number, known) && (number.kind !== 'times' || known.kind === 'times')) &&
      !isShare(number, shares),
  );
  for (const number of stated) if (!unsupported.includes(number)) vouched.add(keyOf(number));
  if (unsupported.length === 0) {
    trace(claim, 'the facts nearby have its numbers');
    return [];
  }
  const aligned = facts.flatMap(({ source, fact }) => numbersOf(source, fact));
  const mayBeTwice = [page.text.slice(claim.start, claim.end), ...facts.map(textOf)].some((text) =>
    TWICE.test(text),
  );
  return unsupported.flatMap((number): Changed[] => {
    if (
      isWorkedOut(number, aligned, mayBeTwice && number.kind !== 'times') ||
      isPartOfShare(page, claim, number) ||
      isShareOfWhole(number, shares, aligned)
    ) {
      vouched.add(keyOf(number));
      trace(claim, 'the number can be worked out from the facts, or is part of a share');
      return [];
    }
    const found = candidateFor(number, claim, facts, page);
    if (found === undefined || (!found.misread && isCompared(page, number))) {
      trace(claim, 'no number of the facts stands in its place');
      return [];
    }
    const { source, fact, known, likeness, misread } = found;
    return [
      {
        key: keyOf(number),
        finding: {
          severity: 2,
          tier: misread ? 'misread' : isSameThing(number, known, likeness) ? 'same-thing' : 'other',
          claim,
          mark: number,
          facts: [{ source, start: fact.start, end: fact.end }],
          against: [],
          says: saying(source.text, known, page.text, number),
        },
      },
    ];
  });
}

function candidateFor(
  number: NumberMention,
  claim: Sentence,
  facts: readonly AlignedFact[],
  page: AnalysedText,
): Candidate | undefined {
  const told = around({ source: page, fact: claim }, TOLD_WITHIN)
    .flatMap((sentence) => numbersOf(page, sentence))
    .filter((other) => other !== number);
  const role = roleOf(page, claim, number);
  if (role === 'name' || role === 'date' || role === 'base') return undefined;
  const place = { text: page, sentence: claim, place: number };
  const found = facts.flatMap(({ source, fact }) =>
    numbersOf(source, fact).flatMap((known): Candidate[] => {
      if (!areComparable(number, known)) return [];
      if (roleOf(source, fact, known) !== role || haveOtherCurrencies(page, number, source, known)) return [];
      if (told.some((other) => areOfAKind(other, known) && supports(other, known))) return [];
      const likeness = sameSurroundings(place, { text: source, sentence: fact, place: known });
      if (likeness < LEAST_LIKENESS) return [];
      return [{ source, fact, known, likeness, misread: isMisread(number, known, likeness) }];
    }),
  );
  return found.sort((a, b) => Number(b.misread) - Number(a.misread) || b.likeness - a.likeness)[0];
}

function areComparable(number: NumberMention, known: NumberMention): boolean {
  return areOfAKind(number, known) && number.unit?.measures === known.unit?.measures;
}

/** Whether both say how often the same was done, or count the same noun in much the same words. */
function isSameThing(number: NumberMention, known: NumberMention, likeness: number): boolean {
  if (number.kind === 'times') return likeness >= ALIKE_SMALL;
  return likeness >= ALIKE && number.units.some((unit) => known.units.includes(unit));
}

/**
 * Digits changed places, or one zero more or less: 34 and 43, 2,120 and 212. Two and twenty look like that by
 * chance, too: they must count the same or stand in like words. A thousand times as much is mostly the same number
 * in other writing.
 */
function isMisread(number: NumberMention, known: NumberMention, likeness: number): boolean {
  const digits = ({ value }: NumberMention) => String(value).replace(/[^1-9]/g, '');
  const [x, y] = [digits(number), digits(known)];
  const ratio = Math.max(number.value, known.value) / Math.min(number.value, known.value);
  if ((ratio === 1e3 || ratio === 1e6) && !(number.scaled && known.scaled)) return false;
  if (x.length > 1 && [...x].sort().join('') === [...y].sort().join('')) return true;
  if (x !== y) return false;
  if (number.units.some((unit) => known.units.includes(unit)) || number.kind === 'percent') return true;
  return likeness >= (number.unit === null ? ALIKE : ALIKE_SMALL);
}

/** "6 million crowns (260,000 dollars)": the writer converted. */
function haveOtherCurrencies(
  page: AnalysedText,
  number: NumberMention,
  source: AnalysedText,
  known: NumberMention,
): boolean {
  const [a, b] = [currencyOf(page, number), currencyOf(source, known)];
  return a !== null && b !== null && a !== b;
}

/** "three more", "1.2 billion less than": the writer compared. */
function isCompared(page: AnalysedText, { start, end, kind }: NumberMention): boolean {
  const after = tokensIn(page, { start: end, end: end + NEAR_UNITS }).slice(0, kind === 'percent' ? 4 : 3);
  const before = tokensIn(page, { start: Math.max(0, start - NEAR_UNITS), end: start }).at(-1);
  return after.some(({ lower }) => compared.has(lower)) || comparedBefore.has(before?.lower ?? '');
}

/** "in one case in five", "three times": neither number counts anything by itself. */
function isPartOfShare(page: AnalysedText, claim: Sentence, number: NumberMention): boolean {
  const before = tokensIn(page, {
    start: Math.max(claim.start, number.start - NEAR_UNITS),
    end: number.start,
  });
  if (
    (number.units[0] === 'time' && number.kind !== 'times') ||
    before.at(-1)?.lower === 'every' ||
    (before.at(-1)?.lower === 'in' && before.some(({ lower }) => lower === 'one'))
  )
    return true;
  return sharesOf(page, claim).some(
    (share) =>
      !share.isPercent && share.whole === null && share.start <= number.start && number.end <= share.end,
  );
}

function textOf({ source, fact }: AlignedFact): string {
  return source.text.slice(fact.start, fact.end);
}
