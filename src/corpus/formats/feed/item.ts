import type { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';

type Rss = ReturnType<typeof parseRssFeed<string>>;
type Atom = ReturnType<typeof parseAtomFeed<string>>;
type Rdf = ReturnType<typeof parseRdfFeed<string>>;
type Json = ReturnType<typeof parseJsonFeed<string>>;
type Items<T extends { [K in Key]?: unknown[] }, Key extends PropertyKey> = NonNullable<T[Key]>[number];
type Entry = Items<Atom, 'entries'>;

/** Text as a feed carries it. */
export interface Content {
  value: string;
  /** `loose`: text that some publishers write as HTML. */
  format: 'html' | 'text' | 'loose';
}

/** What the four dialects say of an item, in one shape; nothing is resolved or checked yet. */
export interface Said {
  id: string | undefined;
  title: Content | undefined;
  address: string | undefined;
  /** What relative addresses are relative to, outermost first. */
  bases: (string | undefined)[];
  publisher: string | undefined;
  authors: (string | undefined)[];
  date: string | undefined;
  /** The nearest first. */
  languages: (string | undefined)[];
  /** What the publisher gives as the item's whole text. */
  whole: Content | undefined;
  /** What the publisher gives as its summary, or does not call either. */
  summary: Content | undefined;
}

/** What the four dialects say of the feed itself. */
export interface SaidFeed {
  title: Content | undefined;
  address: string | undefined;
  base: string | undefined;
  language: string | undefined;
  items: readonly unknown[];
}

export function fromRss(feed: Rss, item: Items<Rss, 'items'>): Said {
  const { guid, content, dc, dcterms, atom, source } = item;
  const permanent = guid?.isPermaLink === false ? undefined : guid?.value;
  return {
    id: guid?.value,
    title: loose(item.title ?? dc?.titles?.[0]),
    address: item.link ?? pageOf(atom?.links) ?? permanent,
    bases: [feed.xml?.base, item.xml?.base],
    publisher: source?.title,
    authors: dc?.creators ?? namesOf(atom?.authors) ?? [item.itunes?.author],
    date: item.pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? atom?.published ?? atom?.updated,
    languages: [item.xml?.lang, dc?.languages?.[0], feed.language, feed.dc?.languages?.[0], feed.xml?.lang],
    whole: html(content?.encoded) ?? words(atom?.content),
    summary: html(item.description ?? dc?.descriptions?.[0]) ?? words(atom?.summary),
  };
}

export function fromRdf(feed: Rdf, item: Items<Rdf, 'items'>): Said {
  const { content, dc, dcterms, rdf } = item;
  return {
    id: rdf?.about,
    title: loose(item.title ?? dc?.titles?.[0]),
    address: item.link ?? rdf?.about,
    bases: [feed.xml?.base, item.xml?.base],
    publisher: dc?.publishers?.[0],
    authors: dc?.creators ?? [],
    date: dc?.dates?.[0] ?? dcterms?.issued?.[0],
    languages: [item.xml?.lang, dc?.languages?.[0], feed.dc?.languages?.[0], feed.xml?.lang],
    whole: html(content?.encoded),
    summary: html(item.description ?? dc?.descriptions?.[0]),
  };
}

export function fromAtom(feed: Atom, entry: Entry): Said {
  const { content, source } = entry;
  return {
    id: entry.id,
    title: words(entry.title),
    address: pageOf(entry.links) ?? content?.src,
    bases: [feed.xml?.base, entry.xml?.base],
    publisher: source?.title?.value,
    authors:
      namesOf(entry.authors) ?? namesOf(source?.authors) ?? namesOf(feed.authors) ?? entry.dc?.creators ?? [],
    date: entry.published ?? entry.updated ?? entry.dc?.dates?.[0],
    languages: [content?.xml?.lang, entry.xml?.lang, feed.xml?.lang, feed.dc?.languages?.[0]],
    whole: words(content),
    summary: words(entry.summary),
  };
}

export function fromJson(feed: Json, item: Items<Json, 'items'>): Said {
  return {
    id: item.id,
    title: loose(item.title),
    address: item.url ?? item.external_url,
    bases: [],
    publisher: undefined,
    authors: namesOf(item.authors) ?? namesOf(feed.authors) ?? [],
    date: item.date_published ?? item.date_modified,
    languages: [item.language, feed.language],
    whole: html(item.content_html) ?? text(item.content_text),
    summary: text(item.summary),
  };
}

export function ofRss(feed: Rss): SaidFeed {
  return {
    title: loose(feed.title),
    address: feed.link ?? pageOf(feed.atom?.links),
    base: feed.xml?.base,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    items: feed.items ?? [],
  };
}

export function ofRdf(feed: Rdf): SaidFeed {
  return {
    title: loose(feed.title),
    address: feed.link ?? feed.rdf?.about,
    base: feed.xml?.base,
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    items: feed.items ?? [],
  };
}

export function ofAtom(feed: Atom): SaidFeed {
  return {
    title: words(feed.title),
    address: pageOf(feed.links),
    base: feed.xml?.base,
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    items: feed.entries ?? [],
  };
}

export function ofJson(feed: Json): SaidFeed {
  return {
    title: text(feed.title),
    address: feed.home_page_url,
    base: undefined,
    language: feed.language,
    items: feed.items ?? [],
  };
}

const text = (value: string | undefined) => contentOf(value, 'text');
const html = (value: string | undefined) => contentOf(value, 'html');
const loose = (value: string | undefined) => contentOf(value, 'loose');

function contentOf(value: string | undefined, format: Content['format']): Content | undefined {
  return value === undefined ? undefined : { value, format };
}

/** Atom's typed text; what is neither text nor HTML, such as an image, is none. */
function words(said: { value?: string; type?: string } | undefined): Content | undefined {
  const type = said?.type?.toLowerCase().split(';', 1)[0]?.trim() ?? 'text';
  if (/^(?:text\/)?x?html$|^application\/xhtml\+xml$/.test(type)) return html(said?.value);
  return /^text(?:\/plain)?$|^$/.test(type) ? text(said?.value) : undefined;
}

/** Of several links the one that leads to the item as a page. */
function pageOf(links: Entry['links']): string | undefined {
  const pages = links?.filter(({ rel }) => rel === undefined || rel === 'alternate') ?? [];
  return (pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0])?.href;
}

function namesOf(persons: { name?: string }[] | undefined): (string | undefined)[] | undefined {
  return persons?.map(({ name }) => name);
}
