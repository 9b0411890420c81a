import { say } from '../../platform';
import type { PlainKey } from '../../protocol';
import type { LineFault, SiteList } from '../../settings';

const WHY: Record<LineFault, PlainKey> = {
  'no-switch': 'sitesNoSwitch',
  'no-site': 'sitesLineNoSite',
  contradicts: 'sitesContradicts',
  'too-many': 'sitesTooMany',
};

/** What is wrong with a line of a file. */
export function faultWords({ line, text, fault }: SiteList['faults'][number]): string {
  return say('sitesLine', { line, text, why: say(WHY[fault]) });
}
