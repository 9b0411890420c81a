import { expect, test } from 'vitest';
import type { Manifest, PackedDocument } from '../../src/corpus/formats/pack';
import { type Corpus, openCorpus } from '../../src/corpus/store/store';
import { documentId } from '../../src/engine';
import { documentOf, memoryDatabase } from './documents';

const ID = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const UNDO = 600_000;

const packed = (text: string, title?: string): PackedDocument => ({
  id: documentId(text),
  ...documentOf(text, title === undefined ? {} : { title }),
});
const hashOf = (n: number) => String(n).padStart(64, '0');
const manifestOf = (n: number, documents: number): Manifest => ({
  format: 'plumbline.corpus/1',
  name: 'Harbour',
  publisher: 'Trust',
  licence: 'CC0',
  contact: null,
  home: null,
  updated: `2025-01-0${n}`,
  expires: null,
  documents,
  facts: null,
  body: { address: 'b.jsonl', sha256: hashOf(n), bytes: 1 },
  deltas: [],
  key: null,
});

const one = packed('The pier was closed on Monday by the trust.');
const two = packed('The crane passed its inspection in the harbour.');
const three = packed('The ferry ran aground off the northern cape.');

/** Fetches a version as the host would. */
function version(corpus: Corpus, n: number, documents: PackedDocument[], id = ID): void {
  corpus.packs.queue(id);
  expect(corpus.packs.take()?.id).toBe(id);
  corpus.packs.begin(id, manifestOf(n, documents.length), false);
  corpus.packs.receive(
    id,
    documents.map((put) => ({ put })),
  );
  corpus.packs.finish(id, null, null);
}
const titles = (corpus: Corpus) =>
  corpus
    .list({ query: '', offset: 0, limit: 100 })
    .documents.map(({ title }) => title)
    .sort();

function subscribed(documents: PackedDocument[]) {
  const db = memoryDatabase();
  let now = 1_000_000;
  const clock = { pass: (ms: number) => (now += ms) };
  const corpus = openCorpus(db, () => now);
  corpus.packs.subscribe(ID, 'https://a.example/m.json', null);
  version(corpus, 1, documents);
  return { db, clock, corpus, reopen: () => openCorpus(db, () => now) };
}

test('a version is seen as a whole once it is finished, and what was cut off begins anew', () => {
  const { corpus, reopen } = subscribed([one]);
  corpus.packs.queue(ID);
  corpus.packs.take();
  corpus.packs.begin(ID, manifestOf(2, 2), false);
  corpus.packs.receive(ID, [{ put: two }]);
  expect(titles(corpus)).toEqual([one.title]);
  expect(corpus.candidates(two.text, 5)).toEqual([]);
  expect(corpus.packs.list()).toMatchObject([{ coming: { documents: 1, total: 2 }, state: 'fetching' }]);

  const again = reopen();
  expect(titles(again)).toEqual([one.title]);
  expect(again.packs.take()?.held?.updated).toBe('2025-01-01');
  again.packs.begin(ID, manifestOf(2, 2), false);
  again.packs.receive(ID, [{ put: two }, { put: three }]);
  again.packs.finish(ID, null, '"e"');
  expect(titles(again)).toEqual([two.title, three.title].sort());
  expect(again.candidates(two.text, 5)).toEqual([two.id]);
});

test('documents that are missing at the end leave the old version', () => {
  const { corpus } = subscribed([one]);
  corpus.packs.queue(ID);
  corpus.packs.take();
  corpus.packs.begin(ID, manifestOf(2, 3), false);
  corpus.packs.receive(ID, [{ put: two }]);
  expect(() => corpus.packs.finish(ID, null, null)).toThrow();
  corpus.packs.failed(ID, { key: 'packChanged' });
  expect(titles(corpus)).toEqual([one.title]);
  expect(corpus.packs.list()).toMatchObject([{ state: 'ready', problem: { key: 'packChanged' } }]);
});

test('changes to the version that is there, and one step back', () => {
  const { corpus } = subscribed([one, two]);
  corpus.packs.queue(ID);
  corpus.packs.take();
  const renamed = { ...two, title: 'Crane inspected' };
  corpus.packs.begin(ID, manifestOf(2, 2), true);
  corpus.packs.receive(ID, [{ remove: one.id }, { put: three }, { put: renamed }]);
  corpus.packs.finish(ID, null, null);
  expect(titles(corpus)).toEqual([three.title, 'Crane inspected'].sort());
  corpus.packs.rollBack(ID);
  expect(titles(corpus)).toEqual([one.title, two.title].sort());
  expect(() => corpus.packs.rollBack(ID)).toThrow();
  corpus.clock.tick();
  expect(corpus.packs.take()).toBeNull();
});

test('a change that does not fit is refused', () => {
  const { corpus } = subscribed([one]);
  corpus.packs.queue(ID);
  corpus.packs.take();
  corpus.packs.begin(ID, manifestOf(2, 1), true);
  expect(() => corpus.packs.receive(ID, [{ remove: two.id }])).toThrow();
});

test('unsubscribing takes out exactly its own, and can be undone', () => {
  const { corpus, clock, reopen } = subscribed([one, two, three]);
  corpus.add(documentOf(one.text));
  corpus.packs.subscribe(OTHER, 'https://b.example/m.json', null);
  version(corpus, 1, [two], OTHER);
  corpus.packs.remove(ID);
  expect(titles(corpus)).toEqual([one.title, two.title].sort());
  corpus.packs.restore(ID);
  expect(titles(corpus)).toHaveLength(3);
  corpus.packs.remove(ID);
  clock.pass(UNDO + 1);
  const later = reopen();
  expect(titles(later)).toEqual([one.title, two.title].sort());
  expect(later.packs.list().map(({ id }) => id)).toEqual([OTHER]);
  expect(() => later.packs.restore(ID)).toThrow();
});

test('what the user deleted of a pack stays away, also after a purge and a step back', () => {
  const { corpus, clock, reopen } = subscribed([one, two]);
  corpus.remove(one.id);
  clock.pass(UNDO + 1);
  const later = reopen();
  version(later, 2, [one, three]);
  expect(titles(later)).toEqual([three.title]);
  later.packs.rollBack(ID);
  expect(titles(later)).toEqual([two.title]);
});

test('what the user brought back comes with the next version', () => {
  const { corpus } = subscribed([one]);
  corpus.remove(one.id);
  corpus.restore(one.id);
  version(corpus, 2, [one, two]);
  expect(titles(corpus)).toEqual([one.title, two.title].sort());
});

test('another key stops everything until the user names it', () => {
  const { corpus } = subscribed([one]);
  corpus.packs.queue(ID);
  corpus.packs.take();
  const offered = `${'A'.repeat(43)}=`;
  corpus.packs.ask(ID, { key: 'packChanged' }, 'key', offered);
  corpus.packs.queue(ID);
  expect(corpus.packs.take()).toBeNull();
  corpus.packs.agree(ID, 'B');
  expect(corpus.packs.take()).toBeNull();
  corpus.packs.agree(ID, offered);
  expect(corpus.packs.take()?.key).toBe(offered);
});

test('a failure is looked at again later and later, and cancelling a first look forgets it', () => {
  const { corpus, clock } = subscribed([one]);
  for (const days of [1, 2, 4, 7, 7]) {
    clock.pass(days * 86_400_000);
    corpus.clock.tick();
    expect(corpus.packs.take()?.id).toBe(ID);
    corpus.packs.failed(ID, { key: 'packChanged' });
    corpus.clock.tick();
    expect(corpus.packs.take()).toBeNull();
  }
  corpus.packs.subscribe(OTHER, 'https://b.example/m.json', null);
  corpus.packs.cancel(OTHER);
  expect(corpus.packs.list()).toHaveLength(1);
});

test('the clock knows when the next look is due, also after it was put back', () => {
  const { corpus, clock } = subscribed([one]);
  const day = 86_400_000;
  expect(corpus.clock.next()).toBe(1_000_000 + day);
  clock.pass(-day);
  corpus.clock.tick();
  expect(corpus.packs.take()?.id).toBe(ID);
  expect(corpus.clock.next()).toBe(1_000_000 - day + 900_000);
  corpus.packs.unchanged(ID, null, null);
  expect(corpus.clock.next()).toBe(1_000_000);
  corpus.packs.remove(ID);
  expect(corpus.clock.next()).toBeNull();
});
