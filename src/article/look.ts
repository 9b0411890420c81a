/**
 * The cheap look at every page: is this an article, and how does it open? Asks only for a bounded number of
 * elements, their attributes and their text; nothing is walked, laid out or changed.
 */
import { tidy } from './collapse';
import { readLanguage, readMetas } from './details';
import { headingLevel, isHidden, kindOf, type NameCache } from './elements';
import { readHeadline } from './headline';
import { LINKED_DATA } from './json-ld';
import { weight } from './score';
import type { Opening } from './types';

const MAX_PARAGRAPHS = 400;
const MAX_BREAKS = 200;
const MAX_DIVISIONS = 1000;
const PARTS = 'div, section, article, ul, ol, table, h1, h2, h3';
const MAX_TEXT = 20_000;
/** A paragraph, rather than a label or a teaser's line: characters outside of links. */
const PARAGRAPH = 60;
/** Characters of paragraphs in one place that make an article: where the page says it is one, and where not. */
const SAID = 140;
const UNSAID = 400;
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
  const groups = groupParagraphs(document.getElementsByTagName('p'), MAX_PARAGRAPHS);
  const group = heaviest(groups) ?? heaviest(groupBreaks(document));
  if (group !== null && group.teasers > 1 && group.teasers > group.paragraphs.length / 2) return null;
  if (group !== null && group.weight >= UNSAID) return group;
  if (!saysArticle(document, metas)) return null;
  const said = group ?? heaviest(groupDivisions(document));
  return said !== null && said.weight >= SAID ? said : null;
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
    if (element === undefined || element.textContent === null || element.textContent.length < PARAGRAPH)
      continue;
    const text = tidy(element.textContent.slice(0, MAX_TEXT));
    const own = weight(text) - linkedLength(element);
    if (own < PARAGRAPH || own < text.length / 2) continue;
    const home = homeOf(element);
    if (home === null) continue;
    const group = groups.get(home) ?? { home, paragraphs: [], weight: 0, teasers: 0 };
    groups.set(home, group);
    group.paragraphs.push(text);
    group.weight += own;
    if (isTeaser(element)) group.teasers++;
    if (group.weight >= ENOUGH) break;
  }
  return groups;
}

/** For pages without paragraphs: texts cut by line breaks. */
function groupBreaks(document: Document): Map<Element, Group> {
  const breaks = document.getElementsByTagName('br');
  const parents = new Set<Element>();
  for (let index = 0; index < Math.min(breaks.length, MAX_BREAKS); index++) {
    const parent = breaks[index]?.parentElement;
    if (parent) parents.add(parent);
  }
  return groupParagraphs([...parents], MAX_BREAKS);
}

/** For pages with neither: divisions that hold nothing but text. */
function groupDivisions(document: Document): Map<Element, Group> {
  const divisions = document.getElementsByTagName('div');
  const leaves: Element[] = [];
  for (let index = 0; index < Math.min(divisions.length, MAX_DIVISIONS); index++) {
    const division = divisions[index];
    if (division !== undefined && division.querySelector(PARTS) === null) leaves.push(division);
  }
  return groupParagraphs(leaves, MAX_PARAGRAPHS);
}

function linkedLength(element: Element): number {
  const links = element.getElementsByTagName('a');
  let length = 0;
  for (let index = 0; index < links.length; index++) length += links[index]?.textContent?.length ?? 0;
  return length;
}

/** The element in which paragraphs stand together: the first one around it that holds something else too. */
function homeOf(element: Element): Element | null {
  let home = element.parentElement;
  for (let level = 0; level < 4 && home !== null && home.childElementCount === 1; level++)
    home = home.parentElement;
  return home;
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

/** A teaser's text: the line above it is a heading that leads to another page. */
function isTeaser(element: Element): boolean {
  const above = element.previousElementSibling;
  return above !== null && headingLevel(above.localName) > 0 && above.querySelector('a[href]') !== null;
}
