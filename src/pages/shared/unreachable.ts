import { say } from '../../platform';
import { webAddress } from '../../protocol';

/** Sites on which browsers let no extension run. */
const CLOSED_SITES = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** Why a tab's page does not answer, as far as its address tells, and what can be done. */
export function unreachableWords(address: string): { title: string; next: string } {
  const url = webAddress(address);
  if (url === null) return { title: say('unreachableClosedPage'), next: say('unreachableClosedPageNext') };
  if (CLOSED_SITES.has(url.hostname)) {
    return { title: say('unreachableClosedSite'), next: say('unreachableClosedSiteNext') };
  }
  return { title: say('unreachableNotYet'), next: say('unreachableNotYetNext') };
}
