import { describe, expect, test } from 'vitest';
import type { NewDocument } from '../../src/engine/record';
import { countWords } from '../../src/pages/add/count-words';
import { draftOf, draftProblem, withDraft } from '../../src/pages/shared/document-draft';

const source: NewDocument = {
  title: 'A ruling',
  publisher: null,
  author: 'J. Doe',
  date: '2025-05-09',
  language: 'en',
  kind: 'ruling',
  address: 'https://court.example/1',
  text: 'A ruling\n\nThe court decides.',
};

describe('what a form does to a source', () => {
  test('an untouched form changes nothing', () => {
    expect(withDraft(source, draftOf(source))).toEqual(source);
  });

  test('white space is trimmed, and empty fields are unknown', () => {
    const draft = {
      ...draftOf(source),
      title: '  New ',
      author: ' ',
      publisher: 'Court ',
      date: '',
      language: ' de ',
      address: '',
    };
    expect(withDraft(source, draft)).toEqual({
      ...source,
      title: 'New',
      author: null,
      publisher: 'Court',
      date: null,
      language: 'de',
      address: null,
    });
  });

  test('what must be mended first', () => {
    const draft = draftOf(source);
    expect(draftProblem(draft)).toBeNull();
    expect(draftProblem({ ...draft, title: ' ' })?.field).toBe('title');
    expect(draftProblem({ ...draft, date: '12025-05-09' })?.field).toBe('date');
    expect(draftProblem({ ...draft, language: 'Old English' })?.field).toBe('language');
    expect(draftProblem({ ...draft, address: 'javascript:alert(1)' })?.field).toBe('address');
    expect(draftProblem({ ...draft, address: '', date: '' })).toBeNull();
  });
});

test('words are counted as words', () => {
  expect(countWords('The court’s “ruling”: no.')).toBe(4);
  expect(countWords(' — ')).toBe(0);
});
