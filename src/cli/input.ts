import { readFile as readBytes } from 'node:fs/promises';
import * as v from 'valibot';
import { CorpusError } from '../corpus/errors';
import { decodeText } from '../corpus/formats/decode';
import { readFile } from '../corpus/formats/file';
import { newDocumentSchema } from '../corpus/formats/limits';
import { documentId } from '../engine/hash';
import type { NewDocument, PageInput, SourceDocument } from '../engine/record';
import { english } from './english';
import { fileReason } from './file-reason';
import { parsers } from './parsers';

/** Bad usage or bad input: one clear line on stderr, exit status 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Reads a source: `.html`, `.txt`, `.md`, `.pdf`, `.docx`, or a document in the pack's JSON. */
export async function readSource(path: string): Promise<SourceDocument> {
  return sourceFrom(path, await read(path));
}

/** Reads a page: the same formats; of HTML also whether it is the whole article. */
export async function readPage(path: string): Promise<PageInput> {
  return pageFrom(path, await read(path));
}

/** A source in a file's bytes. @param name what to call the file; its ending tells the format */
export async function sourceFrom(name: string, content: Uint8Array): Promise<SourceDocument> {
  const { document } = await parse(name, content);
  return { id: documentId(document.text), ...document };
}

/** A page in a file's bytes. @param name what to call the file; its ending tells the format */
export async function pageFrom(name: string, content: Uint8Array): Promise<PageInput> {
  const { document, complete } = await parse(name, content);
  const { title, author, date, language, address, text } = document;
  return { title, byline: author, date, language, address, complete, text };
}

/**
 * Reads a file of text by a reader that throws `CorpusError`.
 * @param reader gets the text and what messages call the file
 */
export async function readText<T>(path: string, reader: (text: string, name: string) => T): Promise<T> {
  const content = await read(path);
  return orInputError(() => reader(decodeText(content, '', path), path));
}

function parse(name: string, content: Uint8Array): Promise<{ document: NewDocument; complete: boolean }> {
  return orInputError(async () => {
    if (/\.json$/i.test(name))
      return { document: readJson(decodeText(content, '', name), name), complete: true };
    return readFile({ name, type: '', content, address: null }, parsers);
  });
}

/** What a reader or writer cannot do is bad input. */
export async function orInputError<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CorpusError) throw new InputError(english.of(error.saying), { cause: error });
    throw error;
  }
}

function readJson(text: string, path: string): NewDocument {
  const parsed = v.safeParse(newDocumentSchema, parseJson(text, path));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new InputError(`${path}: ${v.getDotPath(issue) ?? 'document'}: ${issue.message}`);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError(`${path} is not JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readBytes(path);
  } catch (cause) {
    throw new InputError(`cannot read ${path}: ${fileReason(cause)}`, { cause });
  }
}
