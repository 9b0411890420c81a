import { expect, test } from 'vitest';
import { migrate } from '../../src/corpus/store/migrations';
import { Sql } from '../../src/corpus/store/sql';
import { openCorpus } from '../../src/corpus/store/store';
import { FIRST_TABLES } from '../../src/corpus/store/tables/first';
import { documentId } from '../../src/engine';
import { spoken } from '../locales/say';
import { documentOf, memoryDatabase } from './documents';
import { record } from './reviews/reviews';

test('opening again keeps everything', () => {
  const db = memoryDatabase();
  const { id } = openCorpus(db).add(documentOf('Kept.'));
  expect(openCorpus(db).get(id)?.text).toBe('Kept.');
});

test('a database of a newer version is refused and left as it is', () => {
  const db = memoryDatabase();
  const { id } = openCorpus(db).add(documentOf('From the future.'));
  db.exec('PRAGMA user_version = 99');
  expect(() => spoken(() => openCorpus(db))).toThrow(/newer version of Plumbline.*update Plumbline/);
  expect(db.selectValue('SELECT id FROM documents')).toBe(id);
});

/** A database as version 1 left it, with a document that is there and one that was just deleted. */
function firstVersion() {
  const db = memoryDatabase();
  db.exec(FIRST_TABLES);
  db.exec('PRAGMA user_version = 1');
  const insert = (text: string, deletedAt: number | null) =>
    db.exec({
      sql: `INSERT INTO documents (id, title, publisher, author, date, language, kind, address, facts, added,
              deleted_at, text) VALUES (?, 'Pier closed', 'Harbour', NULL, '2025-03-04', 'en', 'statement', NULL, 2, 7, ?, ?)`,
      bind: [documentId(text), deletedAt, text],
    });
  insert('The harbour authority closed the northern pier. Two cranes had failed an inspection.', null);
  insert('Growers counted fewer apples.', 5_000);
  db.exec("INSERT INTO meta (key, value) VALUES ('imported:starter', '2')");
  return db;
}

test('a database of the first version keeps its documents, found and matched as new ones are', () => {
  const db = firstVersion();
  const corpus = openCorpus(db, () => 6_000);
  expect(corpus.counts()).toEqual({ documents: 1, facts: 2 });
  expect(corpus.imported('starter')).toBe(true);
  const [pier] = corpus.candidates('A crane failed at the pier', 5);
  expect(corpus.get(pier ?? '')).toMatchObject({
    title: 'Pier closed',
    date: '2025-03-04',
    kind: 'statement',
  });
  expect(corpus.list({ query: 'publisher:harbour cranes', offset: 0, limit: 5 }).total).toBe(1);

  const apples = documentId('Growers counted fewer apples.');
  expect(corpus.get(apples)).toBeNull();
  corpus.restore(apples);
  expect(corpus.get(apples)?.text).toBe('Growers counted fewer apples.');
  expect(corpus.candidates('apples of growers', 5)).toEqual([apples]);
});

test('a database of the version before reviews keeps what it has, and takes reviews', () => {
  const db = memoryDatabase();
  migrate(new Sql(db), 3);
  db.exec(
    "INSERT INTO feeds (id, address, interval, hosts, work, next) VALUES ('f', 'a', 'daily', '[]', 'none', 0)",
  );
  const corpus = openCorpus(db);
  expect(corpus.feeds.list()).toHaveLength(1);
  const id = '00000000-0000-4000-8000-000000000001';
  corpus.reviews.begin(id, record);
  expect(openCorpus(db).reviews.open(id)?.review.record).toEqual(record);
});

test('a step that fails leaves the database as it was', () => {
  const db = firstVersion();
  // Room that the second version needs.
  db.exec('CREATE TABLE postings (already TEXT)');
  expect(() => openCorpus(db)).toThrow(/postings/);
  const sql = new Sql(db);
  expect(sql.value('PRAGMA user_version')).toBe(1);
  expect(sql.value('SELECT count(*) FROM documents WHERE text IS NOT NULL')).toBe(2);
});
