import type { Rule } from '../rules/rule';
import { findingOf } from './finding';
import { omissionsOf } from './omissions';

/**
 * A caveat of the source (no decision yet, denied, unverified, only if, a limit of the study, who paid) that the
 * page leaves out although it tells what the caveat qualifies.
 */
export const caveatDropped: Rule = {
  id: 'caveat-dropped',
  kind: 'dropped',
  needsFollowing: true,
  find(context) {
    return omissionsOf(context).flatMap((omission) => {
      const { caveat } = omission.bearing;
      return caveat === null ? [] : [findingOf(omission, caveat.severity, context)];
    });
  },
};
