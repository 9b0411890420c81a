import type { Database } from '@sqlite.org/sqlite-wasm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDamage } from '../../../src/corpus/store/safety/check';
import { recover } from '../../../src/corpus/store/safety/recover';
import { Sql } from '../../../src/corpus/store/sql';
import { openCorpus } from '../../../src/corpus/store/store';
import { memoryDatabase, sqlite3 } from '../documents';
import { databaseOf, pause } from './damaged';
import { fullLibrary, NOW } from './full-library';

const PAGE = 8_192;
/** What is of no use without a table, and goes along with it, in the order of names. */
const ALONG: Record<string, string[]> = {
  collections: ['collected', 'collections'],
  feeds: ['feed_items', 'feeds'],
  imports: ['import_items', 'imports'],
  packs: ['pack_documents', 'pack_versions', 'packs'],
  // Fetched anew.
  pack_versions: ['pack_documents', 'pack_versions'],
  pack_documents: ['pack_documents', 'pack_versions'],
  review_records: ['review_records', 'review_steps', 'reviews'],
  // They come back from what is left of them.
  reviews: [],
};

const bytes = sqlite3.capi.sqlite3_js_db_export(fullLibrary());
const pages = bytes.length / PAGE;
const before = rowsOf(databaseOf(bytes));

/** The rows of each table, as JSON: of indexes' none, nor what the recovery itself writes. */
function rowsOf(db: Database): Map<string, string[]> {
  const tables = db.selectValues(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
     AND name NOT LIKE 'sqlite_%' AND name <> 'postings' ORDER BY name`,
  );
  return new Map(
    tables.map(String).map((name) => {
      const which = name === 'meta' ? "WHERE key <> 'recovery'" : '';
      return [name, db.selectObjects(`SELECT * FROM ${name} ${which}`).map((row) => JSON.stringify(row))];
    }),
  );
}

/** The pages of a table, of whatever kind. */
function pagesOf(table: string): number[] {
  const db = databaseOf(bytes);
  const used = db.selectValues('SELECT pageno FROM dbstat WHERE name = ?', [table]).map(Number);
  db.close();
  return used;
}

/** @returns the new database; whoever asks for anything in it gets an answer */
async function recovered(damaged: Uint8Array): Promise<Database> {
  const fresh = memoryDatabase();
  await recover(sqlite3, damaged, fresh, NOW, pause);
  expect(await findDamage(new Sql(fresh), pause)).toBe('whole');
  return fresh;
}

function asksAll(db: Database): void {
  const { collections, feeds, imports, packs, reviews, counts } = openCorpus(db, () => NOW);
  counts();
  for (const { id } of collections.list()) collections.place(id, [], true);
  packs.list();
  for (const { id } of imports.list()) {
    const { items } = imports.items(id, { state: null, offset: 0, limit: 1_000 });
    for (const { number } of items) imports.update(id, number);
    imports.act(id, 'resume');
  }
  for (const { id } of feeds.list()) {
    feeds.items(id);
    feeds.queue(id);
  }
  for (const { id } of reviews.list({ query: '', state: null, offset: 0, limit: 100 }).reviews) {
    reviews.undo(id);
    reviews.redo(id);
    const done = reviews.open(id)?.review.done ?? 0;
    reviews.step({ id, done, by: '' }, { step: 'comment', note: null, comment: 'x' }, false);
  }
  feeds.take();
  imports.take();
  packs.take();
}

test('each table has something in it, so that a new one is not forgotten here', () => {
  expect([...before].filter(([, rows]) => rows.length === 0)).toEqual([]);
});

test('of a whole library every row of every table comes along', async () => {
  expect(rowsOf(await recovered(bytes))).toEqual(before);
});

test.each([...before.keys()].filter((table) => table !== 'documents' && table !== 'texts'))(
  'where all of %s is gone, all others are there',
  async (table) => {
    const damaged = bytes.slice();
    for (const page of pagesOf(table)) damaged.fill(0, (page - 1) * PAGE, page * PAGE);
    const db = await recovered(damaged);
    const now = rowsOf(db);
    const shorter = [...before].filter(([name, rows]) => (now.get(name)?.length ?? 0) < rows.length);
    expect(shorter.map(([name]) => name)).toEqual(ALONG[table] ?? [table]);
    expect(openCorpus(db, () => NOW).safety.recovery()).toMatchObject({ lost: 0, others: true });
    asksAll(db);
  },
);

test('pages of zeros or noise anywhere: no row is made up, and all that is there can be asked for', async () => {
  const hit = fc.uniqueArray(fc.integer({ min: 0, max: pages - 1 }), { minLength: 1, maxLength: 5 });
  const noise = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
  await fc.assert(
    fc.asyncProperty(hit, noise, async (hits, seed) => {
      const damaged = bytes.slice();
      for (const page of hits) {
        for (let at = page * PAGE; at < (page + 1) * PAGE; at += 1) {
          damaged[at] = seed === null ? 0 : (Math.imul(at + seed, 2_654_435_761) >>> 16) & 0xff;
        }
      }
      const db = await recovered(damaged);
      const { documents, feeds, packs, reviews, review_steps, ...others } = Object.fromEntries(rowsOf(db));
      for (const [name, rows] of Object.entries(others)) {
        const known = new Set(before.get(name));
        expect(rows.filter((row) => !known.has(row))).toEqual([]);
      }
      asksAll(db);
    }),
    { numRuns: 10 },
  );
}, 300_000);

test('single bytes altered anywhere: all that is there can be asked for', async () => {
  const changes = fc.array(
    fc.tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 })),
    {
      minLength: 50,
      maxLength: 200,
    },
  );
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const damaged = bytes.slice();
      for (const [at, value] of all) damaged[at] = value;
      asksAll(await recovered(damaged));
    }),
    { numRuns: 10 },
  );
}, 300_000);
