import { createHash } from 'node:crypto';
import { type PreparedSource, prepareSource } from '../../engine';
import { sourceFrom } from '../input';
import type { NamedFile } from './items';

/** A source that was read; it is taken apart once, and only when a page has to be compared with it. */
export interface Source {
  /** Its ending tells the format. */
  name: string;
  hash: string;
  prepared: () => PreparedSource;
}

/** How much is kept: a source's analysis is many times as large as its text. */
const MOST_BYTES = 2_000_000;

/** Sources as they were read, the last used ones. */
export class SourceShelf {
  readonly #read: (path: string) => Promise<Uint8Array>;
  readonly #kept = new Map<string, { source: Source; bytes: number }>();
  #bytes = 0;

  constructor(read: (path: string) => Promise<Uint8Array>) {
    this.#read = read;
  }

  /** @throws what reading it throws */
  async get(file: NamedFile): Promise<Source> {
    const found = this.#kept.get(file.path);
    if (found !== undefined) {
      // The last in the map is the last used.
      this.#kept.delete(file.path);
      this.#kept.set(file.path, found);
      return found.source;
    }
    const content = await this.#read(file.path);
    const document = await sourceFrom(file.name, content);
    let prepared: PreparedSource | null = null;
    const source: Source = {
      name: file.name,
      hash: hashOf(content),
      prepared: () => {
        prepared ??= prepareSource(document);
        return prepared;
      },
    };
    this.#keep(file.path, source, content.length);
    return source;
  }

  #keep(path: string, source: Source, bytes: number): void {
    this.#kept.set(path, { source, bytes });
    this.#bytes += bytes;
    for (const [oldest, { bytes: freed }] of this.#kept) {
      if (this.#bytes <= MOST_BYTES || oldest === path) return;
      this.#kept.delete(oldest);
      this.#bytes -= freed;
    }
  }
}

/** What the same bytes have in common. */
export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
