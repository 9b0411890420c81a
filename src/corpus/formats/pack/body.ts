import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { CorpusError } from '../../errors';
import { type PackedDocument, readDocumentLine } from './documents';
import type { Line } from './lines';
import type { Manifest, PackFile } from './manifest';

/** Holds the bytes of a file against what the manifest says of it. */
export class FileCheck {
  readonly #file: PackFile;
  readonly #hash = sha256.create();
  #bytes = 0;

  constructor(file: PackFile) {
    this.#file = file;
  }

  /** Takes the next bytes. @throws CorpusError as soon as there are too many */
  take(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes > this.#file.bytes) throw changed();
  }

  /** Whether bytes are still missing. */
  get isShort(): boolean {
    return this.#bytes < this.#file.bytes;
  }

  /** @throws CorpusError when it is another file */
  end(): void {
    if (this.isShort || bytesToHex(this.#hash.digest()) !== this.#file.sha256) throw changed();
  }
}

function changed(): CorpusError {
  return new CorpusError('bad-input', { key: 'packChanged' });
}

/** Reads the documents of a body as its lines come, and says at the end whether they were all. */
export class BodyReader {
  readonly #announced: number;
  readonly #check: FileCheck;
  readonly #ids = new Set<string>();

  constructor({ documents, body }: Manifest) {
    this.#announced = documents;
    this.#check = new FileCheck(body);
  }

  /** The line's document; null where the line is empty. */
  read(line: Line): PackedDocument | null {
    this.#check.take(line.bytes);
    const document = this.#documentOf(line);
    if (document === null) return null;
    if (this.#ids.has(document.id)) {
      throw new CorpusError('bad-input', { key: 'packSameTwice', values: { line: line.number } });
    }
    this.#ids.add(document.id);
    if (this.#ids.size > this.#announced) throw this.#cutShort();
    return document;
  }

  /** @throws CorpusError when documents are missing or anything differs from what the manifest says */
  end(): void {
    if (this.#ids.size !== this.#announced) throw this.#cutShort();
    this.#check.end();
  }

  #documentOf(line: Line): PackedDocument | null {
    try {
      return readDocumentLine(line);
    } catch (error) {
      // What was cut off in the middle of a line is no fault of that line.
      throw line.bytes.at(-1) !== 10 && this.#check.isShort ? this.#cutShort() : error;
    }
  }

  #cutShort(): CorpusError {
    const values = { announced: this.#announced, found: this.#ids.size };
    return new CorpusError('bad-input', { key: 'packCutShort', values });
  }
}
