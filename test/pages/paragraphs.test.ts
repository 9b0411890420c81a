import { expect, test } from 'vitest';
import { pageRunsOf, paragraphsOf } from '../../src/pages/shared/paragraphs';

const TEXT = 'A title\n\nOne two\nthree.\n\n \nFour five.\n\nFour five.\n';

test('a text is cut at blank lines', () => {
  expect(paragraphsOf(TEXT)).toEqual(['A title', 'One two\nthree.', 'Four five.', 'Four five.\n']);
});

test('without pages nothing more is cut', () => {
  expect(pageRunsOf(TEXT, []).flat()).toEqual(paragraphsOf(TEXT).map((text) => ({ text, page: null })));
});

test('pages begin before a paragraph or in it; of pages without text the last one is named', () => {
  const at = (words: string) => TEXT.indexOf(words);
  const last = TEXT.lastIndexOf('Four');
  expect(
    pageRunsOf(TEXT, [0, at('two'), at('three'), at('Four') - 1, at('Four'), last, TEXT.length]),
  ).toEqual([
    [{ text: 'A title', page: 1 }],
    [
      { text: 'One ', page: null },
      { text: 'two\n', page: 2 },
      { text: 'three.', page: 3 },
    ],
    [{ text: 'Four five.', page: 5 }],
    [{ text: 'Four five.\n', page: 6 }],
  ]);
});
