import type { Alignment } from './align';

/** A claim that shares this much with a fact is told by it. */
export const LEAST_TOLD = 0.34;
/** Two honest articles on one event share some quarter of their claims, a page and its source nine in ten. */
const LEAST_FOLLOWED = 0.6;
/** Headings and "Read also" say nothing that could be told by a fact. */
const LEAST_WEIGHT = 70;

/**
 * Whether a page follows its sources: most of its claims are told by a fact. Where it does not, it has other
 * sources, too, and what it adds, leaves out or words otherwise tells nothing.
 */
export function followsSources(alignments: readonly Alignment[]): boolean {
  const compared = alignments.filter(({ claim }) => claim.weight >= LEAST_WEIGHT);
  const told = compared.filter(({ facts }) => (facts[0]?.covered ?? 0) >= LEAST_TOLD);
  return compared.length > 0 && told.length >= LEAST_FOLLOWED * compared.length;
}
