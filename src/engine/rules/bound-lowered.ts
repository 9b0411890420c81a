import { movedBounds } from './bounds';
import type { Rule } from './rule';

/** A number's bound turned downwards: at least 40 → up to 40, between 30 and 85 → some 30. */
export const boundLowered: Rule = {
  id: 'bound-lowered',
  kind: 'understated',
  needsFollowing: false,
  find: (context) => movedBounds(context, -1),
};
