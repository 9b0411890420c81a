/** The addresses that an article links to: candidates for its source. */
import { webAddress } from '../protocol';
import { withoutFragment } from './navigation';

const MOST_LINKS = 50;
/** In UTF-16 units; the whole address is kept, up to what a browser would follow. */
const LONGEST_TEXT = 160;
const LONGEST_ADDRESS = 2_000;
/** Parts of a page that lie inside an article's element and are not its text. */
const BESIDE = 'nav, aside, footer, form, figure, [role="navigation"], [role="complementary"]';

export interface Link {
  address: string;
  text: string;
}

/**
 * The links inside `root` to other web pages, each address once, in the order of the page.
 * @param own the article's own addresses: they are no sources of it
 */
export function linksIn(root: Element, own: readonly (string | null)[]): Link[] {
  const known = new Set(own.map((address) => address && withoutFragment(address)));
  const links: Link[] = [];
  for (const anchor of root.querySelectorAll('a[href]')) {
    if (links.length === MOST_LINKS) break;
    const address = addressOf(anchor);
    const text = (anchor.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
    if (!address || text === '' || known.has(address) || isBeside(anchor, root)) continue;
    known.add(address);
    links.push({ address, text });
  }
  return links;
}

/** Whether a link stands in a part beside the text; what `root` itself lies in does not matter. */
function isBeside(anchor: Element, root: Element): boolean {
  const part = anchor.closest(BESIDE);
  return part !== null && part !== root && root.contains(part);
}

/** The http or https address that a link leads to, without its fragment, or null. */
function addressOf(anchor: Element): string | null {
  const href = anchor.getAttribute('href') ?? '';
  if (!URL.canParse(href, anchor.baseURI)) return null;
  const address = webAddress(new URL(href, anchor.baseURI).href)?.href;
  return address && address.length <= LONGEST_ADDRESS ? withoutFragment(address) : null;
}
