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

/** Publishers give the address with or without `www`, a slash at its end or a place in the page, or their front page's. */
function isSamePage(reviewed: string | null, address: string | null): boolean {
  if (reviewed === null || address === null) return true;
  const [review, page] = [reviewed, address].map((each) => {
    const { hostname, pathname } = new URL(each);
    return { host: hostname.replace(/^www\./, ''), path: pathname.replace(/\/$/, '') };
  });
  return review?.host === page?.host && (review?.path === '' || review?.path === page?.path);
}
