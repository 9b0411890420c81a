import { movedBounds } from './bounds';
import type { Rule } from './rule';

/** A number's bound turned upwards: up to three hours → at least three hours, about 290 → more than 300. */
export const boundRaised: Rule = {
  id: 'bound-raised',
  kind: 'overstated',
  needsFollowing: false,
  find: (context) => movedBounds(context, 1),
};
