import { expect, test } from 'vitest';
import { openCorpus } from '../../src/corpus/store/store';
import {
  kindSearch,
  languageSearch,
  publisherSearch,
  spanSearch,
} from '../../src/pages/library/statistics/searches';
import { documentOf, memoryDatabase } from './documents';

const DOCUMENTS = [
  documentOf('The pier was closed. Two cranes had failed.', {
    publisher: 'Harbour “North” Authority',
    date: '2025-03-04',
    kind: 'statement',
  }),
  documentOf('The pier was opened again.', {
    publisher: 'Harbour “North” Authority',
    date: '2025-03-31',
    kind: 'statement',
    language: 'en-GB',
  }),
  documentOf('O cais foi fechado.', {
    publisher: 'Say "Port" Gazette',
    date: '2024-12-01',
    language: 'pt-BR',
  }),
  documentOf('Nobody knows who wrote this. Or when. Or where.', { language: null }),
];

function filled() {
  const db = memoryDatabase();
  const corpus = openCorpus(db);
  corpus.addAll(DOCUMENTS);
  return { db, corpus };
}

test('counts documents and facts in all, and by publisher, month, kind and language', () => {
  const { corpus } = filled();
  const { size, ...counted } = corpus.statistics();
  expect(size).toBeGreaterThan(10_000);
  expect(counted).toEqual({
    documents: 4,
    facts: 7,
    length: DOCUMENTS.reduce((sum, { text }) => sum + text.length, 0),
    publishers: [
      { of: 'Harbour “North” Authority', documents: 2, facts: 3 },
      { of: null, documents: 1, facts: 3 },
      { of: 'Say "Port" Gazette', documents: 1, facts: 1 },
    ],
    months: [
      { of: null, documents: 1, facts: 3 },
      { of: '2024-12', documents: 1, facts: 1 },
      { of: '2025-03', documents: 2, facts: 3 },
    ],
    kinds: [
      { of: 'report', documents: 2, facts: 4 },
      { of: 'statement', documents: 2, facts: 3 },
    ],
    languages: [
      { of: 'en', documents: 2, facts: 3 },
      { of: null, documents: 1, facts: 3 },
      { of: 'pt', documents: 1, facts: 1 },
    ],
  });
});

test('an empty library has nothing to count, and what is deleted is not counted', () => {
  const corpus = openCorpus(memoryDatabase());
  const nothing = { documents: 0, facts: 0, length: 0, publishers: [], months: [], kinds: [], languages: [] };
  expect(corpus.statistics()).toMatchObject(nothing);
  const { id } = corpus.add(documentOf('The pier was closed.'));
  corpus.remove(id);
  expect(corpus.statistics()).toMatchObject(nothing);
});

test('the search of each figure finds what the figure counts', () => {
  const { corpus } = filled();
  const { publishers, months, kinds, languages } = corpus.statistics();
  for (const [shares, searchOf] of [
    [publishers, publisherSearch],
    [months, spanSearch],
    [kinds, kindSearch],
    [languages, languageSearch],
  ] as const) {
    for (const { of, documents } of shares) {
      const query = searchOf(of);
      expect(query === null).toBe(of === null);
      if (query !== null) expect(corpus.list({ query, offset: 0, limit: 1 }).total, query).toBe(documents);
    }
  }
});
