import { DetectError, ParseError, parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { tidy } from '../../../article/collapse';
import { languageTag } from '../../../article/details';
import { CorpusError } from '../../errors';
import { publishedDay } from '../day';
import { decodeText, decodeXml } from '../decode';
import { fileTooLarge, nameOf, type RawInput } from '../document';
import { MAX_INPUT, MAX_LABEL } from '../limits';
import { hasMarkup, type ParseHtml, publishedLine, wellFormed } from '../published-text';
import { webAddress } from '../web-address';
import type { Content, Said, SaidFeed } from './item';
import { fromAtom, fromJson, fromRdf, fromRss, ofAtom, ofJson, ofRdf, ofRss } from './item';
import { personName } from './person';
import { type Dialect, feedRoot } from './root';

export { feedDocuments } from './documents';

/** So many items of a feed are read, the first ones. */
export const MAX_ITEMS = 2_000;

/** One entry of a feed. What a feed does not say is null. */
export interface FeedItem {
  /** The publisher's, else its address, else made of its title and day: the same at every reading. */
  id: string;
  title: string | null;
  /** Where the item's page is: always http or https. */
  address: string | null;
  /** Who published it first, where the feed gathers from others. */
  publisher: string | null;
  author: string | null;
  /** `YYYY-MM-DD` */
  date: string | null;
  /** BCP 47 */
  language: string | null;
  content: { value: string; format: 'html' | 'text' } | null;
  /** Whether the publisher gives the content as the whole text, and not as a summary. */
  whole: boolean;
}

export interface Feed {
  title: string | null;
  /** The page that the feed belongs to. */
  home: string | null;
  language: string | null;
  /** Made as they are asked for; an item that is listed twice comes once. */
  items: Iterable<FeedItem>;
  /** Whether there are more than `MAX_ITEMS`. */
  more: boolean;
}

/**
 * feedsmith takes the square of a person's length to take it apart. As a creator in Dublin Core's sense it is
 * read as it stands.
 */
const PERSON = /(<\/?)(?:author|managingEditor|webMaster)(?=[\s/>])/gi;

/** The root element's end, which only comments may follow: a feed without it was cut short. */
const END = /<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s?>/i;
const TAIL = 5_000;

/** Whether a text begins as a feed does: RSS, Atom, RDF or JSON Feed. */
export function isFeed(text: string): boolean {
  return feedRoot(text) !== null;
}

/**
 * Reads a feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1 and 1.1. Of a DOCTYPE nothing is read, so
 * that no entity is ever expanded or loaded.
 * @param parse makes a document of HTML without loading or running anything of it
 * @throws CorpusError when it is too large, no feed, damaged, or not in its encoding
 */
export function readFeed(raw: RawInput, parse: ParseHtml): Feed {
  const name = nameOf(raw);
  if (raw.content.length > MAX_INPUT) throw fileTooLarge(name, raw.content.length, MAX_INPUT);
  const content = wellFormed(decoded(raw, name));
  const root = feedRoot(content);
  if (root === null) throw new CorpusError('bad-input', { key: 'feedOther', values: { name } });
  const { feed, said } = parsedOf(root.dialect, content.slice(root.at), name);
  const base = webAddress(feed.base, raw.address) ?? webAddress(raw.address, null);
  return {
    title: lineOf(feed.title, parse),
    home: webAddress(feed.address, base),
    language: languageTag(feed.language),
    items: { [Symbol.iterator]: () => itemsOf(said, base, parse) },
    more: feed.items.length > MAX_ITEMS,
  };
}

function decoded({ content, type }: RawInput, name: string): string {
  if (typeof content === 'string') return content;
  const isJson = /^(?:\xEF\xBB\xBF)?\s*\{/.test(new TextDecoder('latin1').decode(content.subarray(0, 100)));
  return isJson ? decodeText(content, type, name) : decodeXml(content, type, name);
}

interface Parsed {
  feed: SaidFeed;
  said: (() => Said)[];
}

const LIMIT = { maxItems: MAX_ITEMS + 1 };

const EMPTY: Parsed = {
  feed: { title: undefined, address: undefined, base: undefined, language: undefined, items: [] },
  said: [],
};

const parsers: Record<Dialect, (text: string) => Parsed> = {
  rss(text) {
    const feed = parseRssFeed<string>(text.replace(PERSON, '$1dc:creator'), LIMIT);
    return parsed(ofRss(feed), feed.items, (item) => fromRss(feed, item));
  },
  rdf(text) {
    const feed = parseRdfFeed<string>(text, LIMIT);
    return parsed(ofRdf(feed), feed.items, (item) => fromRdf(feed, item));
  },
  atom(text) {
    const feed = parseAtomFeed<string>(text, LIMIT);
    return parsed(ofAtom(feed), feed.entries, (entry) => fromAtom(feed, entry));
  },
  json(text) {
    const feed = parseJsonFeed<string>(JSON.parse(text), LIMIT);
    return parsed(ofJson(feed), feed.items, (item) => fromJson(feed, item));
  },
};

function parsed<T>(feed: SaidFeed, items: T[] | undefined, from: (item: T) => Said): Parsed {
  return { feed, said: (items ?? []).slice(0, MAX_ITEMS).map((item) => () => from(item)) };
}

function parsedOf(dialect: Dialect, text: string, name: string): Parsed {
  try {
    if (dialect !== 'json' && !END.test(text.slice(-TAIL))) throw new Error('The root element has no end');
    return parsers[dialect](text);
  } catch (cause) {
    // Thrown, too, at a feed in which there is nothing at all.
    if (cause instanceof ParseError || cause instanceof DetectError) return EMPTY;
    throw new CorpusError('bad-input', { key: 'feedDamaged', values: { name } }, { cause });
  }
}

function* itemsOf(
  said: Parsed['said'],
  base: string | null,
  parse: ParseHtml,
): Generator<FeedItem, undefined> {
  const seen = new Set<string>();
  for (const say of said) {
    const item = itemOf(say(), base, parse);
    const key = JSON.stringify([item.id, item.address]);
    if (seen.has(key)) continue;
    seen.add(key);
    yield item;
  }
}

function itemOf(said: Said, base: string | null, parse: ParseHtml): FeedItem {
  const near = said.bases.reduce<string | null>((outer, inner) => webAddress(inner, outer) ?? outer, base);
  const title = lineOf(said.title, parse);
  const address = webAddress(said.address, near);
  const date = publishedDay(said.date);
  const authors = said.authors.map(personName).filter((name) => name !== null);
  const content = [said.whole, said.summary].find((one) => one !== undefined && /\S/.test(one.value));
  return {
    id: said.id?.slice(0, MAX_LABEL) ?? address ?? JSON.stringify([title, date]),
    title,
    address,
    publisher: tidy(said.publisher?.slice(0, MAX_LABEL)) || null,
    author: [...new Set(authors.slice(0, 20))].join(', ') || null,
    date,
    language: said.languages.map(languageTag).find((tag) => tag !== null) ?? null,
    content: content === undefined ? null : { value: content.value, format: settled(content) },
    whole: content !== undefined && content === said.whole,
  };
}

function settled({ value, format }: Content): 'html' | 'text' {
  return format === 'loose' ? (hasMarkup(value) ? 'html' : 'text') : format;
}

/** A title as one line of text. */
function lineOf(content: Content | undefined, parse: ParseHtml): string | null {
  if (content === undefined) return null;
  const value = content.value.slice(0, 2 * MAX_LABEL);
  return publishedLine(value, settled({ ...content, value }), parse).slice(0, MAX_LABEL) || null;
}
