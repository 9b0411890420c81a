import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm';
import type { NewDocument } from '../../src/engine/record';

// SQLite tells the console of every damaged page, and some tests damage all they have.
Object.assign(globalThis, { sqlite3ApiConfig: { warn: () => {} } });
export const sqlite3 = await sqlite3InitModule();

/** A new database in memory, of the same SQLite that the browser runs. */
export function memoryDatabase(): Database {
  return new sqlite3.oo1.DB(':memory:');
}

/** A source document with this text. */
export function documentOf(text: string, given: Partial<NewDocument> = {}): NewDocument {
  return {
    title: text.slice(0, 40).trim() || 'Untitled',
    publisher: null,
    author: null,
    date: null,
    language: 'en',
    kind: 'report',
    address: null,
    text,
    ...given,
  };
}
