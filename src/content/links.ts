/** The addresses that an article links to: candidates for its source. */
import { webAddress } from '../protocol';
import { withoutFragment } from './navigation';

const MOST_LINKS = 50;
/** In UTF-16 units; the whole address is kept, up to what a browser would follow. */
const LONGEST_TEXT = 160;
const LONGEST_ADDRESS = 2_000;
/** So many UTF-16 units beside a link make running text of it. */
const LEAST_BESIDE = 20;
/** Parts of a page that lie inside an article's element and are not its text. */
const BESIDE = 'nav, aside, footer, form, figure, [role="navigation"], [role="complementary"]';

export interface Link {
  address: string;
  text: string;
}

/**
 * The links inside `root` to other web pages, each address once: first those in running text, where an article names its
 * source, then those that stand alone, as a section's name does; both in the order of the page.
 * @param own the article's own addresses: they are no sources of it
 */
export function linksIn(root: Element, own: readonly (string | null)[]): Link[] {
  const known = new Set(own.map((address) => address && withoutFragment(address)));
  const running: Link[] = [];
  const alone: Link[] = [];
  for (const anchor of root.querySelectorAll('a[href]')) {
    if (running.length === MOST_LINKS) break;
    const address = addressOf(anchor);
    const text = textOf(anchor);
    if (!address || text === '' || known.has(address) || isBeside(anchor, root)) continue;
    known.add(address);
    (isInRunningText(anchor) ? running : alone).push({ address, text: text.slice(0, LONGEST_TEXT) });
  }
  return [...running, ...alone].slice(0, MOST_LINKS);
}

/** Whether a link has text beside it. */
function isInRunningText(anchor: Element): boolean {
  const { parentElement } = anchor;
  return parentElement !== null && textOf(parentElement).length > textOf(anchor).length + LEAST_BESIDE;
}

/** What stands in an element, as a browser shows its white space. */
function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
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
