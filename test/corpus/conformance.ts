import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/store/store';
import { documentId } from '../../src/engine';
import { documentOf } from './documents';

/** The parts of `Corpus` that every store has to have, whatever stands behind it. */
export type Conforming = Pick<
  Corpus,
  | 'add'
  | 'addAll'
  | 'get'
  | 'list'
  | 'remove'
  | 'restore'
  | 'candidates'
  | 'isEmpty'
  | 'counts'
  | 'imported'
  | 'importOnce'
>;

/** What the suite needs of a store: one that is empty, and the same again as after a crash. */
export interface Stored {
  open(): Conforming;
  /** What was acknowledged, opened anew without having been closed. */
  reopen(): Conforming;
}

const PIER = documentOf(
  'The harbour authority closed the northern pier. Two cranes had failed an inspection.',
  {
    title: 'Pier closed',
    publisher: 'Harbour Authority',
    date: '2025-03-04',
    kind: 'statement',
  },
);
const ORCHARD = documentOf('Growers counted fewer apples this autumn. Late frost had hit the orchards.');
const all = { query: '', offset: 0, limit: 50 };

/** What any store of source documents must pass to stand behind `Corpus`. */
export function corpusConformance(name: string, make: () => Stored): void {
  describe(`${name} as a corpus`, () => {
    test('gives back every field, under the id of the text', () => {
      const corpus = make().open();
      const { id, added } = corpus.add(PIER);
      expect({ id, added }).toEqual({ id: documentId(PIER.text), added: true });
      expect(corpus.get(id)).toEqual({ id, ...PIER });
      expect(corpus.get('d-0000000000000000')).toBeNull();
    });

    test('stores a text once, and leaves the first description', () => {
      const corpus = make().open();
      const { id } = corpus.add(PIER);
      expect(corpus.add({ ...PIER, title: 'Another title' })).toEqual({ id, added: false });
      expect(corpus.get(id)?.title).toBe('Pier closed');
      expect(corpus.counts()).toEqual({ documents: 1, facts: 2 });
    });

    test('stores all of several or, where one cannot be read, none', () => {
      const corpus = make().open();
      const broken = function* () {
        yield PIER;
        throw new Error('The file ends here.');
      };
      expect(() => corpus.addAll(broken())).toThrow('The file ends here.');
      expect(corpus.isEmpty()).toBe(true);
      expect(corpus.addAll([PIER, ORCHARD])).toHaveLength(2);
      expect(corpus.counts().documents).toBe(2);
    });

    test('lists in pages, newest first, and searches words, word forms and fields', () => {
      const corpus = make().open();
      corpus.addAll([PIER, ORCHARD]);
      expect(corpus.list({ ...all, limit: 1 })).toMatchObject({ total: 2, documents: [{ facts: 2 }] });
      expect(corpus.list({ ...all, offset: 1 }).documents).toHaveLength(1);
      const titles = (query: string) => corpus.list({ ...all, query }).documents.map(({ title }) => title);
      expect(titles('crane inspec')).toEqual(['Pier closed']);
      expect(titles('publisher:harbour kind:statement after:2025-01')).toEqual(['Pier closed']);
      expect(titles('zebra')).toEqual([]);
    });

    test('gives candidates best first, and no fact-check', () => {
      const corpus = make().open();
      const { id } = corpus.add(PIER);
      for (let n = 0; n < 30; n += 1) corpus.add(documentOf(`The pier number ${n} stands.`));
      corpus.add({ ...ORCHARD, kind: 'fact-check' });
      expect(corpus.candidates('crane pier inspections', 5)[0]).toBe(id);
      expect(corpus.candidates('pier', 5)).toHaveLength(5);
      expect(corpus.candidates('apples and frost', 5)).toEqual([]);
      expect(corpus.candidates('', 5)).toEqual([]);
    });

    test('a deleted document is nowhere, and comes back whole', () => {
      const corpus = make().open();
      const { id } = corpus.add(PIER);
      corpus.remove(id);
      expect(corpus.get(id)).toBeNull();
      expect(corpus.list(all).total).toBe(0);
      expect(corpus.list({ ...all, query: 'pier' }).total).toBe(0);
      expect(corpus.candidates('pier cranes', 5)).toEqual([]);
      expect(corpus.isEmpty()).toBe(true);
      corpus.restore(id);
      expect(corpus.get(id)).toEqual({ id, ...PIER });
      expect(corpus.candidates('pier cranes', 5)).toEqual([id]);
      expect(() => corpus.restore('d-0000000000000000')).toThrow();
    });

    test('imports under a name once, whole or not at all', async () => {
      const stored = make();
      const corpus = stored.open();
      const broken = function* () {
        yield PIER;
        throw new Error('The file ends here.');
      };
      await expect(corpus.importOnce('x', broken(), () => {})).rejects.toThrow('The file ends here.');
      expect([corpus.imported('x'), corpus.isEmpty()]).toEqual([false, true]);
      const progress: number[] = [];
      await corpus.importOnce('x', [PIER, ORCHARD], (done) => progress.push(done));
      expect(progress).toEqual([1, 2]);
      corpus.remove(documentId(PIER.text));
      await corpus.importOnce('x', [PIER, ORCHARD], () => {});
      expect([corpus.imported('x'), corpus.counts().documents]).toEqual([true, 1]);
    });

    test('what was acknowledged is there after a crash', () => {
      const stored = make();
      const corpus = stored.open();
      const kept = corpus.add(PIER).id;
      const gone = corpus.add(ORCHARD).id;
      corpus.remove(gone);
      const after = stored.reopen();
      expect(after.get(kept)).toEqual({ id: kept, ...PIER });
      expect(after.get(gone)).toBeNull();
      expect(after.candidates('cranes at the pier', 5)).toEqual([kept]);
      after.restore(gone);
      expect(after.get(gone)?.text).toBe(ORCHARD.text);
    });
  });
}
