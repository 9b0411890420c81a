import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { FIRST_TABLES } from '../../src/corpus/store/tables/first';
import { documentId } from '../../src/engine';

/** A library as the first version left it. */
export interface FirstLibrary {
  bytes: Uint8Array;
  /** The ids of all that is in it. */
  ids: ReadonlySet<string>;
}

export async function firstLibrary(documents: number): Promise<FirstLibrary> {
  const sqlite3 = await sqlite3InitModule();
  const db = new sqlite3.oo1.DB(':memory:');
  db.exec(FIRST_TABLES);
  db.exec('PRAGMA user_version = 1; BEGIN');
  const ids = new Set<string>();
  for (let n = 0; n < documents; n += 1) {
    const text = `Lighthouse ${n} of the first version was painted in ${1900 + n}. `.repeat(1 + (n % 40));
    ids.add(documentId(text));
    db.exec({
      sql: `INSERT INTO documents (id, title, kind, facts, added, text) VALUES (?, ?, 'report', 1, 1, ?)`,
      bind: [documentId(text), `Lighthouse ${n}`, text],
    });
  }
  db.exec("INSERT INTO meta (key, value) VALUES ('imported:starter', '0'); COMMIT");
  const bytes = sqlite3.capi.sqlite3_js_db_export(db);
  db.close();
  return { bytes, ids };
}
