import { expect, test } from 'vitest';
import { type Filter, parseQuery } from '../../src/corpus/store/query';
import { SEARCH_EXAMPLES } from '../../src/pages/library/documents/search-examples';
import { isDocumentKind } from '../../src/pages/shared/document-words';

const parsed = SEARCH_EXAMPLES.map(({ query }) => parseQuery(query));

test('each example is a search of its own', () => {
  for (const { match, filters } of parsed) expect(match !== null || filters.length > 0).toBe(true);
  expect(new Set(SEARCH_EXAMPLES.map(({ query }) => query)).size).toBe(SEARCH_EXAMPLES.length);
});

test('they show words, a phrase and every field that the search knows', () => {
  const matches = parsed.map(({ match }) => match);
  expect(matches).toContain('"harbour" AND "inspection" *');
  expect(matches).toContain('"until further notice"');
  for (const column of ['title', 'publisher', 'author']) {
    expect(matches.some((match) => match?.startsWith(`${column} : `))).toBe(true);
  }
  const fields: Record<Filter, true> = {
    kind: true,
    language: true,
    after: true,
    before: true,
    collection: true,
  };
  const shown = new Set(parsed.flatMap(({ filters }) => filters.map(({ field }) => field)));
  expect([...shown].sort()).toEqual(Object.keys(fields).sort());
});

test('the kinds that they name are kinds', () => {
  const kinds = parsed.flatMap(({ filters }) => filters.filter(({ field }) => field === 'kind'));
  for (const { value } of kinds) expect(isDocumentKind(value)).toBe(true);
});
