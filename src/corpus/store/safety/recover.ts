import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { Recovery } from '../../../protocol';
import { rebuildIndexes } from '../indexing';
import { migrate, NEWEST } from '../migrations';
import { Sql } from '../sql';
import { openDamaged } from './image';
import { keepReadable } from './keep-readable';
import { keepWhole } from './keep-whole';
import { attempt, FAILED, NUMBER, type Row, readEnds, readTable } from './rows';

/** The most titles of lost documents that are told. */
const MOST_TOLD = 200;
/** The recovery pauses after this long, in ms, so that whoever asks how it stands is answered. */
const SLICE = 50;
/** No library had as many rows; a damaged page may say so. */
const MOST_ROW = 100_000_000;
/** Of what is lost of these, the report tells. */
const DOCUMENTS = ['documents', 'texts'];
/** The key of a recovery's report among what is known of the database. */
export const RECOVERY = 'recovery';

/**
 * Reads what can be read of a damaged database's bytes into a new one, in one transaction. Nothing is believed of a
 * text that does not fit its document's id.
 * @param fresh an empty database
 */
export async function recover(
  sqlite3: Sqlite3Static,
  bytes: Uint8Array,
  fresh: Database,
  now: number,
  pause: () => Promise<void>,
): Promise<Recovery> {
  const old = openDamaged(sqlite3, bytes);
  const sql = new Sql(fresh);
  try {
    fresh.exec('BEGIN IMMEDIATE');
    migrate(sql, old === null ? NEWEST : versionOf(old));
    const listed = old === null ? { ids: new Map<number, string | null>(), isLeast: true } : listedIn(old);
    const last = [...listed.ids.keys()].reduce((a, b) => Math.max(a, b), 0);
    const isCopied = old !== null && (await copyAll(old, sql, last, pause));
    migrate(sql);
    const found = await keepWhole(sql, new Set(listed.ids.values()), pause);
    const isKept = keepReadable(sql);
    rebuildIndexes(sql);
    const rows = new Set([...listed.ids.keys(), ...found.lost.keys(), ...found.saved]);
    const recovery: Recovery = {
      at: now,
      saved: found.saved.size,
      nameless: found.nameless,
      lost: rows.size - found.saved.size,
      isLeast: listed.isLeast,
      titles: [...found.lost.values()].filter((title) => title !== null).slice(0, MOST_TOLD),
      others: !isCopied || !isKept,
    };
    sql.run(`INSERT OR REPLACE INTO meta (key, value) VALUES ('${RECOVERY}', ?)`, [JSON.stringify(recovery)]);
    fresh.exec('COMMIT');
    return recovery;
  } finally {
    old?.db.close();
  }
}

function versionOf(old: Sql): number {
  const version = attempt(() => Number(old.value('PRAGMA user_version')));
  return version !== FAILED && version >= 1 && version < NEWEST ? version : NEWEST;
}

/** The rows of all documents that there were, with their ids, from whichever list still tells. */
function listedIn(old: Sql): { ids: Map<number, string | null>; isLeast: boolean } {
  const ids = new Map<number, string | null>();
  let isLeast = true;
  for (const list of [
    'SELECT row, NULL AS id FROM documents NOT INDEXED',
    'SELECT id AS row, NULL AS id FROM documents_fts_docsize',
    "SELECT row, id FROM documents INDEXED BY sqlite_autoindex_documents_1 WHERE id >= '' ORDER BY id",
    "SELECT row, id FROM documents INDEXED BY sqlite_autoindex_documents_1 WHERE id >= '' ORDER BY id DESC",
  ]) {
    const add = ({ row, id }: Row) => {
      const number = Number(row);
      if (number > 0 && number < MOST_ROW)
        ids.set(number, id === null ? (ids.get(number) ?? null) : String(id));
    };
    if (attempt(() => old.each(list, add)) !== FAILED) isLeast = false;
  }
  return { ids, isLeast };
}

/**
 * Copies every table that is none of an index's, as far as it can be read.
 * @returns whether all was there of those that are not the documents'
 */
async function copyAll(old: Sql, sql: Sql, last: number, pause: () => Promise<void>): Promise<boolean> {
  let begun = performance.now();
  let areOthersWhole = true;
  for (const { name, without } of tables(sql)) {
    const columns = sql.rows(`PRAGMA table_info(${name})`);
    const names = columns.map((column) => String(column.name));
    const keys = columns.filter(({ pk }) => Number(pk) > 0).map((column) => String(column.name));
    const into = without ? names : ['rowid', ...names.filter((column) => !isRowid(columns, column))];
    const insert = `INSERT OR IGNORE INTO ${name} (${into.map((one) => `"${one}"`).join(', ')})
      VALUES (${into.map(() => '?').join(', ')})`;
    const rows = without ? readEnds(old, name, keys) : readTable(old, name, last);
    let next = rows.next();
    for (; !next.done; next = rows.next()) {
      const row = next.value;
      const values = into.map((column) => row[column === 'rowid' ? NUMBER : column] ?? null);
      // What the new table refuses, such as a null where none may be, was damaged.
      attempt(() => sql.run(insert, values));
      if (performance.now() - begun < SLICE) continue;
      await pause();
      begun = performance.now();
    }
    if (!next.value && !DOCUMENTS.includes(name)) areOthersWhole = false;
  }
  return areOthersWhole;
}

function tables(sql: Sql): { name: string; without: boolean }[] {
  return sql
    .rows("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    .map(({ name, wr }) => ({ name: String(name), without: Number(wr) === 1 }))
    .filter(({ name }) => !/^sqlite_|^postings$/.test(name));
}

/** Whether a column is another name of the row's number. */
function isRowid(columns: readonly Row[], name: string): boolean {
  const keys = columns.filter(({ pk }) => Number(pk) > 0);
  const [key] = keys;
  return keys.length === 1 && key?.name === name && String(key.type).toUpperCase() === 'INTEGER';
}
