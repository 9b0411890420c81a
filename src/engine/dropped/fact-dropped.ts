import type { Rule } from '../rules/rule';
import { findingOf } from './finding';
import { LEAST_RETOLD, omissionsOf } from './omissions';

/**
 * A fact without a caveat of its own that a page leaves out that retells its source: the figure that gives another
 * its measure, what remains open, where a case in court stands. What another report of the event leaves out is its
 * own choice.
 */
export const factDropped: Rule = {
  id: 'fact-dropped',
  kind: 'dropped',
  needsFollowing: true,
  find(context) {
    return omissionsOf(context)
      .filter(({ bearing, followed }) => bearing.caveat === null && followed >= LEAST_RETOLD)
      .map((omission) => findingOf(omission, 2, context));
  },
};
