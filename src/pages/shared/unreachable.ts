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
  if (url === null) {
    return {
      title: 'Plumbline cannot see this page.',
      next: 'Browsers let no extension run on their own pages, in stores or on local files. On an ordinary web page, allow Plumbline access to the site in the browser’s extension settings.',
    };
  }
  if (CLOSED_SITES.has(url.hostname)) {
    return {
      title: 'Browsers let no extension run on this site.',
      next: 'Nothing here can be checked.',
    };
  }
  return {
    title: 'Plumbline is not running on this page yet.',
    next: 'Reload the page: one that was open before Plumbline was installed or updated needs it once. If that changes nothing, allow Plumbline access to the site in the browser’s extension settings.',
  };
}
