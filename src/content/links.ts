/** The addresses that an article links to: candidates for its source. */
import { addressOf } from './navigation';

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

/** The links inside `root` to other web pages, each address once, in the order of the page. */
export function linksIn(root: Element, location: { href: string }): Link[] {
  const own = addressOf(location);
  const links = new Map<string, Link>();
  for (const anchor of root.querySelectorAll('a[href]')) {
    if (links.size === MOST_LINKS) break;
    const address = webAddress(anchor.getAttribute('href') ?? '', anchor.baseURI);
    const text = (anchor.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
    if (!address || text === '' || address === own || links.has(address) || isBeside(anchor, root)) continue;
    links.set(address, { address, text });
  }
  return [...links.values()];
}

/** Whether a link stands in a part beside the text; what `root` itself lies in does not matter. */
function isBeside(anchor: Element, root: Element): boolean {
  const part = anchor.closest(BESIDE);
  return part !== null && part !== root && root.contains(part);
}

/** An http or https address without its fragment, or null. */
function webAddress(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const address = addressOf(url);
  return address.length > LONGEST_ADDRESS ? null : address;
}
