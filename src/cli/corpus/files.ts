import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Head, openPack, type PackedDocument, readBody } from '../../corpus/formats/pack';
import type { PackFile } from '../../corpus/formats/pack/manifest';
import { fileReason } from '../file-reason';
import { InputError } from '../input';

/** The manifest's name in a folder. */
export const MANIFEST = 'corpus.json';

/** A pack where it lies. */
export interface StoredPack {
  /** The file with the manifest. */
  path: string;
  head: Head;
  /** Whether the documents stand in the same file. */
  isOneFile: boolean;
  documents: AsyncIterable<PackedDocument>;
}

/**
 * Opens a pack: a folder with its manifest, the manifest, or a pack that is one file.
 * @throws InputError where it cannot be read, CorpusError where it is no pack
 */
export async function openStored(given: string): Promise<StoredPack> {
  const path = (await isFolder(given)) ? join(given, MANIFEST) : given;
  const { head, documents } = await openPack(bytesOf(path));
  const body = join(dirname(path), head.manifest.body.address);
  return {
    path,
    head,
    isOneFile: documents !== null,
    documents: documents ?? readBody(head.manifest, bytesOf(body)),
  };
}

/** A file's bytes as they are read. @throws InputError where it cannot be read */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (cause) {
    throw new InputError(`cannot read ${path}: ${fileReason(cause)}`, { cause });
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Writes lines into a new file of the folder.
 * @param describe what the manifest says of the file, its name too, once all lines are written
 * @throws InputError where it cannot be written
 */
export async function writeLines(
  folder: string,
  lines: Iterable<Uint8Array>,
  describe: () => PackFile,
): Promise<PackFile> {
  const part = join(folder, `.${process.pid}.part`);
  try {
    await mkdir(folder, { recursive: true });
    await pipeline(Readable.from(lines), createWriteStream(part));
    const file = describe();
    const path = join(folder, file.address);
    if (!path.endsWith('.gz')) await rename(part, path);
    else await pipeline(createReadStream(part), createGzip({ level: 9 }), createWriteStream(path));
    return file;
  } catch (cause) {
    throw new InputError(`cannot write into ${folder}: ${fileReason(cause)}`, { cause });
  } finally {
    await discard(part);
  }
}

/** Writes a file whole or not at all. @throws InputError where it cannot be written */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(part, content);
    await rename(part, path);
  } catch (cause) {
    await discard(part);
    throw new InputError(`cannot write ${path}: ${fileReason(cause)}`, { cause });
  }
}

/** Where no file could be written there is none to remove, and the reason has been told. */
async function discard(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => {});
}
