import type { AlignedFact } from '../align/align';
import { around, type Fact } from '../align/facts';
import type { AnalysedText, Sentence } from '../text/analyse';
import { type NumberMention, numbersOf } from '../text/numbers';
import { type VagueCount, vagueCountsOf } from '../text/vague-counts';
import { likestOf } from './likest';
import type { CheckContext, Finding } from './rule';
import { saying } from './stretches';

const REACH = 1;
const LEAST_COVERED = 0.25;
const LEAST_ALIKE = 0.35;

/**
 * Where the page counts vaguely, and more (`way` 1) or less (-1) of the same noun than its facts do in numbers: 40
 * concerts → hundreds of concerts.
 */
export function turnedCounts({ page, alignments, trace }: CheckContext, way: 1 | -1): Finding[] {
  return alignments.flatMap(({ claim, facts }) => {
    const [best] = facts;
    if (best === undefined || best.covered < LEAST_COVERED) return [];
    return vagueCountsOf(page, claim).flatMap(
      (vague) => examine(vague, claim, facts, page, way, trace) ?? [],
    );
  });
}

function examine(
  vague: VagueCount,
  claim: Sentence,
  facts: readonly AlignedFact[],
  page: AnalysedText,
  way: 1 | -1,
  trace: CheckContext['trace'],
): Finding | null {
  const near = facts.flatMap(({ source, fact }) =>
    around({ source, fact }, REACH).map((sentence) => ({ source, sentence })),
  );
  const isFair = ({ kind, value }: NumberMention) =>
    kind === 'count' && value >= vague.low && value <= vague.high;
  const isTold = near.some(
    ({ source, sentence }) =>
      numbersOf(source, sentence).some(isFair) || vagueCountsOf(source, sentence).length > 0,
  );
  if (isTold) {
    trace(claim, 'a fact nearby counts as many');
    return null;
  }
  const place = { text: page, sentence: claim, place: vague };
  const countsIn = ({ source, fact }: Fact) =>
    numbersOf(source, fact)
      .filter(({ kind, unit }) => kind === 'count' && unit === null)
      .filter(({ value }) => (way > 0 ? value < vague.low : value > vague.high))
      .filter(({ units }) => units.some((stem) => vague.nouns.includes(stem)));
  const found = likestOf(place, facts, countsIn, LEAST_ALIKE);
  if (found === undefined) return null;
  const { source, fact, other } = found;
  return {
    severity: 2,
    tier: 'number',
    claim,
    mark: { start: vague.start, end: vague.end },
    facts: [{ source, start: fact.start, end: fact.end }],
    against: [],
    says: saying(source.text, other, page.text, vague),
  };
}
