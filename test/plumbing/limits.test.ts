import * as v from 'valibot';
import { expect, test } from 'vitest';
import * as article from '../../src/article';
import type { Article } from '../../src/article/types';
import { newDocumentSchema } from '../../src/corpus/formats/limits';
import { articleAsSource } from '../../src/pages/shared/article-source';
import { MAX_ARTICLE, MAX_LABEL, pageInput } from '../../src/protocol';

const LONG = 'x'.repeat(MAX_LABEL + 1);
const FOUND: Article = {
  title: 'A title',
  byline: null,
  date: null,
  language: null,
  address: 'https://news.example/',
  publisher: null,
  incomplete: null,
  text: 'A title\n\nA sentence.',
  blocks: [],
};

test('the interface promises the length of an article that is read', () => {
  expect(MAX_ARTICLE).toBe(article.MAX_ARTICLE);
});

test('whatever an article says of itself, the library takes it as a source', () => {
  for (const change of [{}, { title: LONG }, { title: ' ' }, { byline: LONG }, { publisher: LONG }]) {
    const source = articleAsSource({ ...FOUND, ...change });
    expect(v.is(newDocumentSchema, source)).toBe(true);
    expect(source.address).toBe(FOUND.address);
  }
  expect(articleAsSource({ ...FOUND, address: FOUND.address + LONG }).address).toBeNull();
});

test('an article with too long an address is checked without one', () => {
  expect(pageInput(FOUND)).toMatchObject({ address: FOUND.address, complete: true });
  expect(pageInput({ ...FOUND, address: FOUND.address + LONG, incomplete: 'teaser' })).toMatchObject({
    address: null,
    complete: false,
  });
});
