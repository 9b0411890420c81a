import { BodyReader } from './body';
import type { PackedDocument } from './documents';
import { inflated } from './gunzip';
import type { Line } from './lines';
import { linesIn, linesOf } from './lines';
import { type Head, HeadReader, type Manifest } from './manifest';

export { applyDelta, type Change, changesBetween, readDelta, stepsFrom } from './delta';
export type { PackedDocument } from './documents';
export { type Delta, type Head, type Manifest, readManifest } from './manifest';
export { fingerprint, type KnownPack, type Trust, verifyManifest } from './trust';
export { type About, PackWriter, writePack } from './write';

/** A small pack, all of it in memory. */
export interface Pack {
  manifest: Manifest;
  /** Read as they are asked for. Throws a `CorpusError` that names the line, also at the end. */
  documents: Iterable<PackedDocument>;
}

/**
 * Reads a pack that is one small file: the manifest, then one document a line.
 * @throws CorpusError when it is not a pack of a known version
 */
export function readPack(text: string): Pack {
  const lines = linesIn(new TextEncoder().encode(text));
  const reader = new HeadReader();
  for (let next = lines.next(); !next.done; next = lines.next()) {
    const head = reader.read(next.value);
    if (head !== null) return { manifest: head.manifest, documents: documentsIn(lines, head.manifest) };
  }
  throw reader.incomplete();
}

function* documentsIn(lines: Iterable<Line>, manifest: Manifest): Generator<PackedDocument, undefined> {
  const body = new BodyReader(manifest);
  for (const line of lines) {
    const document = body.read(line);
    if (document !== null) yield document;
  }
  body.end();
}

/** A pack of any size, of which only the head is read yet. */
export interface OpenPack {
  head: Head;
  /** Null where the file ends with the head: then the body is a file of its own. */
  documents: AsyncIterable<PackedDocument> | null;
}

/**
 * Begins to read a pack or a manifest, compressed or not. Whoever does not read the documents to their end has
 * to end `pieces`.
 * @throws CorpusError when it is not a pack of a known version
 */
export async function openPack(pieces: AsyncIterable<Uint8Array>): Promise<OpenPack> {
  const lines = linesOf(inflated(pieces));
  try {
    const head = await headOf(lines);
    const first = await lines.next();
    const isWhole = !first.done || head.manifest.body.bytes === 0;
    return { head, documents: isWhole ? documentsFrom(after(first, lines), head.manifest) : null };
  } catch (error) {
    await lines.return(undefined);
    throw error;
  }
}

async function headOf(lines: AsyncGenerator<Line, undefined>): Promise<Head> {
  const reader = new HeadReader();
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const head = reader.read(next.value);
    if (head !== null) return head;
  }
  throw reader.incomplete();
}

/**
 * Reads a body that is a file of its own, compressed or not.
 * @throws CorpusError at the line that cannot be read or, at the end, when it is not the body that the manifest
 * describes: then nothing of it may stay
 */
export function readBody(
  manifest: Manifest,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<PackedDocument, undefined> {
  return documentsFrom(linesOf(inflated(pieces)), manifest);
}

async function* documentsFrom(
  lines: AsyncIterable<Line>,
  manifest: Manifest,
): AsyncGenerator<PackedDocument, undefined> {
  const body = new BodyReader(manifest);
  for await (const line of lines) {
    const document = body.read(line);
    if (document !== null) yield document;
  }
  body.end();
}

async function* after(
  first: IteratorResult<Line, undefined>,
  rest: AsyncIterable<Line>,
): AsyncGenerator<Line, undefined> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
