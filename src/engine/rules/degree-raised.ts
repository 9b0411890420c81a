import { degreesChanged, indexScales } from './degree';
import { rising } from './degree.scales';
import type { Rule } from './rule';

const scales = indexScales(rising);

/**
 * The page has a stronger word than its sources have near: proved, killed, routinely, soared, wiped out. Silent where
 * a fact has any word as strong, and where the page turns the word (not, could).
 */
export const degreeRaised: Rule = {
  id: 'degree-raised',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) =>
    context.alignments.flatMap((alignment) => degreesChanged(alignment, context, scales, 'rising')),
};
