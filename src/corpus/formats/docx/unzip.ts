import { Unzip, UnzipInflate } from 'fflate';

/** What of an archive is read is handed on in pieces of this size, in bytes, so that it can be stopped. */
const PIECE = 16_384;

/** Thrown where an archive unpacks to more than it may. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * The files of a zip archive with these names. What else is in it is passed over without being unpacked. Bytes are
 * counted as they are unpacked, whatever the archive says of its sizes.
 * @param most how many bytes they may unpack to, together
 * @throws TooLarge where they unpack to more; fflate's error where the archive is damaged
 */
export function unzip(
  archive: Uint8Array,
  wanted: ReadonlySet<string>,
  most: number,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let length = 0;
  const reader = new Unzip((file) => {
    if (!wanted.has(file.name) || files.has(file.name)) return;
    const parts: Uint8Array[] = [];
    file.ondata = (error, part, isLast) => {
      if (error) throw error;
      length += part.length;
      if (length > most) throw new TooLarge();
      parts.push(part);
      if (isLast) files.set(file.name, joined(parts));
    };
    file.start();
  });
  reader.register(UnzipInflate);
  for (let at = 0; at < archive.length; at += PIECE) {
    reader.push(archive.subarray(at, at + PIECE), at + PIECE >= archive.length);
  }
  return files;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
