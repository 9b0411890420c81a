import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptParts } from '../../src/corpus/store/excerpt';
import { parseQuery } from '../../src/corpus/store/query';
import { openCorpus } from '../../src/corpus/store/store';
import { documentOf, memoryDatabase } from './documents';

const corpus = openCorpus(memoryDatabase());
corpus.add(documentOf('Anything at all AND nothing OR "something" NEAR(here) *'));

const input = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({
    unit: fc.constantFrom('"', '*', '(', ')', ':', '^', '-', '+', ' ', '\0', 'a', 'NEAR', 'AND', 'é'),
  }),
);

test('any input is a search, never a syntax error', () => {
  fc.assert(
    fc.property(input, (query) => {
      const { total, documents } = corpus.list({ query, offset: 0, limit: 5 });
      expect(documents.length).toBe(Math.min(total, 5));
    }),
    { numRuns: 500 },
  );
});

test('any text gives candidates, never a syntax error', () => {
  fc.assert(
    fc.property(input, (text) => {
      expect(corpus.candidates(text, 5).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 200 },
  );
});

test('a word of the text is found whatever stands around it', () => {
  for (const query of ['anything', '"anything"', 'ANYTHING*', '(nothing)', 'not', 'near', 'something AND']) {
    expect(corpus.list({ query, offset: 0, limit: 5 }).total, query).toBe(1);
  }
  expect(corpus.list({ query: 'absent anything', offset: 0, limit: 5 }).total).toBe(0);
});

test('without a word there is no expression', () => {
  for (const query of ['', '   ', '"*"', '—', '\0']) expect(parseQuery(query).match).toBeNull();
});

test('words in a row, and words in a field', () => {
  const corpus = openCorpus(memoryDatabase());
  corpus.add(
    documentOf('The harbour was closed. A pier is new.', {
      publisher: 'Port News',
      author: 'Ada Quill',
      date: '2025-03-04',
      kind: 'statement',
      language: 'en-GB',
    }),
  );
  const found = (query: string) => corpus.list({ query, offset: 0, limit: 5 }).total;
  for (const query of [
    '"harbour was closed"',
    'publisher:port',
    'Publisher:"port news" pier',
    'author:quill',
    'title:harbour',
    'kind:statement',
    'language:en',
    'after:2025 before:2025-03',
    'after:2025-03-04 before:2025-03-04',
    'kind:statement harb',
  ]) {
    expect(found(query), query).toBe(1);
  }
  for (const query of [
    '"was harbour"',
    'publisher:quill',
    'title:port',
    'kind:report',
    'language:e',
    'after:2025-04',
    'before:2025-02',
    'colour:harbour',
  ]) {
    expect(found(query), query).toBe(0);
  }
});

test('an excerpt keeps all text and hides its marks', () => {
  expect(excerptParts('a \u0002b\u0003 c')).toEqual([
    { text: 'a ', hit: false },
    { text: 'b', hit: true },
    { text: ' c', hit: false },
  ]);
  expect(excerptParts('')).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('x', ' ', '\u0002', '\u0003') }), (marked) => {
      const text = excerptParts(marked).map((part) => part.text);
      expect(text.join('')).toBe(marked.replaceAll('\u0002', '').replaceAll('\u0003', ''));
    }),
  );
});
