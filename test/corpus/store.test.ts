import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../src/corpus/store/store';
import { documentId } from '../../src/engine';
import { spoken } from '../locales/say';
import { documentOf, memoryDatabase } from './documents';

const HARBOUR = documentOf(
  'The harbour authority closed the northern pier. Two cranes had failed an inspection.',
  {
    title: 'Pier closed',
    publisher: 'Harbour Authority',
    date: '2025-03-04',
    kind: 'statement',
  },
);
const ORCHARD = documentOf('Growers counted fewer apples this autumn. Late frost had hit the orchards.');

describe('add and get', () => {
  test('gives back every field, under the id of the text', () => {
    const corpus = openCorpus(memoryDatabase());
    const { id, added } = corpus.add(HARBOUR);
    expect(added).toBe(true);
    expect(id).toBe(documentId(HARBOUR.text));
    expect(corpus.get(id)).toEqual({ id, ...HARBOUR });
  });

  test('keeps where the pages of the original begin', () => {
    const corpus = openCorpus(memoryDatabase());
    const { id } = corpus.add({ ...HARBOUR, pages: [0, 30] });
    expect(corpus.get(id)?.pages).toEqual([0, 30]);
  });

  test('the same text is stored once, and the first description stays', () => {
    const corpus = openCorpus(memoryDatabase());
    const { id } = corpus.add(HARBOUR);
    expect(corpus.add({ ...HARBOUR, title: 'Another title' })).toEqual({ id, added: false });
    expect(corpus.get(id)?.title).toBe('Pier closed');
    expect(corpus.counts()).toEqual({ documents: 1, facts: 2 });
  });

  test('an unknown id is no document', () => {
    expect(openCorpus(memoryDatabase()).get('d-0000000000000000')).toBeNull();
  });

  test('text with NUL, emoji, quotes and a million characters survives', () => {
    const corpus = openCorpus(memoryDatabase());
    for (const text of ['a\0b c', '🧭 plumb "line" \'x\'', 'word '.repeat(200_000)]) {
      const { id } = corpus.add(documentOf(text));
      expect(corpus.get(id)?.text).toBe(text);
    }
  });
});

describe('remove and restore', () => {
  test('a removed document is invisible everywhere, and comes back', () => {
    const corpus = openCorpus(memoryDatabase());
    const { id } = corpus.add(HARBOUR);
    corpus.add(ORCHARD);
    corpus.remove(id);
    expect(corpus.get(id)).toBeNull();
    expect(corpus.list({ query: '', offset: 0, limit: 10 }).total).toBe(1);
    expect(corpus.list({ query: 'harbour', offset: 0, limit: 10 })).toMatchObject({
      total: 0,
      documents: [],
    });
    expect(corpus.candidates('harbour', 10)).toEqual([]);
    expect(corpus.counts().documents).toBe(1);
    corpus.restore(id);
    expect(corpus.get(id)).toEqual({ id, ...HARBOUR });
    expect(corpus.list({ query: 'harbour', offset: 0, limit: 10 }).total).toBe(1);
    expect(corpus.candidates('harbour', 10)).toEqual([id]);
  });

  test('adding a removed text again revives it as given now', () => {
    const corpus = openCorpus(memoryDatabase());
    const { id } = corpus.add(HARBOUR);
    corpus.remove(id);
    expect(corpus.add({ ...HARBOUR, title: 'Pier reopened' })).toEqual({ id, added: true });
    expect(corpus.get(id)?.title).toBe('Pier reopened');
    expect(corpus.list({ query: 'reopened', offset: 0, limit: 10 }).total).toBe(1);
    expect(corpus.list({ query: 'closed pier', offset: 0, limit: 10 }).total).toBe(1);
  });

  test('removing or restoring twice changes nothing', () => {
    const corpus = openCorpus(memoryDatabase());
    const { id } = corpus.add(HARBOUR);
    corpus.remove(id);
    corpus.remove(id);
    corpus.restore(id);
    corpus.restore(id);
    expect(corpus.candidates('pier', 10)).toEqual([id]);
  });

  test('all that a search finds is removed and restored at once, or nothing', () => {
    const corpus = openCorpus(memoryDatabase());
    const { id } = corpus.add(HARBOUR);
    const other = corpus.add(ORCHARD).id;
    expect(corpus.found('', 10).toSorted()).toEqual([id, other].toSorted());
    expect(corpus.found('crane', 10)).toEqual([id]);
    expect(corpus.found('kind:statement', 10)).toEqual([id]);
    expect(corpus.found('', 1)).toHaveLength(1);
    corpus.removeAll([id, other, 'd-0000000000000000']);
    expect(corpus.isEmpty()).toBe(true);
    expect(() => corpus.restoreAll([id, 'd-0000000000000000'])).toThrow();
    expect(corpus.isEmpty()).toBe(true);
    corpus.restoreAll([id, other]);
    expect(corpus.counts().documents).toBe(2);
  });

  test('what was removed over ten minutes ago is purged when the corpus is opened', () => {
    const db = memoryDatabase();
    let time = 1_000_000;
    const first = openCorpus(db, () => time);
    const { id } = first.add(HARBOUR);
    first.remove(id);
    time += 9 * 60_000;
    openCorpus(db, () => time).restore(id);
    first.remove(id);
    time += 11 * 60_000;
    const later = openCorpus(db, () => time);
    expect(() => spoken(() => later.restore(id))).toThrow(/deleted too long ago/);
    expect(db.selectValue('SELECT count(*) FROM documents')).toBe(0);
  });
});

describe('list', () => {
  test('newest first, in pages', () => {
    let time = 0;
    const corpus = openCorpus(memoryDatabase(), () => ++time);
    for (const name of ['one', 'two', 'three'])
      corpus.add(documentOf(`This is document ${name}.`, { title: name }));
    const titles = (offset: number) =>
      corpus.list({ query: '', offset, limit: 2 }).documents.map(({ title }) => title);
    expect(titles(0)).toEqual(['three', 'two']);
    expect(titles(2)).toEqual(['one']);
    expect(corpus.list({ query: ' \t', offset: 0, limit: 2 }).total).toBe(3);
  });

  test('finds word forms, beginnings of the last word, and cuts the excerpt into hits', () => {
    const corpus = openCorpus(memoryDatabase());
    corpus.add(HARBOUR);
    corpus.add(ORCHARD);
    const { total, documents } = corpus.list({ query: 'crane inspec', offset: 0, limit: 10 });
    expect(total).toBe(1);
    expect(documents[0]).not.toHaveProperty('text');
    expect(documents[0]?.facts).toBe(2);
    expect(documents[0]?.excerpt.map(({ text }) => text).join('')).toBe(HARBOUR.text);
    expect(documents[0]?.excerpt.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
      'cranes',
      'inspection',
    ]);
  });

  test('a hit in the title finds a document too', () => {
    const corpus = openCorpus(memoryDatabase());
    corpus.add(documentOf('Nothing else.', { title: 'Zeppelin' }));
    expect(corpus.list({ query: 'zeppelin', offset: 0, limit: 10 }).total).toBe(1);
  });
});

describe('candidates', () => {
  test('no fact-check, which repeats what it refutes; the search finds it', () => {
    const corpus = openCorpus(memoryDatabase());
    corpus.add(documentOf('Claim: the pier has sunk. Rating: false.', { kind: 'fact-check' }));
    expect(corpus.candidates('The pier has sunk.', 5)).toEqual([]);
    expect(corpus.list({ query: 'pier sunk', offset: 0, limit: 5 }).total).toBe(1);
  });

  test('documents with the most telling words first', () => {
    const corpus = openCorpus(memoryDatabase());
    const { id } = corpus.add(HARBOUR);
    for (let n = 0; n < 30; n += 1) corpus.add(documentOf(`The pier number ${n} stands.`));
    expect(corpus.candidates('crane pier inspections', 5)[0]).toBe(id);
    expect(corpus.candidates('pier', 5)).toHaveLength(5);
    expect(corpus.candidates('zebra ... ', 5)).toEqual([]);
    expect(corpus.candidates('', 5)).toEqual([]);
  });
});
