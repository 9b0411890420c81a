import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/store/store';
import { memoryDatabase } from '../documents';
import { databaseOf, libraryOf, pause } from './damaged';

const library = libraryOf(30);

test('a library is whole, and so is an empty one', async () => {
  expect(await openCorpus(databaseOf(library.bytes)).safety.check(pause)).toBe('whole');
  expect(await openCorpus(memoryDatabase()).safety.check(pause)).toBe('whole');
});

test('a title given anew is no damage', async () => {
  const db = databaseOf(library.bytes);
  const corpus = openCorpus(db);
  const [[id = '', text = ''] = []] = library.texts;
  corpus.remove(id);
  corpus.add({
    title: 'A quite different title of seven new words',
    publisher: null,
    author: null,
    date: null,
    language: 'en',
    kind: 'report',
    address: null,
    text,
  });
  expect(await corpus.safety.check(pause)).toBe('whole');
});

test.each([
  ['the full-text index', "INSERT INTO documents_fts (documents_fts) VALUES ('delete-all')"],
  ['the index for matching', "DELETE FROM postings WHERE term LIKE 'c%'"],
])('%s that lacks entries is made anew', async (_, sql) => {
  const db = databaseOf(library.bytes);
  const corpus = openCorpus(db);
  db.exec(sql);
  expect(await corpus.safety.check(pause)).toBe('indexes');
  expect(await corpus.safety.check(pause)).toBe('whole');
  for (const [id, text] of library.texts) expect(corpus.candidates(text, 30)).toContain(id);
  expect(corpus.list({ query: 'crane', offset: 0, limit: 1 }).total).toBe(30);
});

test('a document without its text is damage', async () => {
  const db = databaseOf(library.bytes);
  const corpus = openCorpus(db);
  db.exec('DELETE FROM texts WHERE row = 3');
  expect(await corpus.safety.check(pause)).toBe('damaged');
});
