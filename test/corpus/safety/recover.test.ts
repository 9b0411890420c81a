import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDamage } from '../../../src/corpus/store/safety/check';
import { recover } from '../../../src/corpus/store/safety/recover';
import { Sql } from '../../../src/corpus/store/sql';
import { openCorpus } from '../../../src/corpus/store/store';
import { documentOf, memoryDatabase, sqlite3 } from '../documents';
import { databaseOf, libraryOf, pause } from './damaged';

const PAGE = 8_192;
const library = libraryOf(120);
const PAGES = library.bytes.length / PAGE;

/** Recovers, and checks what has to hold of every recovery. */
async function recovered(bytes: Uint8Array, { texts } = library) {
  const fresh = memoryDatabase();
  const recovery = await recover(sqlite3, bytes, fresh, 5_000, pause);
  expect(await findDamage(new Sql(fresh), pause)).toBe('whole');
  const corpus = openCorpus(fresh, () => 6_000);
  const { documents } = corpus.list({ query: '', offset: 0, limit: 1_000 });
  expect(documents.length).toBe(recovery.saved);
  for (const { id } of documents) expect(corpus.get(id)?.text).toBe(texts.get(id));
  for (const { id } of documents) expect(corpus.candidates(texts.get(id) ?? '', 200)).toContain(id);
  if (!recovery.isLeast) expect(recovery.saved + recovery.lost).toBe(texts.size);
  expect(recovery.saved + recovery.lost).toBeLessThanOrEqual(texts.size);
  corpus.close();
  return recovery;
}

function overwritten(pages: readonly number[], noise: number | null): Uint8Array {
  const bytes = library.bytes.slice();
  for (const page of pages) {
    for (let at = page * PAGE; at < (page + 1) * PAGE; at += 1) {
      bytes[at] = noise === null ? 0 : (Math.imul(at + noise, 2_654_435_761) >>> 16) & 0xff;
    }
  }
  return bytes;
}

test('of a whole library nothing is lost', async () => {
  const recovery = await recovered(library.bytes);
  expect(recovery).toEqual({
    at: 5_000,
    saved: 120,
    nameless: 0,
    lost: 0,
    isLeast: false,
    titles: [],
    others: false,
  });
});

test('pages of zeros or noise anywhere: no error, what is lost is counted, the rest is whole', async () => {
  const pages = fc.uniqueArray(fc.integer({ min: 0, max: PAGES - 1 }), { minLength: 1, maxLength: 6 });
  const noise = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
  await fc.assert(
    fc.asyncProperty(pages, noise, async (hit, seed) => {
      await recovered(overwritten(hit, seed));
    }),
    { numRuns: 60 },
  );
}, 300_000);

test('a file cut short gives what its rest holds, wherever in a page', async () => {
  const anywhere = fc.integer({ min: 0, max: library.bytes.length });
  const page = fc.integer({ min: 0, max: PAGES - 1 });
  const behindItsHead = fc.tuple(page, fc.integer({ min: 0, max: 8 })).map(([n, more]) => n * PAGE + more);
  await fc.assert(
    fc.asyncProperty(fc.oneof(anywhere, behindItsHead), async (length) => {
      await recovered(library.bytes.slice(0, length));
    }),
    { numRuns: 25 },
  );
}, 300_000);

test('the first page gone: everything is found by a new one', async () => {
  expect(await recovered(overwritten([0], null))).toMatchObject({ saved: 120, lost: 0 });
});

test('an empty file and one of noise give an empty library, and say that more may be lost', async () => {
  for (const bytes of [new Uint8Array(), overwritten([...Array(PAGES).keys()], 3)]) {
    expect(await recovered(bytes)).toMatchObject({ saved: 0, isLeast: true });
  }
});

test('deleted documents come along, and can be brought back', async () => {
  const db = memoryDatabase();
  const first = openCorpus(db, () => 1_000);
  const { id } = first.add(documentOf('The pier was closed.'));
  first.remove(id);
  const bytes = sqlite3.capi.sqlite3_js_db_export(db);
  const fresh = memoryDatabase();
  expect(await recover(sqlite3, bytes, fresh, 2_000, pause)).toMatchObject({ saved: 1, lost: 0 });
  const corpus = openCorpus(fresh, () => 2_000);
  expect(corpus.get(id)).toBeNull();
  corpus.restore(id);
  expect(corpus.get(id)?.text).toBe('The pier was closed.');
});

test('a text that was altered in place is found, and is not believed', async () => {
  const bytes = library.bytes.slice();
  const at = new TextDecoder('latin1').decode(bytes).lastIndexOf('crane 91 had');
  bytes[at + 6] = '8'.charCodeAt(0);
  expect(await findDamage(new Sql(databaseOf(bytes)), pause)).toBe('damaged');
  expect(await recovered(bytes)).toMatchObject({ saved: 119, lost: 1, titles: ['Berth 7'] });
});
