import { say } from '../../platform';
import { webAddress } from '../../protocol';

/** Sites on which browsers let no extension run. */
const CLOSED_SITES = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

interface UnreachableWords {
  title: string;
  next: string;
  /** Whether Plumbline could run there. */
  isOpen: boolean;
}

/**
 * Why a tab's page does not answer, as far as its address tells, and what can be done.
 * @param isAllowed whether the browser lets Plumbline see the site
 */
export function unreachableWords(address: string, isAllowed: boolean): UnreachableWords {
  const url = webAddress(address);
  if (url === null) {
    return { title: say('unreachableClosedPage'), next: say('unreachableClosedPageNext'), isOpen: false };
  }
  if (CLOSED_SITES.has(url.hostname)) {
    return { title: say('unreachableClosedSite'), next: say('unreachableClosedSiteNext'), isOpen: false };
  }
  return isAllowed
    ? { title: say('unreachableNotYet'), next: say('unreachableNotYetNext'), isOpen: true }
    : { title: say('unreachableNotAllowed'), next: say('unreachableNotAllowedNext'), isOpen: true };
}
