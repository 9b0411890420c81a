import { turnedQuantities } from './quantities';
import type { Rule } from './rule';
import { turnedCounts } from './vague-counts';

/** The page tells more of a whole than its source: some → most, 48 per cent → a clear majority, two of six → all. */
export const quantityRaised: Rule = {
  id: 'quantity-raised',
  kind: 'overstated',
  needsJudgement: false,
  needsFollowing: false,
  find: (context) => [...turnedQuantities(context, 1), ...turnedCounts(context, 1)],
};
