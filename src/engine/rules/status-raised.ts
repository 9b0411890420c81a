import type { Rule } from './rule';
import { statusFinder } from './status';
import { scales } from './status-raised.words';
import { furtherScales } from './status-steps.words';

const find = statusFinder([...scales, ...furtherScales], 'raised');

/**
 * The page says that a thing has come further than its source says: discussed → agreed, applied for → holds,
 * accused → convicted, recommended → ordered, postponed → called off.
 */
export const statusRaised: Rule = {
  id: 'status-raised',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => find(alignment, context)),
};
