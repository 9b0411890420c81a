import type { AlignedFact, Alignment } from '../align/align';
import { type AnalysedSource, around } from '../align/facts';
import { sameSurroundings } from '../align/surroundings';
import type { AnalysedText, Sentence } from '../text/analyse';
import { firstFrom } from '../text/halving';
import { type NumberMention, numbersOf } from '../text/numbers';
import { oncePerText } from '../text/remember';
import { sharesOf } from '../text/shares';
import { roleOf } from './number-roles';
import { areOfAKind, isShare, isWorkedOut, supports } from './number-support';
import type { CheckContext, Finding } from './rule';
import { saying } from './stretches';

/**
 * Where number-changed looks further than the aligned facts: a number that the page borrowed from another sentence
 * of the source, and numbers of claims too short to be aligned. Its findings have tiers of their own.
 */

/** What must be the same around a borrowed number and the one whose place it took. */
const LEAST_BORROWED = 0.3;
/** The page may tell two sentences in one: the surroundings of a number of the other are shared in part. */
const LEAST_MERGED = 0.4;
/** An unaligned claim is told where its neighbours are, or not at all. */
const NEIGHBOURS = 2;
const REACH = 2;
/** Small numbers of things that no source counts are the writer's: "two reservations". */
const LEAST_TELLING = 13;
/** A fair rounding lies within these factors of what it rounds. */
const ROUNDED = { least: 0.7, most: 1.43 };
/** A source with more numbers of one size is a table: any number may stand for one of them. */
const MOST_OF_A_SIZE = 40;

interface Instead {
  source: AnalysedSource;
  fact: Sentence;
  known: NumberMention;
  likeness: number;
  unit: boolean;
}

/** What is found beyond the aligned facts of one claim. */
export function widerChanges(context: CheckContext, at: number): Finding[] {
  const alignment = context.alignments[at];
  if (alignment === undefined) return [];
  const { claim, facts } = alignment;
  const stated = numbersOf(context.page, claim).filter(
    ({ kind, isWhen, unit }) => kind !== 'year' && !(isWhen && unit?.measures === 'time'),
  );
  if (stated.length === 0) return [];
  return facts.length > 0
    ? stated.flatMap((number) => borrowed(number, alignment, context))
    : stated.flatMap((number) => unaligned(number, claim, neighboursOf(at, context), context));
}

/**
 * A number of another sentence of the source: the claim's own best fact counts the same thing, in like words, and
 * has another number for it.
 */
function borrowed(number: NumberMention, { claim, facts }: Alignment, context: CheckContext): Finding[] {
  const { page, sources } = context;
  const [best] = facts;
  if (best === undefined || isToldIn(number, best.source, best.fact)) return [];
  if (!standsIn(number, sources)) return [];
  const found = insteadOf(number, claim, page, [{ source: best.source, sentence: best.fact }]);
  if (found === undefined || !found.unit || found.likeness < LEAST_BORROWED) return [];
  if (number.value < LEAST_TELLING && isWorkedOut(number, numbersOf(best.source, best.fact), false))
    return [];
  const isAlike = (source: AnalysedSource, fact: Sentence, share: number) =>
    isToldAlike(number, claim, page, source, fact, share * found.likeness);
  const isTold =
    facts.slice(1).some(({ source, fact }) => isAlike(source, fact, 1)) ||
    around(best, REACH).some((sentence) => isAlike(best.source, sentence, LEAST_MERGED));
  return isTold ? [] : [findingOf('borrowed', number, claim, page, found)];
}

/** Whether a fact tells the number in surroundings at least as like the page's. */
function isToldAlike(
  number: NumberMention,
  claim: Sentence,
  page: AnalysedText,
  source: AnalysedSource,
  fact: Sentence,
  likeness: number,
): boolean {
  const place = { text: page, sentence: claim, place: number };
  return numbersOf(source, fact).some(
    (known) =>
      supports(number, known) &&
      sameSurroundings(place, { text: source, sentence: fact, place: known }) >= likeness,
  );
}

/** A number of a claim without facts that stands nowhere in the sources. */
function unaligned(
  number: NumberMention,
  claim: Sentence,
  neighbours: readonly AlignedFact[],
  { page, sources }: CheckContext,
): Finding[] {
  const [nearest] = neighbours;
  if (nearest === undefined || !isTelling(number) || standsIn(number, sources)) return [];
  const role = roleOf(page, claim, number);
  if (role !== 'plain' && role !== 'age') return [];
  const near = neighbours.flatMap(({ source, fact }) =>
    around({ source, fact }, REACH).map((sentence) => ({ source, sentence })),
  );
  const found = insteadOf(number, claim, page, near);
  if (found?.unit) return [findingOf('unaligned', number, claim, page, found)];
  if (number.kind !== 'percent' && number.kind !== 'money') return [];
  const fact = { source: nearest.source, start: nearest.fact.start, end: nearest.fact.end };
  return [
    {
      severity: 2,
      tier: 'nowhere',
      claim,
      mark: { start: number.start, end: number.end },
      facts: [fact],
      against: [],
      says: null,
    },
  ];
}

function neighboursOf(at: number, { alignments }: CheckContext): AlignedFact[] {
  const found: AlignedFact[] = [];
  for (let off = 1; off <= NEIGHBOURS; off++) {
    for (const neighbour of [alignments[at - off], alignments[at + off]]) {
      found.push(...(neighbour?.facts.slice(0, 1) ?? []));
    }
  }
  return found;
}

/** Whether a number tells something by itself: a percentage, a sum, or more than one counts at a glance. */
function isTelling({ kind, value, unit }: NumberMention): boolean {
  return kind === 'percent' || kind === 'money' || value >= LEAST_TELLING || unit !== null;
}

function isToldIn(number: NumberMention, source: AnalysedSource, fact: Sentence): boolean {
  return (
    numbersOf(source, fact).some((known) => supports(number, known)) ||
    isShare(number, sharesOf(source, fact))
  );
}

/** The number of like kind in these sentences whose surroundings are most like the page's, and that it does not tell. */
function insteadOf(
  number: NumberMention,
  claim: Sentence,
  page: AnalysedText,
  sentences: readonly { source: AnalysedSource; sentence: Sentence }[],
): Instead | undefined {
  const told = around({ source: page, fact: claim }, 1)
    .flatMap((sentence) => numbersOf(page, sentence))
    .filter((other) => other !== number);
  const role = roleOf(page, claim, number);
  if (role === 'name' || role === 'date' || role === 'base' || role === 'clock') return undefined;
  const place = { text: page, sentence: claim, place: number };
  return sentences
    .flatMap(({ source, sentence }) =>
      numbersOf(source, sentence).flatMap((known): Instead[] => {
        if (!areOfAKind(number, known) || number.unit?.measures !== known.unit?.measures) return [];
        if (supports(number, known) || roleOf(source, sentence, known) !== role) return [];
        if (told.some((other) => areOfAKind(other, known) && supports(other, known))) return [];
        const likeness = sameSurroundings(place, { text: source, sentence, place: known });
        const unit = number.kind === 'percent' || number.units.some((each) => known.units.includes(each));
        return [{ source, fact: sentence, known, likeness, unit }];
      }),
    )
    .sort((a, b) => Number(b.unit) - Number(a.unit) || b.likeness - a.likeness)[0];
}

function findingOf(
  tier: string,
  number: NumberMention,
  claim: Sentence,
  page: AnalysedText,
  { source, fact, known }: Instead,
): Finding {
  return {
    severity: 2,
    tier,
    claim,
    mark: { start: number.start, end: number.end },
    facts: [{ source, start: fact.start, end: fact.end }],
    against: [],
    says: saying(source.text, known, page.text, number),
  };
}

/** A number of a source under one of its sizes: as it stands, and in the least unit of its measure. */
interface Sized {
  size: number;
  known: NumberMention;
}

const sizesOf = oncePerText((source: AnalysedText): readonly Sized[] =>
  source.sentences
    .flatMap((sentence) => numbersOf(source, sentence))
    .flatMap((known): Sized[] => [
      { size: known.value, known },
      ...(known.unit === null ? [] : [{ size: known.value * known.unit.factor, known }]),
    ])
    .sort((a, b) => a.size - b.size),
);

const partsOf = oncePerText((source: AnalysedText) =>
  source.sentences.flatMap((sentence) => sharesOf(source, sentence)),
);

/** Whether any sentence of the sources has the number, in any fair rounding or unit. */
function standsIn(number: NumberMention, sources: readonly AnalysedSource[]): boolean {
  return sources.some((source) => {
    if (number.kind === 'percent' && isShare(number, partsOf(source))) return true;
    const sizes = [number.value, ...(number.unit === null ? [] : [number.value * number.unit.factor])];
    return sizes.some((size) => {
      const sized = sizesOf(source);
      let at = firstFrom(sized, size * ROUNDED.least, (known) => known.size);
      for (let looked = 0; looked < MOST_OF_A_SIZE; looked++, at++) {
        const next = sized[at];
        if (next === undefined || next.size > size * ROUNDED.most) return false;
        if (supports(number, next.known)) return true;
      }
      return true;
    });
  });
}
