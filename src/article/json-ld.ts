/** What a page says of its article in JSON-LD; malformed data counts as none. */
import { tidy } from './collapse';

export interface LinkedArticle {
  headline: string | null;
  author: string | null;
  published: string | null;
  modified: string | null;
  language: string | null;
  publisher: string | null;
  /** `isAccessibleForFree`; null where the page does not say. */
  free: boolean | null;
}

export const LINKED_DATA = 'script[type="application/ld+json"]';
const MAX_SCRIPTS = 20;
const MAX_LENGTH = 300_000;
const MAX_OBJECTS = 500;
/** What schema.org calls an article. */
export const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|^Report)$/;
/** Line breaks and the like inside strings: the most common way to be malformed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u001f]+/g;
const COMMENT =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g;

/** The first article that the page's linked data describes, or null. */
export function readLinkedArticle(document: Document): LinkedArticle | null {
  const scripts = document.querySelectorAll(LINKED_DATA);
  for (let index = 0; index < Math.min(scripts.length, MAX_SCRIPTS); index++) {
    const text = scripts[index]?.textContent ?? '';
    if (text.length > MAX_LENGTH) continue;
    const found = firstArticle(parseLinked(text));
    if (found !== null) return describe(found);
  }
  return null;
}

/** JSON as pages write it, line breaks within strings and comments around it included; null for anything else. */
export function parseLinked(text: string): unknown {
  const bare = text.replace(COMMENT, '');
  try {
    return JSON.parse(bare);
  } catch {
    try {
      return JSON.parse(bare.replace(CONTROLS, ' '));
    } catch {
      return null;
    }
  }
}

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Looks through lists, `@graph` and `mainEntity`, but not into lists of other pages. */
function firstArticle(data: unknown): Fields | null {
  const queue: unknown[] = [data];
  for (let index = 0; index < queue.length && index < MAX_OBJECTS; index++) {
    const value = queue[index];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_OBJECTS));
    else if (isFields(value)) {
      if (typesOf(value).some((type) => ARTICLE_TYPE.test(type))) return value;
      queue.push(value['@graph'], value.mainEntity);
    }
  }
  return null;
}

/** The object's types, as bare words of schema.org's. */
export function typesOf(fields: Fields): string[] {
  const type = fields['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list
    .filter((each) => typeof each === 'string')
    .map((each) => each.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

function describe(fields: Fields): LinkedArticle {
  return {
    headline: words(fields.headline) ?? words(fields.name),
    author: names(fields.author ?? fields.creator),
    published: words(fields.datePublished),
    modified: words(fields.dateModified),
    language: words(fields.inLanguage),
    publisher: names(fields.publisher),
    free: truth(fields.isAccessibleForFree),
  };
}

/** A text of one line, or the first of several. */
export function words(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? tidy(text.slice(0, 1000)) || null : null;
}

/** Names of persons or organisations: a text, an object with a name, or a list of them. */
export function names(value: unknown): string | null {
  const list = (Array.isArray(value) ? value : [value]).slice(0, 10);
  const found = list.map((each) => words(isFields(each) ? each.name : each)).filter((name) => name !== null);
  return found.length > 0 ? [...new Set(found)].join(', ') : null;
}

export function truth(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  const said = value.toLowerCase();
  return said === 'false' || said.endsWith('/false')
    ? false
    : said === 'true' || said.endsWith('/true')
      ? true
      : null;
}
