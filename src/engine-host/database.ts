import sqlite3InitModule, { type SAHPoolUtil, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { CorpusError } from '../corpus/errors';
import { readPack } from '../corpus/formats/pack';
import { openCorpus } from '../corpus/store/store';
import type { CorpusSource } from './corpus-host';

const POOL = {
  name: 'plumbline',
  directory: '/plumbline',
  initialCapacity: 6,
  // Without it, a pool that cannot be opened is deleted.
  preserveOnInitFailure: true,
  // Without it, a second attempt repeats the first one's error.
  forceReinitIfPreviouslyFailed: true,
  verbosity: 0,
};
const DATABASE = '/corpus.sqlite3';
const STARTER = '/starter.corpus.jsonl';

/** Waits between attempts to open files that another worker still holds, in ms: together about 6 s. */
const WAITS = [50, 100, 200, 400, 800, 1_500, 3_000];

/** The corpus in the browser's private file system. */
export const storedCorpus: CorpusSource = {
  async open() {
    const pool = await openPool();
    try {
      const db = new pool.OpfsSAHPoolDb(DATABASE);
      try {
        return openCorpus(db);
      } catch (error) {
        db.close();
        throw error;
      }
    } catch (cause) {
      if (cause instanceof CorpusError) throw cause;
      throw failed('corpusUnreadable', cause);
    }
  },

  async starter() {
    const response = await fetch(new URL(STARTER, self.location.origin));
    return readPack(await response.text());
  },
};

let sqlite: Promise<Sqlite3Static> | null = null;

function loadSqlite(): Promise<Sqlite3Static> {
  // SQLite reads its settings from a global; it would warn in the console of a storage that is not used.
  Object.assign(globalThis, { sqlite3ApiConfig: { warn: () => {} } });
  sqlite ??= sqlite3InitModule();
  return sqlite;
}

/** The files of the database have one owner: an old worker may need a moment to let go of them. */
async function openPool(): Promise<SAHPoolUtil> {
  const { installOpfsSAHPoolVfs } = await loadSqlite();
  for (const wait of [...WAITS, null]) {
    try {
      return await installOpfsSAHPoolVfs(POOL);
    } catch (cause) {
      if (!isHeld(cause)) throw failed('corpusUnopened', cause);
      if (wait === null) throw new CorpusError('corpus', { key: 'corpusInUse' }, { cause });
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  throw new Error('unreachable');
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && error.name === 'NoModificationAllowedError';
}

function failed(key: 'corpusUnreadable' | 'corpusUnopened', cause: unknown): CorpusError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CorpusError('corpus', { key, values: { why } }, { cause });
}
