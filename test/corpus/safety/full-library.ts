import type { Database } from '@sqlite.org/sqlite-wasm';
import type { Manifest } from '../../../src/corpus/formats/pack';
import { type Corpus, openCorpus } from '../../../src/corpus/store/store';
import { documentId } from '../../../src/engine';
import { documentOf, memoryDatabase } from '../documents';
import { record } from '../reviews/reviews';

export const NOW = 1_000_000;
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const textOf = (n: number) => `Lock ${n} was closed on day ${n * 7} after gate ${n * 13} had failed.`;

/** A library that has something in each of its tables, more than one page of it where there can be. */
export function fullLibrary(): Database {
  const db = memoryDatabase();
  const corpus = openCorpus(db, () => NOW);
  const ids = corpus.addAll(Array.from({ length: 60 }, (_, n) => documentOf(textOf(n)))).map(({ id }) => id);
  void corpus.importOnce('starter', [], () => {});
  for (let n = 0; n < 40; n += 1) {
    const note = `Note ${n} of this collection. `.repeat(20);
    const sites = [`news-${n}.example`];
    const id = corpus.collections.put(null, {
      name: `Case ${n}`,
      colour: 'blue',
      note,
      on: n % 2 === 0,
      sites,
    });
    corpus.collections.place(id, ids.slice(n, n + 30), true);
  }
  corpus.collections.remove(40);
  for (let n = 0; n < 20; n += 1) importOf(corpus, n);
  subscriptions(corpus);
  feedsOf(corpus);
  reviewsOf(corpus);
  return db;
}

/** One file with a document, one with a newer state of it, one that cannot be read, and an address that waits. */
function importOf({ imports }: Corpus, n: number): void {
  const address = `https://news.example/${n}`;
  const item = { name: `${n}.txt`, type: 'text/plain', size: 10, address: null };
  imports.start(idOf(n), [
    ...Array.from({ length: 20 }, () => ({ way: 'file' as const, ...item })),
    { way: 'address', ...item, address },
  ]);
  imports.take();
  const document = (text: string) => ({
    document: documentOf(text, { address }),
    complete: true,
    alike: true,
  });
  const older = textOf(1_000 + n * 3);
  imports.record(idOf(n), [
    { number: 1, part: null, result: document(older) },
    { number: 2, part: null, result: document(`${older} It was opened again.`) },
    { number: 3, part: null, result: { failed: { key: 'importNotStaged' } } },
  ]);
  imports.act(idOf(n), 'pause');
}

function subscriptions({ packs, remove }: Corpus): void {
  for (let n = 0; n < 12; n += 1) {
    const id = idOf(n);
    packs.subscribe(id, `https://packs.example/${n}`, null);
    for (const version of [1, 2, 3]) {
      packs.take();
      const texts = Array.from({ length: 20 }, (_, at) => textOf(5_000 + n * 100 + version * 10 + at));
      packs.begin(id, manifestOf(n * 10 + version, texts.length), false);
      packs.receive(
        id,
        // The user has the first one, under another title.
        [...texts].map((text) => ({
          put: { id: documentId(text), ...documentOf(text, { title: `Lock in ${version}` }) },
        })),
      );
      // The third one is still coming.
      if (version < 3) packs.finish(id, null, null);
      if (version < 3) packs.queue(id);
    }
    packs.failed(id, { key: 'packChanged' });
    remove(documentId(textOf(5_000 + n * 100 + 25)));
  }
}

/** Feeds with an item that came in, and one that was left out because of its host. */
function feedsOf({ feeds }: Corpus): void {
  for (let n = 0; n < 12; n += 1) {
    const id = idOf(n);
    const address = `https://news.example/feed/${n}`;
    feeds.watch(id, { address, title: `News ${n}`, interval: 'daily', hosts: [], collection: null });
    feeds.take();
    const items = Array.from({ length: 20 }, (_, at) => ({
      key: `${n}-${at}`,
      said: `d-${at}`,
      name: `Item ${at}`,
    }));
    feeds.receive(
      id,
      items.map((item, at) => ({
        ...item,
        result:
          at === 0
            ? { document: documentOf(textOf(9_000 + n)), complete: true }
            : { left: { key: 'feedOnlySummary' }, host: 'other.example' },
      })),
    );
    feeds.failed(id, { problem: { key: 'packChanged' }, patience: 0, isGone: false, forwards: null });
  }
}

/** Reviews with some steps each, one of them taken back, and one review that was removed. */
function reviewsOf({ reviews }: Corpus): void {
  const [note] = record.notes;
  if (note === undefined) throw new Error('There is nothing to decide.');
  for (let n = 0; n < 12; n += 1) {
    const id = idOf(n);
    reviews.begin(id, record);
    const comment = `Comment ${n}. `.repeat(20);
    for (let done = 0; done < 20; done += 1)
      reviews.step({ id, done, by: 'Ada' }, { step: 'comment', note: note.id, comment }, false);
    reviews.step({ id, done: 20, by: 'Ben' }, { step: 'finish', finished: true }, false);
    reviews.undo(id);
  }
  reviews.remove(idOf(3));
}

function manifestOf(n: number, documents: number): Manifest {
  return {
    format: 'plumbline.corpus/1',
    name: `Locks ${n}`,
    publisher: 'Canal trust',
    licence: 'CC0-1.0',
    contact: null,
    home: null,
    updated: '2025-01-01',
    expires: null,
    documents,
    facts: null,
    body: { address: 'b.jsonl', sha256: String(n).padStart(64, '0'), bytes: 1 },
    deltas: [],
    key: null,
  };
}
