import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import { CorpusError } from '../../corpus/errors';
import { tooLarge } from '../../corpus/formats/document';
import { readFile } from '../../corpus/formats/file';
import { MAX_INPUT } from '../../corpus/formats/limits';
import type { PackedDocument } from '../../corpus/formats/pack';
import { packedDocument, readDocumentLine } from '../../corpus/formats/pack/documents';
import { inflated } from '../../corpus/formats/pack/gunzip';
import { type Line, linesOf } from '../../corpus/formats/pack/lines';
import type { DocumentKind } from '../../engine/record';
import { english } from '../english';
import { fileReason } from '../file-reason';
import { filesIn } from '../files-in';
import { InputError } from '../input';
import { parsers } from '../parsers';
import { bytesOf, isFolder } from './files';

/** What a file gave: a document, or why there is none. */
export interface Gathered {
  /** The file and, where it holds several documents, the line. */
  place: string;
  result: PackedDocument | string;
  /** Whether the document is all that its publisher wrote. */
  complete: boolean;
}

/** Reads all documents in these files and folders; what cannot be read stops nothing. */
export async function* gather(paths: string[], kind: DocumentKind): AsyncGenerator<Gathered> {
  for (const path of paths) {
    const isIn = await isFolder(path);
    for (const file of isIn ? await filesIn(path) : [path]) {
      yield* fromFile(file, { kind, collections: isIn ? collectionsOf(path, file) : [] });
    }
  }
}

/** A folder inside of the one that was given is a collection. */
function collectionsOf(folder: string, file: string): string[] {
  const within = relative(folder, dirname(file));
  return within === '' ? [] : [within.split(sep).join('/')];
}

interface Labels {
  kind: DocumentKind;
  collections: string[];
}

async function* fromFile(path: string, labels: Labels): AsyncGenerator<Gathered> {
  try {
    if (/\.jsonl(?:\.gz)?$/i.test(path)) {
      for await (const line of linesOf(inflated(bytesOf(path)))) yield* fromLine(path, line, labels);
      return;
    }
    const { size } = await stat(path);
    if (size > MAX_INPUT) throw tooLarge(basename(path), size, MAX_INPUT);
    const content = await readBytes(path);
    if (/\.json$/i.test(path)) return yield* fromLine(path, { number: 1, bytes: content }, labels);
    const read = await readFile({ name: path, type: '', content, address: null }, parsers);
    const document = packedDocument({ ...read.document, ...labels }, 1);
    yield { place: path, result: document, complete: read.complete };
  } catch (error) {
    yield { place: path, result: reasonOf(error), complete: false };
  }
}

/** A document in the pack's JSON, which says itself of what kind it is. */
function* fromLine(path: string, line: Line, { collections }: Labels): Generator<Gathered> {
  const place = /\.json$/i.test(path) ? path : `${path}, line ${line.number}`;
  try {
    const document = readDocumentLine(line);
    if (document === null) return;
    const all = [...(document.collections ?? []), ...collections];
    yield { place, result: all.length > 0 ? { ...document, collections: all } : document, complete: true };
  } catch (error) {
    // The reason names the line.
    yield { place: path, result: reasonOf(error), complete: false };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof CorpusError) return english.of(error.saying);
  if (error instanceof InputError) return error.message;
  if (error instanceof Error && 'code' in error) return fileReason(error);
  throw error;
}
