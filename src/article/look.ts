/**
 * The cheap look at every page: is this an article, and how does it open? Asks only for a bounded number of
 * elements, their attributes and their text; nothing is walked, laid out or changed.
 */
import { tidy } from './collapse';
import { readLanguage, readMetas } from './details';
import {
  headingLevel,
  isBlock,
  isElement,
  isHidden,
  isInert,
  isUnread,
  kindOf,
  type NameCache,
} from './elements';
import { readHeadline } from './headline';
import { LINKED_DATA } from './json-ld';
import { isText } from './line';
import { weight } from './score';
import type { Opening } from './types';

const MAX_PARAGRAPHS = 400;
const MAX_BREAKS = 200;
const MAX_DIVISIONS = 1000;
/** Nodes of a paragraph that are read. */
const MAX_CHILDREN = 500;
const MAX_TEXT = 20_000;
/** A paragraph, rather than a label or a teaser's line: characters outside of links. */
const PARAGRAPH = 60;
/** Characters of paragraphs in one place that make an article: where the page says it is one, and where not. */
const SAID = 100;
const UNSAID = 350;
/** So much in one place needs no comparison with the rest of the page. */
const ENOUGH = 4000;
/** Longer than any opening is read. */
const OPENING = 1500;

const LINKED_ARTICLE = /"@type"\s*:\s*(?:\[[^\]]{0,200})?"[A-Za-z]*(?:Article|BlogPosting)"/;
const MARKED_ARTICLE =
  '[itemprop~="articleBody"], [itemtype*="schema.org/NewsArticle"], [itemtype*="schema.org/Article"], [itemtype*="schema.org/BlogPosting"]';

/** Paragraphs that stand together. */
interface Group {
  home: Element;
  paragraphs: string[];
  weight: number;
  teasers: number;
}

/** Whether the page holds an article. Front pages, listings and searches do not: their texts stand apart. */
export function looksLikeArticle(document: Document): boolean {
  return findGroup(document, readMetas(document)) !== null;
}

/** Headline and first paragraphs; null where the page does not look like an article. */
export function readOpening(document: Document): Opening | null {
  const metas = readMetas(document);
  const group = findGroup(document, metas);
  if (group === null) return null;
  const declared = { linked: null, metas };
  const title = readHeadline(document, declared).text;
  const parts = title === '' ? [] : [title];
  let length = 0;
  for (const text of group.paragraphs) {
    if (length > OPENING) break;
    parts.push(text.slice(0, OPENING));
    length += text.length;
  }
  return { title, text: parts.join('\n\n'), language: readLanguage(document, declared) };
}

function findGroup(document: Document, metas: Map<string, string>): Group | null {
  const said = saysArticle(document, metas);
  for (const groups of groupings(document, said)) {
    const group = heaviest(groups);
    if (group === null) continue;
    if (isListing(group, groups)) return null;
    if (group.weight >= (said ? SAID : UNSAID)) return group;
  }
  return null;
}

/** Paragraphs, else texts cut by line breaks, else, on a page that says it is an article, divisions. */
function* groupings(document: Document, said: boolean): Generator<Map<Element, Group>, void> {
  yield groupParagraphs(document.getElementsByTagName('p'), MAX_PARAGRAPHS);
  yield groupParagraphs(broken(document), MAX_BREAKS);
  if (said) yield groupParagraphs(document.getElementsByTagName('div'), MAX_DIVISIONS);
}

/** Whether the page itself says that it is an article. */
function saysArticle(document: Document, metas: Map<string, string>): boolean {
  if (metas.get('og:type')?.toLowerCase() === 'article' || metas.has('article:published_time')) return true;
  for (const script of document.querySelectorAll(LINKED_DATA)) {
    if (LINKED_ARTICLE.test((script.textContent ?? '').slice(0, MAX_TEXT))) return true;
  }
  return (
    document.querySelector(MARKED_ARTICLE) !== null || document.getElementsByTagName('article').length === 1
  );
}

function groupParagraphs(elements: ArrayLike<Element>, most: number): Map<Element, Group> {
  const groups = new Map<Element, Group>();
  for (let index = 0; index < Math.min(elements.length, most); index++) {
    const element = elements[index];
    if (element === undefined) continue;
    const { text, linked } = ownText(element);
    if (text.length < PARAGRAPH) continue;
    const own = weight(text) - linked;
    if (own < PARAGRAPH || own < text.length / 2) continue;
    const home = homeOf(element);
    if (home === null || isInert(element)) continue;
    const group = groups.get(home) ?? { home, paragraphs: [], weight: 0, teasers: 0 };
    groups.set(home, group);
    group.paragraphs.push(text);
    group.weight += own;
    if (isTeaser(element)) group.teasers++;
    if (group.weight >= ENOUGH) break;
  }
  return groups;
}

/** Elements whose text is cut by line breaks. */
function broken(document: Document): Element[] {
  const breaks = document.getElementsByTagName('br');
  const parents = new Set<Element>();
  for (let index = 0; index < Math.min(breaks.length, MAX_BREAKS); index++) {
    const parent = breaks[index]?.parentElement;
    if (parent) parents.add(parent);
  }
  return [...parents];
}

/** The text that stands in an element itself or in a line of it, not in blocks inside it. */
function ownText(element: Element): { text: string; linked: number } {
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
  return { text: tidy(text.slice(0, MAX_TEXT)), linked };
}

/** The element in which paragraphs stand together: the first one around it that holds something else too. */
function homeOf(element: Element): Element | null {
  let home = element.parentElement;
  for (let level = 0; level < 4 && home !== null && holdsOne(home); level++) home = home.parentElement;
  return home;
}

/** Whether the element holds one element. (`childElementCount` would count them all.) */
function holdsOne(element: Element): boolean {
  return element.firstElementChild === element.lastElementChild;
}

/** The heaviest group that is not beside the article. */
function heaviest(groups: Map<Element, Group>): Group | null {
  const ranked = [...groups.values()].sort((a, b) => b.weight - a.weight).slice(0, 5);
  const names: NameCache = new Map();
  return ranked.find((group) => !isAside(group.home, names)) ?? null;
}

function isAside(home: Element, names: NameCache): boolean {
  let element: Element | null = home;
  for (let level = 0; level < 12 && element !== null; level++) {
    if (isHidden(element) || kindOf(element, element.localName, names).aside === 'certain') return true;
    element = element.parentElement;
  }
  return false;
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
