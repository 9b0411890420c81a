import { expect, test } from 'vitest';
import { readPack, writePack } from '../../src/corpus/formats/pack';
import { openCorpus } from '../../src/corpus/store/store';
import type { NewDocument } from '../../src/engine/record';
import { spokenLater } from '../locales/say';
import { documentOf, memoryDatabase } from './documents';

const documents = Array.from({ length: 120 }, (_, n) => documentOf(`Report number ${n} was published.`));
const nothing = () => {};

test('imports all, says how far it is, and never again', async () => {
  const corpus = openCorpus(memoryDatabase());
  const progress: number[] = [];
  await corpus.importOnce('starter', documents, (done) => progress.push(done));
  expect(progress).toEqual(documents.map((_, index) => index + 1));
  expect(corpus.counts().documents).toBe(120);
  expect(corpus.imported('starter')).toBe(true);

  const [first] = corpus.list({ query: '', offset: 0, limit: 1 }).documents;
  corpus.remove(first?.id ?? '');
  await corpus.importOnce('starter', documents, nothing);
  expect(corpus.counts().documents).toBe(119);
});

test('what stops in the middle leaves nothing, and can be repeated', async () => {
  const db = memoryDatabase();
  const corpus = openCorpus(db);
  const own = corpus.add(documentOf('My own source.'));
  function* breaking(): Generator<NewDocument> {
    yield* documents.slice(0, 70);
    throw new Error('the power went out');
  }
  await expect(corpus.importOnce('starter', breaking(), nothing)).rejects.toThrow('the power went out');
  expect(corpus.imported('starter')).toBe(false);
  expect(corpus.counts().documents).toBe(1);
  expect(corpus.list({ query: 'report', offset: 0, limit: 10 }).total).toBe(0);
  expect(corpus.get(own.id)?.text).toBe('My own source.');

  await corpus.importOnce('starter', documents, nothing);
  expect(corpus.counts().documents).toBe(121);
  expect(
    db.selectValue("INSERT INTO documents_fts (documents_fts) VALUES ('integrity-check')"),
  ).toBeUndefined();
});

test('a pack that is cut short leaves nothing', async () => {
  const corpus = openCorpus(memoryDatabase());
  const pack = writePack({ name: 'Test', publisher: 'x', licence: 'CC0', updated: '2025-01-01' }, documents);
  const cut = pack.split('\n').slice(0, 100).join('\n');
  await expect(spokenLater(corpus.importOnce('starter', readPack(cut).documents, nothing))).rejects.toThrow(
    'announces 120 documents and holds 99',
  );
  expect(corpus.counts().documents).toBe(0);
});
