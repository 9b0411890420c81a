/**
 * The cheap look at every page: is this an article, and how does it open? It runs once and cold in every page,
 * so it asks for few elements, leaves searching to the browser's own selectors and stops at the first sure
 * answer. Nothing is walked, laid out or changed.
 */
import { tidy } from './collapse';
import { languageTag } from './details';
import { headingLevel, isBlock, isElement, isInert, isUnread } from './elements';
import { guardOf } from './guard';
import { withoutSite } from './headline';
import { LINKED_DATA } from './json-ld';
import { isText } from './line';
import { weight } from './score';
import { openShadowRoots, parentOf } from './shadow';
import type { NoOpening, Opening } from './types';

/** Elements of one name that are read. */
const MAX_ELEMENTS = 500;
const MAX_BREAKS = 200;
/** Nodes of a paragraph that are read. */
const MAX_CHILDREN = 500;
const MAX_TEXT = 20_000;
/** A paragraph, rather than a label or a teaser's line: characters outside of links. */
const PARAGRAPH = 60;
/** Characters of paragraphs in one place that make an article: where the page says it is one, and where not. */
const SAID = 100;
const UNSAID = 350;
/** So much in one place needs no comparison with the rest of the page. */
const ENOUGH = 2500;
/** Longer than any opening is read. */
const OPENING = 1500;

/** Names that are only ever given to readers' comments or to legal pop-ups. */
const BESIDE_NAMES = [
  ...['comments', 'comment-list', 'comment-section', 'respond', 'disqus_thread'],
  ...['cookie-banner', 'cookie-consent', 'cookie-notice'],
];
/** Beside the article or out of sight, by an element's own markup. */
const BESIDE = [
  ...['nav', 'footer', 'figcaption', 'menu', 'search'],
  ...['[hidden]', '[style*="display:none"]', '[style*="display: none"]'],
  ...BESIDE_NAMES.flatMap((name) => [`[id="${name}"]`, `[class~="${name}"]`]),
].join();
const MARKED_ARTICLE = [
  ...['meta[property="article:published_time"]', 'meta[property="og:type"][content="article"]'],
  ...['NewsArticle', 'Article', 'BlogPosting'].map((type) => `[itemtype*="schema.org/${type}"]`),
  '[itemprop~="articleBody"]',
].join();
const LINKED_ARTICLE = /"@type"\s*:\s*(?:\[[^\]]{0,200})?"[A-Za-z]*(?:Article|BlogPosting)"/;

/** Paragraphs that stand together. */
interface Group {
  home: Element;
  /** As the document has them, white space and all. */
  paragraphs: string[];
  /** Their characters outside of links. */
  length: number;
  teasers: number;
}

/** Whether the page holds an article. Front pages, listings and searches do not: their texts stand apart. */
export function looksLikeArticle(document: Document): boolean {
  return findGroup(document) !== null;
}

/** Headline and first paragraphs; or why there are none to read. */
export function readOpening(document: Document): Opening | NoOpening {
  const group = findGroup(document);
  if (group === null) return 'no-article';
  const guard = guardOf(document, group.home, group.length);
  if (guard !== null) return guard;
  const title = titleOf(document);
  const parts = title === '' ? [] : [title];
  let length = 0;
  for (const paragraph of group.paragraphs) {
    if (length > OPENING) break;
    const text = tidy(paragraph.slice(0, OPENING));
    parts.push(text);
    length += text.length;
  }
  const language = languageTag(document.documentElement.getAttribute('lang'));
  return { title, text: parts.join('\n\n'), language };
}

/** The page's only main heading, else its title: both are one question to the browser. */
function titleOf(document: Document): string {
  const headings = document.getElementsByTagName('h1');
  const [first, ...more] = headings.length > 0 ? headings : shadowed(document, 'h1');
  const heading = more.length === 0 ? tidy(first?.textContent).slice(0, OPENING) : '';
  return heading || withoutSite(tidy(document.querySelector('title')?.textContent).slice(0, OPENING));
}

/**
 * Paragraphs, else texts cut by line breaks, else, on a page that says it is an article, divisions, else paragraphs
 * in shadow roots. What the page says is asked only where its text leaves a doubt.
 */
function findGroup(document: Document): Group | null {
  let said: boolean | null = null;
  for (const elementsOf of [paragraphs, broken, divisions, shadowedParagraphs]) {
    if (elementsOf === divisions && !said) continue;
    const groups = groupParagraphs(elementsOf(document));
    const group = heaviest(groups);
    if (group !== null && isListing(group, groups)) break;
    if (group !== null && holds(group, UNSAID)) return group;
    said ??= saysArticle(document);
    if (said && group !== null && holds(group, SAID)) return group;
  }
  return null;
}

/** Whether the group's own text is that long, in letters as Latin script would need them. */
function holds({ length, paragraphs }: Group, enough: number): boolean {
  if (length >= enough) return true;
  const text = paragraphs.join('');
  return (length * weight(text)) / text.length >= enough;
}

/** Whether the page itself says that it is an article. */
function saysArticle(document: Document): boolean {
  if (document.querySelector(MARKED_ARTICLE) !== null) return true;
  if (document.getElementsByTagName('article').length === 1) return true;
  for (const script of document.querySelectorAll(LINKED_DATA)) {
    if (LINKED_ARTICLE.test((script.textContent ?? '').slice(0, MAX_TEXT))) return true;
  }
  return false;
}

/** The page's paragraphs. */
function paragraphs(document: Document): ArrayLike<Element> {
  return document.getElementsByTagName('p');
}

/** Elements whose text is cut by line breaks. */
function broken(document: Document): ArrayLike<Element> {
  const breaks = document.getElementsByTagName('br');
  const parents = new Set<Element>();
  for (let index = 0; index < Math.min(breaks.length, MAX_BREAKS); index++) {
    const parent = breaks[index]?.parentElement;
    if (parent) parents.add(parent);
  }
  return [...parents];
}

function divisions(document: Document): ArrayLike<Element> {
  return document.getElementsByTagName('div');
}

function shadowedParagraphs(document: Document): Element[] {
  return shadowed(document, 'p');
}

/** What a selector finds in the page's open shadow roots. */
function shadowed(document: Document, selector: string): Element[] {
  return openShadowRoots(document).flatMap((root) => [...root.querySelectorAll(selector)]);
}

function groupParagraphs(elements: ArrayLike<Element>): Map<Element, Group> {
  const groups = new Map<Element, Group>();
  for (let index = 0; index < MAX_ELEMENTS; index++) {
    const element = elements[index];
    if (element === undefined) break;
    const { text, linked } = ownText(element);
    const own = text.length - linked;
    if (own < PARAGRAPH || own < linked || isInert(element)) continue;
    const home = homeOf(element);
    if (home === null) continue;
    let group = groups.get(home);
    if (group === undefined) {
      group = { home, paragraphs: [], length: 0, teasers: 0 };
      groups.set(home, group);
    }
    group.paragraphs.push(text);
    group.length += own;
    if (isTeaser(element)) group.teasers++;
    if (group.length >= ENOUGH) break;
  }
  return groups;
}

/** The text that stands in an element itself or in a line of it, not in blocks inside it. */
function ownText(element: Element): { text: string; linked: number } {
  if (element.childElementCount === 0) return { text: (element.textContent ?? '').trim(), linked: 0 };
  let text = '';
  let linked = 0;
  let node = element.firstChild;
  for (let steps = 0; steps < MAX_CHILDREN && text.length < MAX_TEXT && node !== null; steps++) {
    if (isText(node)) text += node.data;
    else if (isElement(node)) {
      const name = node.localName;
      if (name === 'br') text += ' ';
      else if (!isBlock(name) && !isUnread(name)) {
        const said = node.textContent ?? '';
        text += said;
        if (name === 'a' || node.querySelector('a') !== null) linked += said.length;
      }
    }
    node = node.nextSibling;
  }
  return { text: text.trim(), linked };
}

/** The element in which paragraphs stand together: the first one around it that holds something else too. */
function homeOf(element: Element): Element | null {
  let home = parentOf(element);
  for (let level = 0; level < 4 && home !== null && holdsOne(home); level++) home = parentOf(home);
  return home;
}

/** Whether the element holds one element. (`childElementCount` would count them all.) */
function holdsOne(element: Element): boolean {
  return element.firstElementChild === element.lastElementChild;
}

/** The heaviest group that is not beside the article. */
function heaviest(groups: Map<Element, Group>): Group | null {
  const ranked = [...groups.values()].sort((a, b) => b.length - a.length).slice(0, 5);
  return ranked.find((group) => group.home.closest(BESIDE) === null) ?? null;
}

/** Most paragraphs of the heaviest group are teasers, and not the only one of the page. */
function isListing(group: Group, groups: Map<Element, Group>): boolean {
  if (group.teasers <= group.paragraphs.length / 2) return false;
  let teasers = 0;
  for (const each of groups.values()) teasers += each.teasers;
  return teasers > 1;
}

/** A teaser's text: the line above it is a heading that leads to another page. */
function isTeaser(element: Element): boolean {
  const above = element.previousElementSibling;
  return above !== null && headingLevel(above.localName) > 0 && above.querySelector('a[href]') !== null;
}
