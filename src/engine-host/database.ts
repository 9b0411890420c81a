import sqlite3InitModule, { type SAHPoolUtil, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { CorpusError } from '../corpus/errors';
import { readPack } from '../corpus/formats/pack';
import { NEWEST } from '../corpus/store/migrations';
import { isDamage, isFull } from '../corpus/store/safety/damage';
import { recover } from '../corpus/store/safety/recover';
import { type Corpus, openCorpus } from '../corpus/store/store';
import type { BackupReason } from '../protocol';
import { openBackup, storeBackup } from './backups';
import type { CorpusFiles, CorpusSource } from './corpus-host';
import { fileNumber, fileOf, inOrder } from './generations';
import { pause } from './pause';

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
const STARTER = '/starter.corpus.jsonl';

/** Waits between attempts to open files that another worker still holds, in ms: together about 6 s. */
const WAITS = [50, 100, 200, 400, 800, 1_500, 3_000];

/** The corpus in the browser's private file system. */
export const storedCorpus: CorpusSource & CorpusFiles = {
  async open(isSuspect) {
    const pool = await openPool();
    try {
      return await openNewest(pool, isSuspect);
    } catch (cause) {
      if (cause instanceof CorpusError) throw cause;
      throw failed(isFull(cause) ? 'corpusFull' : 'corpusUnreadable', cause);
    }
  },

  async starter() {
    const response = await fetch(new URL(STARTER, self.location.origin));
    return readPack(await response.text());
  },

  async backUp(reason) {
    const pool = await openPool();
    const [newest] = inOrder(pool.getFileNames());
    if (newest !== undefined) await keep(pool, newest, reason);
  },

  async restore(name) {
    const pool = await openPool();
    const [newest] = inOrder(pool.getFileNames());
    const path = fileOf(newest === undefined ? 0 : fileNumber(newest) + 1);
    try {
      const reader = await openBackup(name);
      // The file gets its name last: a browser that ends before leaves the old library.
      await pool.importDb(path, async () => (await reader.read()).value);
      const corpus = openCorpus(new pool.OpfsSAHPoolDb(path));
      const finding = await corpus.safety.check(pause);
      corpus.close();
      if (finding === 'damaged') throw new CorpusError('bad-input', { key: 'backupUnreadable' });
    } catch (cause) {
      pool.unlink(path);
      if (cause instanceof CorpusError) throw cause;
      throw failed(isFull(cause) ? 'corpusFull' : 'backupUnreadable', cause);
    }
    for (const old of inOrder(pool.getFileNames())) if (old !== path) pool.unlink(old);
  },
};

/**
 * Opens the newest file that is finished and whole: there is an older one where the browser ended before it was
 * removed. What is damaged is recovered into a new file.
 */
async function openNewest(pool: SAHPoolUtil, isSuspect: boolean): Promise<Corpus> {
  const [path = fileOf(0), ...older] = inOrder(pool.getFileNames());
  try {
    const corpus = await openOne(pool, path, older.length > 0, isSuspect);
    for (const old of older) pool.unlink(old);
    return corpus;
  } catch (error) {
    if (!isDamage(error)) throw error;
    if (older.length > 0) {
      pool.unlink(path);
      return openNewest(pool, isSuspect);
    }
    return recoverInto(pool, path);
  }
}

/** @throws SQLite's error where it is damaged */
async function openOne(
  pool: SAHPoolUtil,
  path: string,
  isSecond: boolean,
  isSuspect: boolean,
): Promise<Corpus> {
  const db = new pool.OpfsSAHPoolDb(path);
  try {
    const version = Number(db.selectValue('PRAGMA user_version'));
    // A recovery that did not come to its end.
    if (isSecond && version === 0) throw damaged();
    if (version > 0 && version < NEWEST) await keep(pool, path, 'migration');
    const corpus = openCorpus(db);
    if (isSuspect && (await corpus.safety.check(pause)) === 'damaged') throw damaged();
    return corpus;
  } catch (error) {
    db.close();
    throw error;
  }
}

async function recoverInto(pool: SAHPoolUtil, path: string): Promise<Corpus> {
  const bytes = pool.exportFile(path);
  await storeBackup(new Uint8Array(bytes), 'damaged', Date.now());
  const next = fileOf(fileNumber(path) + 1);
  const db = new pool.OpfsSAHPoolDb(next);
  try {
    await recover(await loadSqlite(), bytes, db, Date.now(), pause);
    const corpus = openCorpus(db);
    pool.unlink(path);
    return corpus;
  } catch (error) {
    db.close();
    pool.unlink(next);
    throw error;
  }
}

async function keep(pool: SAHPoolUtil, path: string, reason: BackupReason): Promise<void> {
  await storeBackup(new Uint8Array(pool.exportFile(path)), reason, Date.now());
}

/** An error as SQLite's own. */
function damaged(): Error {
  return Object.assign(new Error('the check found damage'), { resultCode: 11 });
}

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

function failed(
  key: 'corpusUnreadable' | 'corpusUnopened' | 'corpusFull' | 'backupUnreadable',
  cause: unknown,
): CorpusError {
  if (key === 'corpusFull' || key === 'backupUnreadable')
    return new CorpusError('corpus', { key }, { cause });
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CorpusError('corpus', { key, values: { why } }, { cause });
}
