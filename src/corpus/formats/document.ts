import { MAX_ARTICLE, readArticle } from '../../article';
import type { NewDocument } from '../../engine/record';
import { normalizeText, titleOf } from '../../engine/text/normalize';
import { CorpusError } from '../errors';
import { decode, malformed } from './decode';
import { MAX_DOCUMENT, MAX_INPUT, MAX_LABEL } from './limits';

/** A file, a pasted text or an answer from the web. */
export interface RawInput {
  /** File name or address: its ending tells the format where `type` does not. */
  name: string;
  /** MIME type, '' where unknown. */
  type: string;
  content: string | Uint8Array;
  address: string | null;
}

/**
 * Reads a text, Markdown or HTML file as a source document.
 * @param parse makes a document of HTML without loading or running anything of it
 * @throws CorpusError when it is too large, of another format, malformed, or without text
 */
export function readDocument(raw: RawInput, parse: (html: string) => Document): NewDocument {
  const name = raw.name.split(/[/\\]/).findLast(Boolean)?.slice(0, 100) ?? 'This document';
  if (raw.content.length > MAX_INPUT) {
    throw tooLarge(name, raw.content.length, MAX_INPUT);
  }
  const format = formatOf(raw);
  const content = typeof raw.content === 'string' ? raw.content : decode(raw.content, raw.type, name);
  // A file that was decoded by somebody else shows there what was not UTF-8.
  if (format === 'text' && content.includes('\uFFFD')) throw malformed(name, 'utf-8');
  const document =
    format === 'html' || looksLikeHtml(content)
      ? fromHtml(content, raw.address, parse, name)
      : fromText(content, raw.address, name);
  if (document.text.length > MAX_DOCUMENT) throw tooLarge(name, document.text.length, MAX_DOCUMENT);
  return document;
}

function fromText(content: string, address: string | null, name: string): NewDocument {
  const text = normalizeText(content);
  if (text.includes('\0')) {
    throw new CorpusError(
      'bad-input',
      `${name} is not a text file. Nothing was added; choose a .txt, .md or .html file.`,
    );
  }
  if (!/\S/.test(text)) {
    throw new CorpusError('bad-input', `${name} holds no text. Nothing was added.`);
  }
  return {
    title: titleOf(text)
      .replace(/^#+\s+/, '')
      .slice(0, MAX_LABEL),
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
): NewDocument {
  const found = readArticle(parse(content), { address });
  if (found === 'too-long') throw tooLarge(name, content.length, MAX_ARTICLE);
  if (found === 'no-article') {
    throw new CorpusError(
      'bad-input',
      `No article text was found in ${name}. Nothing was added; copy the text you mean and paste it instead.`,
    );
  }
  const { article } = found;
  return {
    title: article.title.slice(0, MAX_LABEL),
    publisher: article.publisher,
    author: article.byline,
    date: article.date,
    language: article.language,
    kind: 'report',
    address: article.address ?? address,
    text: article.text,
  };
}

function formatOf({ name, type }: RawInput): 'html' | 'text' {
  const mime = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (mime === 'text/html' || mime === 'application/xhtml+xml') return 'html';
  if (mime.startsWith('text/')) return /\.x?html?$/i.test(name) ? 'html' : 'text';
  if (mime === '' || mime === 'application/octet-stream') {
    if (/\.x?html?$/i.test(name)) return 'html';
    if (/\.(txt|text|md|markdown)$/i.test(name) || !/\.\w{1,5}$/.test(name)) return 'text';
  }
  throw new CorpusError(
    'bad-input',
    `Plumbline cannot read ${name.slice(0, 100)} (${mime || 'unknown format'}). Nothing was added; it reads .txt, .md and .html.`,
  );
}

function looksLikeHtml(content: string): boolean {
  return /^\uFEFF?\s*(<!doctype html|<html[\s>])/i.test(content.slice(0, 500));
}

function tooLarge(name: string, length: number, limit: number): CorpusError {
  const count = (value: number) => value.toLocaleString('en');
  return new CorpusError(
    'too-large',
    `${name} is too large: ${count(length)} characters, of at most ${count(limit)}. Nothing was added; take the part you need.`,
  );
}
