import { turnedQuantities } from './quantities';
import type { Rule } from './rule';
import { vaguerAmounts } from './vague-amounts';
import { turnedCounts } from './vague-counts';

/** The page tells less of a whole than its source: 19 of the 24 → a few, most → hardly any. */
export const quantityLowered: Rule = {
  id: 'quantity-lowered',
  kind: 'understated',
  needsFollowing: false,
  find: (context) => {
    const found = [...turnedQuantities(context, -1), ...turnedCounts(context, -1)];
    const marked = new Set(found.map(({ mark }) => mark?.start));
    return [...found, ...vaguerAmounts(context, -1).filter(({ mark }) => !marked.has(mark?.start))];
  },
};
