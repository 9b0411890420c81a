import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fileReason } from './file-reason';
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
  const { stream, failure } = open(file);
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    // The last line of a damaged file is a part of one.
    if (failure() !== null && stream.readableEnded) break;
    number++;
    const place = `${file}, line ${number}`;
    if (line.trim() !== '') yield { row: parseLine(line, place), place };
  }
  const reason = failure();
  if (reason !== null) throw new InputError(`cannot read ${file}: ${reason}`);
}

/** The file's text as a stream that ends where the file does or where it is damaged. */
function open(file: string): { stream: PassThrough; failure: () => string | null } {
  const stream = new PassThrough();
  let reason: string | null = null;
  const fail = (error: Error) => {
    reason = fileReason(error);
    stream.end();
  };
  const input = createReadStream(file).on('error', fail);
  const output = /\.gz$/i.test(file) ? input.pipe(createGunzip()).on('error', fail) : input;
  output.pipe(stream);
  return { stream, failure: () => reason };
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new InputError(`${place} is not JSON`, { cause });
  }
}
