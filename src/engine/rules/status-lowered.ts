import type { Rule } from './rule';
import { statusFinder } from './status';
import { loweredScales } from './status-lowered.words';

const find = statusFinder(loweredScales, 'lowered');

/** The page says that a thing has come less far than its source says: suspended → on leave, ordered → recommended. */
export const statusLowered: Rule = {
  id: 'status-lowered',
  kind: 'understated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => find(alignment, context)),
};
