import { expect, test } from 'vitest';
import type { FeedArrival } from '../../../src/corpus/store/feeds/work';
import { openCorpus } from '../../../src/corpus/store/store';
import { documentId } from '../../../src/engine';
import type { NewCollection } from '../../../src/protocol';
import { documentOf, memoryDatabase } from '../documents';

const ID = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const ADDRESS = 'https://news.example/feed';
const HOUR = 3_600_000;
const UNDO = 600_000;
const COLLECTION: NewCollection = { name: 'Case', colour: 'blue', note: '', on: true, sites: [] };

const PIER = 'The pier was closed on Monday by the trust.';
const PIER_LATER = 'The pier was closed on Tuesday by the trust.';
const CRANE = 'The crane passed its inspection in the harbour.';

function library() {
  const db = memoryDatabase();
  let now = 1_000_000_000;
  const clock = { pass: (ms: number) => (now += ms) };
  const corpus = openCorpus(db, () => now);
  const watch = (id = ID, address = ADDRESS, collection: number | null = null) =>
    corpus.feeds.watch(id, {
      address,
      title: 'News',
      interval: 'hourly',
      hosts: ['news.example'],
      collection,
    });
  watch();
  const texts = () =>
    corpus
      .list({ query: '', offset: 0, limit: 100 })
      .documents.map(({ id }) => corpus.get(id)?.text)
      .sort();
  const info = (id = ID) => corpus.feeds.list().find((one) => one.id === id);
  return { db, clock, corpus, watch, texts, info, reopen: () => openCorpus(db, () => now) };
}
type Library = ReturnType<typeof library>;

const arrival = (key: string, text: string): FeedArrival => ({
  key,
  said: documentId(text),
  name: text.slice(0, 10),
  result: { document: documentOf(text), complete: true },
});
const LOOKED = { title: null, forwards: null, etag: '"e"', modified: 'then', isAll: true };

/** A look as the host has it: only what is wanted is taken. */
function look({ corpus }: Library, arrivals: FeedArrival[], id = ID): string[] {
  corpus.feeds.queue(id);
  expect(corpus.feeds.take()?.id).toBe(id);
  const { keys } = corpus.feeds.wanted(id, arrivals);
  corpus.feeds.receive(
    id,
    arrivals.filter(({ key }) => keys.includes(key)),
  );
  corpus.feeds.finish(id, LOOKED);
  return keys;
}

test('items come in once, and the next look asks for what is newer', () => {
  const here = library();
  expect(here.info()).toMatchObject({ state: 'queued', checked: null, documents: 0 });
  expect(look(here, [arrival('a', PIER), arrival('b', CRANE)])).toEqual(['a', 'b']);
  expect(here.texts()).toEqual([CRANE, PIER]);
  expect(look(here, [arrival('a', PIER), arrival('b', CRANE)])).toEqual([]);
  expect(here.info()).toMatchObject({ state: 'waiting', documents: 2, problem: null });
  here.corpus.feeds.queue(ID);
  expect(here.corpus.feeds.take()).toMatchObject({ etag: '"e"', modified: 'then', hosts: ['news.example'] });
});

test('a text that changed takes the older one’s place, which can be taken back', () => {
  const here = library();
  const collection = here.corpus.collections.put(null, COLLECTION);
  look(here, [arrival('a', PIER)]);
  here.corpus.collections.place(collection, [documentId(PIER)], true);
  look(here, [arrival('a', PIER_LATER)]);
  expect(here.texts()).toEqual([PIER_LATER]);
  expect(here.corpus.collections.of(documentId(PIER_LATER))).toEqual([collection]);
  expect(here.corpus.feeds.items(ID)).toMatchObject([
    { key: 'a', state: 'replaced', document: documentId(PIER_LATER), hasOlder: true },
  ]);
  here.corpus.feeds.takeBack(ID, 'a');
  expect(here.texts()).toEqual([PIER]);
  expect(here.corpus.feeds.items(ID)).toMatchObject([{ document: documentId(PIER), hasOlder: false }]);
  expect(look(here, [arrival('a', PIER_LATER)])).toEqual([]);
});

test('what is not the feed’s stays when its text changes there', () => {
  const here = library();
  here.corpus.add(documentOf(PIER));
  look(here, [arrival('a', PIER)]);
  expect(here.corpus.feeds.items(ID)).toMatchObject([{ state: 'known' }]);
  look(here, [arrival('a', PIER_LATER)]);
  expect(here.texts()).toEqual([PIER, PIER_LATER]);
  here.corpus.feeds.remove(ID, true);
  expect(here.texts()).toEqual([PIER]);
});

test('what the user deleted does not come back: not changed, not from another feed, not after a purge', () => {
  const here = library();
  look(here, [arrival('a', PIER), arrival('b', CRANE)]);
  here.corpus.remove(documentId(PIER));
  here.clock.pass(UNDO + 1);
  const later = { ...here, corpus: here.reopen() };
  expect(look(later, [arrival('a', PIER_LATER)])).toEqual([]);
  here.watch(OTHER, 'https://news.example/other');
  look(later, [arrival('x', PIER)], OTHER);
  expect(here.texts()).toEqual([CRANE]);
  expect(later.corpus.feeds.items(OTHER)).toMatchObject([{ state: 'left', why: { key: 'feedDeletedItem' } }]);
});

test('a feed that is removed leaves its documents or takes them along, and comes back with them', () => {
  const here = library();
  const own = 'What the user added alone stays in any case.';
  here.corpus.add(documentOf(own));
  look(here, [arrival('a', PIER), arrival('b', CRANE)]);
  here.corpus.feeds.remove(ID, false);
  expect(here.texts()).toHaveLength(3);
  here.corpus.feeds.restore(ID);
  here.clock.pass(1);
  here.corpus.remove(documentId(CRANE));
  here.clock.pass(1);
  here.corpus.feeds.remove(ID, true);
  expect(here.texts()).toEqual([own]);
  here.corpus.feeds.restore(ID);
  expect(here.texts()).toEqual([PIER, own].sort());
  expect(here.info()?.state).toBe('waiting');
  here.corpus.feeds.remove(ID, true);
  here.clock.pass(UNDO + 1);
  expect(here.reopen().feeds.list()).toEqual([]);
  expect(here.db.selectValue('SELECT count(*) FROM feed_items')).toBe(0);
});

test('of two feeds with one text, the last that goes takes it along', () => {
  const here = library();
  here.watch(OTHER, 'https://news.example/other');
  here.corpus.feeds.take();
  here.corpus.feeds.finish(ID, LOOKED);
  look(here, [arrival('a', PIER)]);
  look(here, [arrival('x', PIER)], OTHER);
  here.corpus.feeds.remove(ID, true);
  expect(here.texts()).toEqual([PIER]);
  here.corpus.feeds.remove(OTHER, true);
  expect(here.texts()).toEqual([]);
});

test('a failure is told, looks come later and later, and a look that goes well ends that', () => {
  const here = library();
  const failure = { problem: { key: 'packChanged' }, patience: 0, isGone: false, forwards: null } as const;
  for (const hours of [2, 4, 8, 16, 24, 24]) {
    here.corpus.feeds.queue(ID);
    here.corpus.feeds.take();
    here.corpus.feeds.failed(ID, failure);
    const { checked, next, problem } = here.info() ?? {};
    expect([(next ?? 0) - (checked ?? 0), problem]).toEqual([hours * HOUR, failure.problem]);
  }
  here.clock.pass(24 * HOUR - 1);
  here.corpus.clock.tick();
  expect(here.corpus.feeds.take()).toBeNull();
  here.clock.pass(1);
  here.corpus.clock.tick();
  expect(here.corpus.feeds.take()?.id).toBe(ID);
  here.corpus.feeds.finish(ID, LOOKED);
  expect(here.info()).toMatchObject({ problem: null });
  expect((here.info()?.next ?? 0) - (here.info()?.checked ?? 0)).toBe(HOUR);
});

test('a feed that is gone or paused is not looked at by itself', () => {
  const here = library();
  const gone = { problem: { key: 'packChanged' }, patience: 0, isGone: true, forwards: null } as const;
  here.corpus.feeds.take();
  here.corpus.feeds.failed(ID, gone);
  here.clock.pass(1_000 * HOUR);
  here.corpus.clock.tick();
  expect(here.corpus.feeds.take()).toBeNull();
  expect([here.info()?.state, here.info()?.next, here.corpus.clock.next()]).toEqual(['gone', null, null]);
  look(here, []);
  expect(here.info()?.state).toBe('waiting');
  here.corpus.feeds.pause(ID, true);
  here.clock.pass(1_000 * HOUR);
  here.corpus.clock.tick();
  expect([here.corpus.feeds.take(), here.info()?.state]).toEqual([null, 'paused']);
  look(here, [arrival('a', PIER)]);
  expect(here.info()).toMatchObject({ state: 'paused', documents: 1 });
  here.corpus.feeds.pause(ID, false);
  expect(here.corpus.clock.next()).toBe(here.info()?.next);
});

test('a host that is allowed later has its items taken anew', () => {
  const here = library();
  const left = { left: { key: 'feedOnlySummary' }, host: 'other.example' } as const;
  look(here, [{ ...arrival('a', PIER), result: left }]);
  expect(here.info()?.hosts).toEqual([{ host: 'other.example', isPrivate: false, items: 1 }]);
  expect(look(here, [arrival('a', PIER)])).toEqual([]);
  here.corpus.feeds.allow(ID, ['other.example']);
  const job = here.corpus.feeds.take();
  expect(job).toMatchObject({ hosts: ['news.example', 'other.example'], etag: null, modified: null });
  expect(here.corpus.feeds.wanted(ID, [arrival('a', PIER)]).keys).toEqual(['a']);
  expect(here.info()?.hosts).toEqual([]);
});

test('an item that could not be fetched is tried three times, and until then asked for anew', () => {
  const here = library();
  const failed = { ...arrival('a', PIER), result: { failed: { key: 'packChanged' } } } as const;
  for (const etag of [null, null, '"e"']) {
    expect(look(here, [failed])).toEqual(['a']);
    here.corpus.feeds.queue(ID);
    expect(here.corpus.feeds.take()?.etag).toBe(etag);
    here.corpus.feeds.finish(ID, { ...LOOKED, isAll: etag !== null });
    here.clock.pass(HOUR);
  }
  expect(look(here, [failed])).toEqual([]);
});

test('a look that ends the browser twice is a failure, and not begun again before its time', () => {
  const here = library();
  expect(here.corpus.feeds.take()?.id).toBe(ID);
  expect(here.reopen().feeds.take()?.id).toBe(ID);
  expect(here.reopen().feeds.take()).toBeNull();
  expect(here.info()).toMatchObject({ state: 'waiting', problem: { key: 'importStopsBrowser' } });
});

test('an address that forwards elsewhere is followed when the user says so, but not into a private network', () => {
  const here = library();
  const to = (forwards: string) => {
    here.corpus.feeds.queue(ID);
    here.corpus.feeds.take();
    const problem = { key: 'packChanged' } as const;
    here.corpus.feeds.failed(ID, { problem, patience: 0, isGone: false, forwards });
    expect(here.info()?.forwards).toBe(forwards);
  };
  to('http://192.168.0.1/feed');
  expect(() => here.corpus.feeds.follow(ID)).toThrow(/hostPrivate/);
  to('https://new.example/feed');
  here.corpus.feeds.follow(ID);
  expect(here.corpus.feeds.take()).toMatchObject({
    address: 'https://new.example/feed',
    hosts: ['news.example', 'new.example'],
    etag: null,
  });
});

test('an address is watched once, and documents go into the collection that was chosen', () => {
  const here = library();
  expect(() => here.watch(OTHER)).toThrow(/feedWatched/);
  here.corpus.feeds.remove(ID, false);
  const collection = here.corpus.collections.put(null, COLLECTION);
  here.watch(OTHER, ADDRESS, collection);
  expect(here.corpus.feeds.list().map(({ id }) => id)).toEqual([OTHER]);
  look(here, [arrival('a', PIER)], OTHER);
  expect(here.corpus.collections.of(documentId(PIER))).toEqual([collection]);
  here.corpus.collections.remove(collection);
  look(here, [arrival('b', CRANE)], OTHER);
  expect(here.texts()).toEqual([CRANE, PIER]);
});
