import { turnedQuantities } from './quantities';
import type { Rule } from './rule';
import { vaguerAmounts } from './vague-amounts';
import { turnedCounts } from './vague-counts';

/** The page tells more of a whole than its source: some → most, 48 per cent → a clear majority, two of six → all. */
export const quantityRaised: Rule = {
  id: 'quantity-raised',
  kind: 'overstated',
  needsFollowing: false,
  find: (context) => {
    const found = [...turnedQuantities(context, 1), ...turnedCounts(context, 1)];
    const marked = new Set(found.map(({ mark }) => mark?.start));
    return [...found, ...vaguerAmounts(context, 1).filter(({ mark }) => !marked.has(mark?.start))];
  },
};
