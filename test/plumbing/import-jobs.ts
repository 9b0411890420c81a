/** An import as the host page works through it, on a store in Node. */
import type { Database } from '@sqlite.org/sqlite-wasm';
import { parsers } from '../../src/cli/parsers';
import { CorpusError } from '../../src/corpus/errors';
import { readDocument } from '../../src/corpus/formats/document';
import { type Corpus, openCorpus } from '../../src/corpus/store/store';
import { ImportRunner } from '../../src/engine-host/imports/runner';
import type { GivenItem, ImportItem } from '../../src/protocol';
import { memoryDatabase } from '../corpus/documents';

export const ID = '11111111-1111-4111-8111-111111111111';

/** A file to import: its name and what is in it. */
export type TestFile = readonly [name: string, content: string | Uint8Array, way?: GivenItem['way']];

/** What stands on the net: a page's text by its address. */
type Net = Record<string, string>;

/** A browser that can be ended at any moment: the database stays, and what is staged. */
export class TestHost {
  readonly db: Database;
  readonly staged = new Map<string, Blob>();
  readonly net: Net;
  /** Addresses that were fetched. */
  readonly asked: (string | null)[] = [];
  corpus: Corpus;
  runner: ImportRunner;
  /** Called before each question to the store. */
  onAsk: (name: string) => void = () => {};

  constructor(net: Net = {}) {
    this.db = memoryDatabase();
    this.net = net;
    this.corpus = openCorpus(this.db);
    this.runner = this.#runner();
  }

  /** As after the browser's end: another corpus on the same database, and another page. */
  restart(): void {
    this.onAsk = () => {};
    this.corpus = openCorpus(this.db);
    this.runner = this.#runner();
  }

  start(files: readonly TestFile[], id = ID): void {
    const items = files.map(([name, content, way = 'file'], at): GivenItem => {
      const blob = new Blob([typeof content === 'string' ? content : new Uint8Array(content)]);
      if (way !== 'address') this.staged.set(`${id}/${at + 1}`, blob);
      return { way, name, type: '', size: blob.size, address: way === 'address' ? name : null };
    });
    this.corpus.imports.start(id, items);
  }

  /** Imports files and tells what became of each item. */
  async import(files: readonly TestFile[], id = ID): Promise<ImportItem[]> {
    this.start(files, id);
    await this.runner.wake();
    return this.items(id);
  }

  items(id = ID): ImportItem[] {
    return this.corpus.imports.items(id, { state: null, offset: 0, limit: 1_000 }).items;
  }

  #runner(): ImportRunner {
    // A page that has ended asks nothing any more.
    const { imports } = this.corpus;
    const told = <T>(name: string, work: () => T) => {
      this.onAsk(name);
      return work();
    };
    return new ImportRunner({
      jobs: {
        take: async () => told('take', () => imports.take()),
        record: async (id, outcomes) => told('record', () => imports.record(id, outcomes)),
        suspend: async (id, problem) => told('suspend', () => imports.suspend(id, problem)),
        unfinished: async () => told('unfinished', () => imports.unfinished()),
      },
      open: async (id, number) => this.staged.get(`${id}/${number}`) ?? null,
      sweep: async (needed) => {
        for (const name of this.staged.keys()) {
          if (!needed.some((id) => name.startsWith(`${id}/`))) this.staged.delete(name);
        }
      },
      fetch: async (address) => {
        this.asked.push(address);
        const text = this.net[address ?? ''];
        if (text === undefined) {
          throw new CorpusError('bad-input', { key: 'fetchFailed', values: { host: address ?? '' } });
        }
        return {
          ...readDocument({ name: 'a.txt', type: '', content: text, address }, parsers.html),
          alike: true,
        };
      },
      parsers,
      stayAwake: () => () => {},
    });
  }
}
