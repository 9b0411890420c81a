import type { AnalysedText, Sentence } from '../text/analyse';
import { eachOverlap, type Fact, type FactIndex, inSourceOrder } from './facts';

/** A fact that speaks of what a claim speaks of. */
export interface AlignedFact extends Fact {
  /** Weighted Dice overlap of the two sentences plus what their neighbours add, 0 to 1.4. */
  score: number;
  /** Share of the claim's weight that the fact has too, 0 to 1. */
  covered: number;
}

/** A claim and its best facts, best first; none where the sources do not speak of it. */
export interface Alignment {
  claim: Sentence;
  facts: AlignedFact[];
}

const KEPT = 3;
const CANDIDATES = 12;
/** How far around a fact its source is searched for the claim's neighbours. */
const NEAR = 2;
const NEIGHBOUR_SHARE = 0.4;
/** Below both, two sentences share a topic at most. */
const LEAST_COVERED = 0.34;
const LEAST_DICE = 0.25;
/** A claim of less weight ("Read also:") says nothing that could be compared. */
export const LEAST_WEIGHT = 70;

/**
 * For each claim the facts that say the same, by weighted overlap of stems and, for a part, of their
 * neighbours. Headlines are claims like any other. Linear in page and sources.
 */
export function align(page: AnalysedText, index: FactIndex): Alignment[] {
  const candidates = page.sentences.map((claim) => findCandidates(claim, index));
  return page.sentences.map((claim, at) => {
    const neighbours = [candidates[at - 1], candidates[at + 1]].filter((list) => list !== undefined);
    const facts = (candidates[at] ?? [])
      .filter((candidate) => candidate.covered >= LEAST_COVERED || candidate.score >= LEAST_DICE)
      .map((candidate) => ({
        ...candidate,
        score: candidate.score + NEIGHBOUR_SHARE * mean(neighbours.map((list) => bestNear(candidate, list))),
      }))
      .sort(bestFirst)
      .slice(0, KEPT);
    return { claim, facts };
  });
}

function findCandidates(claim: Sentence, index: FactIndex): AlignedFact[] {
  if (claim.weight < LEAST_WEIGHT) return [];
  const best: AlignedFact[] = [];
  /** Of the last of them, once there are enough. */
  let least = 0;
  eachOverlap(claim.stems, index, ({ source, fact }, shared) => {
    const score = (2 * shared) / (claim.weight + fact.weight);
    if (score < least) return;
    const candidate = { source, fact, score, covered: shared / claim.weight };
    const after = best.findIndex((other) => bestFirst(candidate, other) < 0);
    best.splice(after < 0 ? best.length : after, 0, candidate);
    if (best.length > CANDIDATES) best.pop();
    if (best.length === CANDIDATES) least = best.at(-1)?.score ?? 0;
  });
  return best;
}

/** How well a neighbouring claim is told near this fact. */
function bestNear({ source, fact }: Fact, neighbour: readonly AlignedFact[]): number {
  let best = 0;
  for (const other of neighbour) {
    if (other.source === source && Math.abs(other.fact.index - fact.index) <= NEAR) {
      best = Math.max(best, other.score);
    }
  }
  return best;
}

function bestFirst(a: AlignedFact, b: AlignedFact): number {
  if (a.score !== b.score) return a.score > b.score ? -1 : 1;
  return inSourceOrder(a, b);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}
