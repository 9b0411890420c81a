import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { migrate } from '../migrations';
import { Sql } from '../sql';
import { attempt, FAILED } from './rows';

/** SQLite's file header: its magic, where the size of a page stands, and where the number of pages does. */
const MAGIC = 'SQLite format 3\0';
const PAGE_SIZE_AT = 16;
const PAGES_AT = 28;
const PAGE = 8_192;

/**
 * A damaged file's bytes as a database in memory, opened so that SQLite reads what it can. A first page that is
 * damaged is replaced by a new library's: only what fits the ids is taken from what that leads to.
 * @returns null where there is nothing to be read
 */
export function openDamaged(sqlite3: Sqlite3Static, bytes: Uint8Array): Sql | null {
  if (bytes.length < PAGE) return null;
  const first = isHeaded(bytes) ? openImage(sqlite3, bytes) : null;
  if (first !== null && hasDocuments(first)) return first;
  first?.db.close();
  const second = openImage(sqlite3, withFirstPage(bytes, newDatabase(sqlite3)));
  if (hasDocuments(second)) return second;
  second.db.close();
  return null;
}

function isHeaded(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

function hasDocuments(sql: Sql): boolean {
  const found = attempt(() => sql.value("SELECT count(*) FROM sqlite_schema WHERE name = 'documents'"));
  return found !== FAILED && Number(found) === 1;
}

function newDatabase(sqlite3: Sqlite3Static): Uint8Array {
  const db = new sqlite3.oo1.DB(':memory:');
  try {
    migrate(new Sql(db));
    return sqlite3.capi.sqlite3_js_db_export(db);
  } finally {
    db.close();
  }
}

function withFirstPage(bytes: Uint8Array, from: Uint8Array): Uint8Array {
  const patched = bytes.slice();
  patched.set(from.subarray(0, PAGE));
  return patched;
}

/**
 * All of the bytes as whole pages, so that a file cut short opens, too. Of a page that is cut itself nothing is taken:
 * one of which little more than its first byte is there would look like an empty table.
 */
function openImage(sqlite3: Sqlite3Static, bytes: Uint8Array): Sql {
  const { capi, wasm, oo1 } = sqlite3;
  const pages = Math.ceil(bytes.length / pageSize(bytes));
  const size = pages * pageSize(bytes);
  const pointer = wasm.alloc(size);
  wasm
    .heap8u()
    .fill(0, Number(pointer), Number(pointer) + size)
    .set(bytes.subarray(0, bytes.length - (bytes.length % pageSize(bytes))), Number(pointer));
  const header = new DataView(wasm.heap8u().buffer, Number(pointer));
  header.setUint32(PAGES_AT, pages);
  const db: Database = new oo1.DB(':memory:');
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  db.checkRc(capi.sqlite3_deserialize(db, 'main', pointer, size, size, flags));
  // Both without reading the file: to go on where its parts disagree, and to notice where a page is none.
  db.exec('PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON');
  return new Sql(db);
}

function pageSize(bytes: Uint8Array): number {
  const size = ((bytes[PAGE_SIZE_AT] ?? 0) << 8) | (bytes[PAGE_SIZE_AT + 1] ?? 0);
  return size >= 512 && (size & (size - 1)) === 0 ? size : PAGE;
}
