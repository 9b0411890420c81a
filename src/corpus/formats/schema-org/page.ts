import { LINKED_DATA, parseLinked } from '../../../article/json-ld';
import { addressIn } from './fields';
import { found, isClaimReview, MAX_SCRIPTS } from './found';

/**
 * Whether a page is a fact-check: it holds a `ClaimReview` of its own, and not only one of another page.
 * @param address the page's, null where it is not known
 */
export function isFactCheck(page: Document, address: string | null): boolean {
  if (page.querySelector('[itemtype$="schema.org/ClaimReview"]') !== null) return true;
  const scripts = [...page.querySelectorAll(LINKED_DATA)].slice(0, MAX_SCRIPTS);
  return found(scripts.map((script) => parseLinked(script.textContent ?? '')))
    .filter(isClaimReview)
    .some(({ url }) => isSamePage(addressIn(url), address));
}

/** Publishers give a page's address with and without `www`, a slash at its end, or where in the page something stands. */
function isSamePage(reviewed: string | null, address: string | null): boolean {
  if (reviewed === null || address === null) return true;
  const [one, other] = [new URL(reviewed), new URL(address)].map(
    ({ hostname, pathname }) => hostname.replace(/^www\./, '') + pathname.replace(/\/$/, ''),
  );
  return one === other;
}
