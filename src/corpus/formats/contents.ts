/**
 * What a file that is imported holds: one document, or several in one of the formats that gather them. What it begins
 * with tells that, its name only where that does not.
 */
import { CorpusError } from '../errors';
import { readAddressList } from './address-list';
import { fileTooLarge, nameOf, type PublishedItem, type RawInput, type ReadDocument } from './document';
import { feedDocuments, isFeed, MAX_ITEMS, readFeed } from './feed';
import { type Parsers, readFile } from './file';
import { MAX_DATA, MAX_INPUT, MAX_PACK } from './limits';
import { openPack, type PackedDocument } from './pack';
import { readDocumentLine } from './pack/documents';
import { linesIn } from './pack/lines';
import { readSchemaOrg } from './schema-org';

/** So much of a file is looked at to tell what it is, in bytes. */
const BEGINNING = 4_000;

/** A file whose bytes are read only once it is known how. */
export interface LargeInput extends Omit<RawInput, 'content'> {
  /** Whether it is a list of addresses, as its user said. */
  isList: boolean;
  content: Blob;
}

/** One of several documents of a file; `fetch`: its text is to be had at its address. `alike` as imports mean it. */
export interface Part {
  name: string;
  address: string | null;
  result: ReadDocument | CorpusError | 'fetch';
  alike: boolean;
  /** Names of collections that it belongs to. */
  collections?: string[];
}

/** The one document of a file, or all that are in it. */
export type Contents = { document: ReadDocument } | { parts: AsyncIterable<Part> | Iterable<Part> };

type Kind = 'pack' | 'feed' | 'structured' | 'packed' | 'list' | 'document';

/** What of a kind may be larger than `MAX_INPUT`. */
const LIMITS: Partial<Record<Kind, number>> = { pack: MAX_PACK, structured: MAX_DATA, packed: MAX_DATA };

/**
 * Reads a file, or begins to, where it holds several documents.
 * @throws CorpusError when nothing in it can be read
 */
export async function readContents(file: LargeInput, parsers: Parsers): Promise<Contents> {
  const { name, type, address, content } = file;
  const start = new TextDecoder('latin1').decode(await content.slice(0, BEGINNING).arrayBuffer());
  const kind = file.isList ? 'list' : kindOf(start, `${type} ${name}`);
  const most = LIMITS[kind] ?? MAX_INPUT;
  if (content.size > most) throw fileTooLarge(nameOf({ ...file, content: '' }), content.size, most);
  if (kind === 'pack') return { parts: await packParts(content) };
  const raw: RawInput = { name, type, address, content: new Uint8Array(await content.arrayBuffer()) };
  switch (kind) {
    case 'feed':
      return { parts: feedParts(raw, parsers) };
    case 'structured':
      return { parts: published(readSchemaOrg(raw, parsers.html)) };
    case 'packed':
      return { parts: lineParts(raw) };
    case 'list':
      return { parts: listParts(raw) };
    case 'document':
      return { document: await readFile(raw, parsers) };
  }
}

function kindOf(start: string, said: string): Kind {
  if (start.startsWith('\x1f\x8b')) return 'pack';
  const text = start.replace(/^\xEF\xBB\xBF/, '').trimStart();
  if (/^\{[^\n]{0,200}"format"\s*:\s*"plumbline\.corpus\//.test(text)) return 'pack';
  // In UTF-16, every other byte of ASCII is zero.
  if (isFeed(text.replace(/^(?:\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', ''))) return 'feed';
  if (/^[[{]/.test(text) && /\.(?:json|jsonl|ndjson|jsonld)\b|[/+]json\b/i.test(said)) {
    return /"@(?:context|type|graph)"/.test(text) ? 'structured' : 'packed';
  }
  return /\.[ct]sv$|^text\/(?:csv|tab)/i.test(said) || isAddresses(text) ? 'list' : 'document';
}

/** Whether each line is an address or a remark; the last one may be cut off. */
function isAddresses(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.length > 0 && lines.every((line) => /^<?https?:\/\/\S*$/i.test(line.trim()));
}

/**
 * A pack is read twice: first to its end, where it shows whether it is whole, so that nothing of a damaged one comes
 * in. Its documents are their publisher's, who tells them apart: they need not be compared by their words.
 */
async function packParts(content: Blob): Promise<AsyncIterable<Part>> {
  const { documents } = await openPack(piecesOf(content));
  if (documents === null) throw new CorpusError('bad-input', { key: 'importOnlyManifest' });
  for await (const _ of documents);
  return {
    async *[Symbol.asyncIterator]() {
      const again = await openPack(piecesOf(content));
      for await (const document of again.documents ?? []) yield partOf(document);
    },
  };
}

/** Documents in a pack's JSON without a manifest: one a line, or one that is the whole file. */
function* lineParts({ content, ...raw }: RawInput): Generator<Part, undefined> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const lines = /\.json$/i.test(raw.name) ? [{ number: 1, bytes }] : linesIn(bytes);
  for (const line of lines) {
    try {
      const document = readDocumentLine(line);
      if (document !== null) yield partOf(document);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      yield { name: nameOf({ ...raw, content: '' }), address: null, result: error, alike: false };
    }
  }
}

function partOf({ id: _, collections = [], ...document }: PackedDocument): Part {
  const { title, address } = document;
  return { name: title, address, result: { document, complete: true }, alike: false, collections };
}

async function* piecesOf(content: Blob): AsyncGenerator<Uint8Array, undefined> {
  const reader = content.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

function* feedParts(raw: RawInput, { html }: Parsers): Generator<Part, undefined> {
  const feed = readFeed(raw, html);
  const name = nameOf(raw);
  let isEmpty = true;
  for (const part of published(feedDocuments(feed, html))) {
    isEmpty = false;
    yield part;
  }
  // A feed whose elements are wrongly nested looks like this, too.
  if (isEmpty) throw new CorpusError('bad-input', { key: 'feedEmpty', values: { name } });
  if (!feed.more) return;
  const tooMany = new CorpusError('too-large', { key: 'importHasMore', values: { most: MAX_ITEMS } });
  yield { name, address: null, result: tooMany, alike: true };
}

function* published(items: Iterable<PublishedItem>): Generator<Part, undefined> {
  for (const { name, address, result, needsFetch } of items) {
    yield { name, address, result: needsFetch ? 'fetch' : result, alike: true };
  }
}

/** Addresses to fetch, those of one host apart from each other, so that none is asked much at once. */
function* listParts(raw: RawInput): Generator<Part, undefined> {
  const { hosts, faults } = readAddressList(raw);
  const most = Math.max(...hosts.map(({ addresses }) => addresses.length));
  for (let at = 0; at < most; at++) {
    for (const { addresses } of hosts) {
      const address = addresses[at];
      if (address !== undefined) yield { name: address, address, result: 'fetch', alike: true };
    }
  }
  for (const { line, text } of faults) {
    const result = new CorpusError('bad-input', { key: 'importLine', values: { line, text } });
    yield { name: text, address: null, result, alike: true };
  }
}
