import { MAX_ARTICLE, readArticle } from '../../article';
import type { NewDocument } from '../../engine/record';
import { normalizeText, titleOf } from '../../engine/text/normalize';
import { CorpusError } from '../errors';
import { decodeHtml, decodeText, malformed } from './decode';
import { MAX_DOCUMENT, MAX_INPUT, MAX_LABEL } from './limits';
import { isFactCheck } from './schema-org/page';

/** A file, a pasted text or an answer from the web. */
export interface RawInput {
  /** File name or address: its ending tells the format where `type` does not. */
  name: string;
  /** MIME type, '' where unknown. */
  type: string;
  content: string | Uint8Array;
  address: string | null;
}

/** Where HTML shows that it is HTML, in UTF-16 units or bytes. */
const BEGINNING = 500;

/** A document that was read, and whether it is all that its publisher wrote. */
export interface ReadDocument {
  document: NewDocument;
  complete: boolean;
}

/** One of many documents in a file; a bad one does not stop the others. */
export interface ReadItem {
  /** What to call it, also where it could not be read. */
  name: string;
  result: ReadDocument | CorpusError;
}

/** One of many that also stands at an address of its own. */
export interface PublishedItem extends ReadItem {
  address: string | null;
  /** What was read is not the whole text, which is to be had at the address. */
  needsFetch: boolean;
}

/**
 * Reads a text, Markdown or HTML file as a source document. Where the name ends in .txt or .md it is text and
 * UTF-8, whatever stands in it.
 * @param parse makes a document of HTML without loading or running anything of it
 * @throws CorpusError when it is too large, of another format, malformed, or without text
 */
export function readDocument(raw: RawInput, parse: (html: string) => Document): ReadDocument {
  const name = nameOf(raw);
  if (raw.content.length > MAX_INPUT) throw fileTooLarge(name, raw.content.length, MAX_INPUT);
  const format = formatOf(raw);
  const content = contentOf(raw, format, name);
  const isHtml = format === 'html' || (format === 'unknown' && looksLikeHtml(content));
  const { document, complete } = isHtml
    ? fromHtml(content, raw.address, parse, name)
    : { document: fromText(content, raw.address, name), complete: true };
  if (document.text.length > MAX_DOCUMENT) throw tooLarge(name, document.text.length, MAX_DOCUMENT);
  return { document: { ...document, ...labelsOf(document) }, complete };
}

/** What to call an input in an error. */
export function nameOf({ name, address, type }: RawInput): string {
  return name.split(/[/\\]/).findLast(Boolean)?.slice(0, 100) ?? address ?? type;
}

function contentOf({ content, type }: RawInput, format: Format, name: string): string {
  if (typeof content !== 'string') {
    const beginning = new TextDecoder('latin1').decode(content.subarray(0, BEGINNING));
    const isHtml = format === 'html' || (format === 'unknown' && looksLikeHtml(beginning));
    return isHtml ? decodeHtml(content, type, name) : decodeText(content, type, name);
  }
  // A file that was decoded by somebody else shows there what was not UTF-8.
  if (format !== 'html' && content.includes('\uFFFD')) throw malformed(name, 'utf-8');
  return content;
}

/** What stands over a text, as short as the corpus wants it. A cut address leads elsewhere, so it goes. */
export function labelsOf({ title, publisher, author, address }: NewDocument) {
  return {
    title: title.trim().slice(0, MAX_LABEL) || 'Untitled source',
    publisher: publisher?.slice(0, MAX_LABEL) ?? null,
    author: author?.slice(0, MAX_LABEL) ?? null,
    address: address !== null && address.length > MAX_LABEL ? null : address,
  };
}

function fromText(content: string, address: string | null, name: string): NewDocument {
  const text = normalizeText(content);
  if (text.includes('\0')) {
    throw new CorpusError('bad-input', { key: 'documentNotText', values: { name } });
  }
  if (!/\S/.test(text)) {
    throw new CorpusError('bad-input', { key: 'documentNoText', values: { name } });
  }
  return {
    title: titleOf(text).replace(/^#+\s+/, ''),
    publisher: null,
    author: null,
    date: null,
    language: null,
    kind: 'report',
    address,
    text,
  };
}

function fromHtml(
  content: string,
  address: string | null,
  parse: (html: string) => Document,
  name: string,
): ReadDocument {
  const page = parse(content);
  const found = readArticle(page, { address });
  if (found === 'no-article') {
    throw new CorpusError('bad-input', { key: 'documentNoArticle', values: { name } });
  }
  const { article } = found;
  if (article.incomplete === 'long') {
    const values = { name, most: MAX_ARTICLE };
    throw new CorpusError('too-large', { key: 'documentArticleTooLong', values });
  }
  const at = article.address ?? address;
  const document: NewDocument = {
    title: article.title,
    publisher: article.publisher,
    author: article.byline,
    date: article.date,
    language: article.language,
    kind: isFactCheck(page, at) ? 'fact-check' : 'report',
    address: at,
    text: article.text,
  };
  return { document, complete: article.incomplete === null };
}

/** Unknown: text, unless it begins as HTML does. */
type Format = 'html' | 'text' | 'unknown';

function formatOf({ name, type }: RawInput): Format {
  const mime = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (mime === 'text/html' || mime === 'application/xhtml+xml') return 'html';
  const isUnnamed = mime === '' || mime === 'application/octet-stream';
  if (mime.startsWith('text/') || isUnnamed) {
    if (/\.x?html?$/i.test(name)) return 'html';
    if (/\.(?:txt|text|md|markdown)$/i.test(name)) return 'text';
    if (!isUnnamed || !/\.\w{1,5}$/.test(name)) return 'unknown';
  }
  const short = name.slice(0, 100);
  throw new CorpusError(
    'bad-input',
    mime === ''
      ? { key: 'documentUnknownKind', values: { name: short } }
      : { key: 'documentOtherKind', values: { name: short, format: mime } },
  );
}

function looksLikeHtml(content: string): boolean {
  return /^(?:\uFEFF|ï»¿)?\s*(?:<!doctype html|<html[\s>])/i.test(content.slice(0, BEGINNING));
}

/** The error for a file over its limit, both in bytes. */
export function fileTooLarge(name: string, size: number, most: number): CorpusError {
  const values = { name, size: Math.ceil(size / 1e5) / 10, most: most / 1e6 };
  return new CorpusError('too-large', { key: 'documentFileTooLarge', values });
}

/** The error for a text over its limit. */
export function tooLarge(name: string, length: number, limit: number): CorpusError {
  return new CorpusError('too-large', { key: 'documentTooLarge', values: { name, length, most: limit } });
}
