/** What a page declares about its article: byline, day, language, address, publisher. */
import { tidy } from './collapse';
import { toDay } from './dates';
import { isInert } from './elements';
import { type LinkedArticle, readLinkedArticle } from './json-ld';
import { readLine } from './line';

const MAX_METAS = 300;
const MAX_NAME = 200;
/** Without the flag `i`: the first expression with it in a process costs a page 0.5 ms. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/;

/** All that the head of a page declares, read once. */
export interface Declared {
  linked: LinkedArticle | null;
  /** `content` of meta elements by their lower-case property, name or itemprop; the first one counts. */
  metas: Map<string, string>;
}

export function readDeclared(document: Document): Declared {
  return { linked: readLinkedArticle(document), metas: readMetas(document) };
}

export function readMetas(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  const metas = document.getElementsByTagName('meta');
  for (let index = 0; index < Math.min(metas.length, MAX_METAS); index++) {
    const meta = metas[index];
    const content = tidy(meta?.getAttribute('content')?.slice(0, 2000));
    if (meta === undefined || content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const key of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (key !== '' && !found.has(key)) found.set(key, content);
      }
    }
  }
  return found;
}

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
];
const MODIFIED = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified'];

/** The day of publication, else of the last change. */
export function readDay({ linked, metas }: Declared, around: Element): string | null {
  const published = toDay(linked?.published) ?? firstDay(metas, PUBLISHED) ?? timeElement(around);
  return published ?? toDay(linked?.modified) ?? firstDay(metas, MODIFIED);
}

function firstDay(metas: Map<string, string>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const found = toDay(metas.get(key));
    if (found !== null) return found;
  }
  return null;
}

function timeElement(around: Element): string | null {
  return toDay(firstShown(around, 'time[datetime]')?.getAttribute('datetime'));
}

function firstShown(around: Element, selector: string): Element | null {
  for (const element of around.querySelectorAll(selector)) if (!isInert(element)) return element;
  return null;
}

const AUTHOR = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
];
/** A byline on the page often carries the day and more behind the name. */
const DATE_AND_REST =
  /[\s,|•·–—-]*(?:\d|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\b(?:Updated|Published|Posted)\b).*$/;
/** Words. */
const MAX_SHOWN_NAME = 12;
/** UTF-16 units that are looked at: the search above takes the square of them. */
const MAX_SHOWN_BYLINE = 300;
const AUTHOR_ELEMENTS = '[rel~="author"], [itemprop~="author"], .byline, .author, [class*="byline"]';

export function readByline({ linked, metas }: Declared, around: Element): string | null {
  const declared = [linked?.author, ...AUTHOR.map((key) => metas.get(key))];
  for (const name of declared) {
    const cleaned = cleanName(name);
    if (cleaned !== null) return cleaned;
  }
  const shown = firstShown(around, AUTHOR_ELEMENTS);
  const name =
    shown === null ? '' : (readLine(shown)?.text ?? '').slice(0, MAX_SHOWN_BYLINE).replace(DATE_AND_REST, '');
  return name.split(' ').length > MAX_SHOWN_NAME ? null : cleanName(name);
}

function cleanName(name: string | null | undefined): string | null {
  const cleaned = tidy(name).replace(/^by(?:\s+|$)/i, '');
  // Some publishers put the address of a profile where a name belongs.
  return cleaned === '' || cleaned.length > MAX_NAME || /^(?:https?:)?\/\//i.test(cleaned) ? null : cleaned;
}

/** BCP 47, as declared. */
export function readLanguage(document: Document, { linked, metas }: Declared): string | null {
  const root = document.documentElement;
  const said = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    metas.get('content-language'),
    metas.get('og:locale'),
    linked?.language,
  ];
  for (const each of said) {
    const tag = languageTag(each);
    if (tag !== null) return tag;
  }
  return null;
}

/** The tag in what a page declares as its language, or null where that is none. */
export function languageTag(said: string | null | undefined): string | null {
  const tag = (said ?? '').trim().replaceAll('_', '-');
  return LANGUAGE.test(tag) ? tag : null;
}

export function readPublisher({ linked, metas }: Declared): string | null {
  return cleanName(metas.get('og:site_name')) ?? cleanName(linked?.publisher);
}

/**
 * The canonical address, else the document's own.
 * @param own where the document came from, for documents that do not know it (parsed from a text).
 */
export function readAddress(document: Document, { metas }: Declared, own: string | null): string | null {
  const base = webAddress(document.querySelector('base[href]')?.getAttribute('href'), own) ?? own;
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  return webAddress(canonical, base) ?? webAddress(metas.get('og:url'), base) ?? webAddress(own, null);
}

/** An absolute http or https address without a user name, or null. */
function webAddress(address: string | null | undefined, base: string | null): string | null {
  if (!address) return null;
  try {
    const url = new URL(address.trim(), base ?? undefined);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return null;
  }
}
