/** The example's text cut at its marks. */
import { expect, test } from 'vitest';
import { segmentsOf } from '../../src/pages/welcome/segments';
import { noteWith } from '../content/notes';

const TEXT = 'Head\n\nThe harbour will close in May for good.';
const START = TEXT.indexOf('The');

const noteOn = (words: string) => {
  const start = TEXT.indexOf(words);
  return noteWith({ id: words, mark: { text: words, start, end: start + words.length } });
};
const cut = (...marks: string[]) =>
  segmentsOf(TEXT, START, TEXT.length, marks.map(noteOn)).map(
    ({ text, notes }) => [text, ...notes.map(({ id }) => id)] as const,
  );

test('a text without marks is one stretch', () => {
  expect(cut()).toEqual([['The harbour will close in May for good.']]);
  expect(cut('Head')).toEqual([['The harbour will close in May for good.']]);
});

test('a mark at the text’s edge leaves nothing empty', () => {
  expect(cut('The', 'for good.')).toEqual([
    ['The', 'The'],
    [' harbour will close in May '],
    ['for good.', 'for good.'],
  ]);
});

test.each<[string, string[]]>([
  ['stand apart', ['will', 'in May']],
  ['cover one another', ['will close in May', 'close']],
  ['begin together', ['will', 'will close']],
  ['overlap', ['harbour will', 'will close']],
])('of marks that %s, each has a stretch that opens it', (_, marks) => {
  const stretches = cut(...marks);
  expect(stretches.map(([text]) => text).join('')).toBe(TEXT.slice(START));
  for (const mark of marks) expect(stretches.map(([, first]) => first)).toContain(mark);
});

test('of marks on the same words the stretch belongs to both', () => {
  const [one, other] = [noteOn('will'), { ...noteOn('will'), id: 'other' }];
  const [, stretch] = segmentsOf(TEXT, START, TEXT.length, [one, other]);
  expect(stretch?.notes).toEqual([one, other]);
});
