import type { Database } from '@sqlite.org/sqlite-wasm';
import { openCorpus } from '../../../src/corpus/store/store';
import { documentOf, sqlite3 } from '../documents';

export const pause = async (): Promise<void> => {};

/** The bytes of a library with so many documents, some of them long. */
export function libraryOf(documents: number): { bytes: Uint8Array; texts: Map<string, string> } {
  const db = new sqlite3.oo1.DB(':memory:');
  const corpus = openCorpus(db, () => 1_000);
  const texts = new Map<string, string>();
  for (let n = 0; n < documents; n += 1) {
    const sentence = `Berth ${n} was closed on day ${n * 7} after crane ${n * 13} had failed. `;
    const text = sentence.repeat(n % 7 === 0 ? 400 : 1 + (n % 5));
    texts.set(corpus.add(documentOf(text, { title: `Berth ${n}` })).id, text);
  }
  const bytes = sqlite3.capi.sqlite3_js_db_export(db);
  db.close();
  return { bytes, texts };
}

/** A database in memory with these bytes. */
export function databaseOf(bytes: Uint8Array): Database {
  const db = new sqlite3.oo1.DB(':memory:');
  const { capi, wasm } = sqlite3;
  const at = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
  db.checkRc(capi.sqlite3_deserialize(db, 'main', at, bytes.length, bytes.length, flags));
  return db;
}
