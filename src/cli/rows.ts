import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from './input';

/** A row of a file, and what to call it in an error. */
export interface Row {
  row: unknown;
  place: string;
}

/**
 * The rows of a JSON Lines file, gzipped where its name ends in `.gz`, read as they come. Empty lines are
 * skipped.
 * @throws InputError that names the file or the line
 */
export async function* readRows(file: string): AsyncGenerator<Row> {
  const { stream, done } = open(file);
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const place = `${file}, line ${number}`;
    if (line.trim() !== '') yield { row: parseLine(line, place), place };
  }
  const failure = await done;
  if (failure !== null) throw new InputError(`cannot read ${file}: ${failure}`);
}

function open(file: string): { stream: Readable; done: Promise<string | null> } {
  const stream = new PassThrough();
  const input = createReadStream(file);
  const ending = /\.gz$/i.test(file) ? pipeline(input, createGunzip(), stream) : pipeline(input, stream);
  const done = ending.then(
    () => null,
    (error: unknown) => {
      // What came before the damage is still read.
      stream.end();
      return describe(error);
    },
  );
  return { stream, done };
}

function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (typeof code === 'string' && code.startsWith('Z_')) return 'it is not a whole gzip file';
  return error instanceof Error ? error.message : String(error);
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new InputError(`${place} is not JSON`, { cause });
  }
}
