import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../src/corpus/store/store';
import type { NewCollection } from '../../src/protocol';
import { spoken } from '../locales/say';
import { documentOf, memoryDatabase } from './documents';

const HARBOUR: NewCollection = { name: 'Harbour', colour: 'blue', note: '', on: true, sites: [] };

/** A corpus with so many documents about a pier, and their ids. */
function piers(count: number) {
  const db = memoryDatabase();
  const corpus = openCorpus(db);
  const ids = Array.from(
    { length: count },
    (_, n) => corpus.add(documentOf(`The pier number ${n} stands.`)).id,
  );
  return { db, corpus, ids };
}

describe('a collection', () => {
  test('keeps all that is said of it, and counts what is in it and not deleted', () => {
    const { corpus, ids } = piers(3);
    const about = { ...HARBOUR, note: 'The case of 2025.', on: false, sites: ['*.news.example'] };
    const id = corpus.collections.put(null, about);
    expect(corpus.collections.place(id, [...ids, 'd-0000000000000000'], true)).toBe(3);
    expect(corpus.collections.place(id, ids, true)).toBe(0);
    corpus.remove(ids[0] ?? '');
    expect(corpus.collections.list()).toEqual([{ id, ...about, documents: 2 }]);
    expect(corpus.collections.of(ids[1] ?? '')).toEqual([id]);
    corpus.collections.put(id, HARBOUR);
    expect(corpus.collections.list()).toEqual([{ id, ...HARBOUR, documents: 2 }]);
    expect(corpus.collections.place(id, ids.slice(1), false)).toBe(2);
    expect(corpus.collections.of(ids[1] ?? '')).toEqual([]);
  });

  test('has a name that no other one has', () => {
    const { collections } = piers(0).corpus;
    const id = collections.put(null, HARBOUR);
    const other = collections.put(null, { ...HARBOUR, name: 'Airport' });
    expect(() => spoken(() => collections.put(null, { ...HARBOUR, name: 'HARBOUR' }))).toThrow(/already/);
    expect(() => spoken(() => collections.put(other, HARBOUR))).toThrow(/already/);
    expect(collections.put(id, { ...HARBOUR, name: 'harbour' })).toBe(id);
    expect(collections.list().map(({ name }) => name)).toEqual(['Airport', 'harbour']);
  });

  test('is deleted without its documents, and comes back with them', () => {
    const { corpus, ids } = piers(2);
    const { collections } = corpus;
    const id = collections.put(null, { ...HARBOUR, on: false });
    collections.place(id, ids.slice(0, 1), true);
    expect(corpus.candidates('pier', 5)).toEqual(ids.slice(1));
    collections.remove(id);
    expect(collections.list()).toEqual([]);
    expect(corpus.candidates('pier', 5)).toEqual(ids);
    expect(() => spoken(() => collections.place(id, ids, true))).toThrow(/was deleted/);
    const second = collections.put(null, HARBOUR);
    expect(() => spoken(() => collections.restore(id))).toThrow(/already/);
    collections.remove(second);
    collections.restore(id);
    expect(collections.list()).toMatchObject([{ id, documents: 1 }]);
    expect(corpus.candidates('pier', 5)).toEqual(ids.slice(1));
  });

  test('is purged with what was in it once it was deleted for long', () => {
    const db = memoryDatabase();
    const corpus = openCorpus(db, () => 1_000);
    const { id } = corpus.add(documentOf('The pier stands.'));
    const collection = corpus.collections.put(null, HARBOUR);
    corpus.collections.place(collection, [id], true);
    corpus.collections.remove(collection);
    const later = openCorpus(db, () => 2_000_000);
    expect(() => spoken(() => later.collections.restore(collection))).toThrow(/too long ago/);
    expect(db.selectValue('SELECT count(*) FROM collected')).toBe(0);
  });

  test('forgets a document that is purged', () => {
    const db = memoryDatabase();
    const corpus = openCorpus(db, () => 1_000);
    const { id } = corpus.add(documentOf('The pier stands.'));
    corpus.collections.place(corpus.collections.put(null, HARBOUR), [id], true);
    corpus.remove(id);
    openCorpus(db, () => 2_000_000);
    expect(db.selectValue('SELECT count(*) FROM collected')).toBe(0);
  });
});

describe('what counts', () => {
  test('on a site, on all sites below one, and where there is no site', () => {
    const { corpus, ids } = piers(2);
    const id = corpus.collections.put(null, { ...HARBOUR, sites: ['news.example', '*.port.example'] });
    corpus.collections.place(id, ids.slice(0, 1), true);
    const counted = (host: string | null) => corpus.candidates('pier', 5, host).length;
    for (const host of ['news.example', 'port.example', 'a.b.port.example'])
      expect(counted(host), host).toBe(2);
    for (const host of ['www.news.example', 'airport.example', 'example', null]) {
      expect(counted(host), String(host)).toBe(1);
    }
  });

  test('what does not count takes no place among the candidates', () => {
    const { corpus, ids } = piers(200);
    const id = corpus.collections.put(null, { ...HARBOUR, on: false });
    corpus.collections.place(id, ids.slice(0, 190), true);
    expect(corpus.candidates('pier', 20)).toEqual(ids.slice(190));
  });

  test('a document counts that was added after the others were looked at', () => {
    const { corpus, ids } = piers(2);
    corpus.collections.place(corpus.collections.put(null, { ...HARBOUR, on: false }), ids, true);
    expect(corpus.candidates('pier', 5)).toEqual([]);
    const { id } = corpus.add(documentOf('A pier of iron.'));
    expect(corpus.candidates('pier', 5)).toEqual([id]);
  });

  test('as a naive model says, whatever was done before', () => {
    const SITES = ['a.example', 'b.example'];
    const step = fc.oneof(
      fc.record({
        act: fc.constant('place' as const),
        at: fc.nat(2),
        document: fc.nat(5),
        isIn: fc.boolean(),
      }),
      fc.record({
        act: fc.constant('put' as const),
        at: fc.nat(2),
        on: fc.boolean(),
        sites: fc.subarray(SITES),
      }),
      fc.record({ act: fc.constant('delete' as const), at: fc.nat(2), isBack: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { corpus, ids } = piers(6);
        const { collections } = corpus;
        const model = [0, 1, 2].map((n) => ({
          id: collections.put(null, { ...HARBOUR, name: `C${n}` }),
          isThere: true,
          on: true,
          sites: [] as string[],
          documents: new Set<string>(),
        }));
        for (const one of steps) {
          const collection = model[one.at];
          if (collection === undefined) continue;
          const { id } = collection;
          if (one.act === 'delete') {
            if (one.isBack) collections.restore(id);
            else collections.remove(id);
            collection.isThere = one.isBack;
          } else if (collection.isThere && one.act === 'put') {
            const { on, sites } = one;
            collections.put(id, { ...HARBOUR, name: `C${one.at}`, on, sites });
            Object.assign(collection, { on, sites });
          } else if (collection.isThere && one.act === 'place') {
            const document = ids[one.document] ?? '';
            collections.place(id, [document], one.isIn);
            if (one.isIn) collection.documents.add(document);
            else collection.documents.delete(document);
          }
          for (const host of [...SITES, 'c.example', null]) {
            const counting = ids.filter((document) => {
              const its = model.filter(({ isThere, documents }) => isThere && documents.has(document));
              return (
                its.length === 0 ||
                its.some(
                  ({ on, sites }) => on && (sites.length === 0 || (host !== null && sites.includes(host))),
                )
              );
            });
            expect(corpus.candidates('pier', 10, host)).toEqual(counting);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('the search finds what is in a collection', () => {
  const { corpus, ids } = piers(3);
  const { collections } = corpus;
  const id = collections.put(null, { ...HARBOUR, name: 'The "old" pier' });
  collections.place(id, ids.slice(1), true);
  const found = (query: string) => corpus.list({ query, offset: 0, limit: 5 }).documents.map((one) => one.id);
  expect(found('collection:"the old pier"').toSorted()).toEqual(ids.slice(1).toSorted());
  expect(found('collection:"the old pier" number 2')).toEqual(ids.slice(2));
  expect(found('collection:pier')).toEqual([]);
  collections.remove(id);
  expect(found('collection:"the old pier"')).toEqual([]);
});
