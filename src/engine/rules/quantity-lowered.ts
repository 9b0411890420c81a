import { turnedQuantities } from './quantities';
import type { Rule } from './rule';
import { turnedCounts } from './vague-counts';

/** The page tells less of a whole than its source: 19 of the 24 → a few, most → hardly any. */
export const quantityLowered: Rule = {
  id: 'quantity-lowered',
  kind: 'understated',
  needsJudgement: false,
  needsFollowing: false,
  find: (context) => [...turnedQuantities(context, -1), ...turnedCounts(context, -1)],
};
