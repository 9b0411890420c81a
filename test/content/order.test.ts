import { expect, test } from 'vitest';
import { inPageOrder, noteBeside } from '../../src/content/order';
import { noteWith } from './notes';

const at = (id: string, start: number) =>
  noteWith({ id, mark: { text: 'x', start, end: start + 1 }, claim: { text: 'x', start, end: start + 9 } });
const dropped = (id: string, end: number | null) =>
  noteWith({ id, kind: 'dropped', mark: null, claim: end === null ? null : { text: 'x', start: 0, end } });

const ids = (notes: { id: string }[]) => notes.map(({ id }) => id);

test('notes follow one another as on the page; what is dropped comes after its sentence, or last', () => {
  const notes = [
    dropped('no place', null),
    at('late', 90),
    dropped('dropped', 50),
    at('gone', 10),
    at('early', 20),
  ];
  expect(ids(inPageOrder(notes, ({ id }) => id !== 'gone'))).toEqual([
    'early',
    'dropped',
    'late',
    'no place',
  ]);
});

test('from the last it goes on to the first, and back', () => {
  const order = [at('a', 0), at('b', 20), at('c', 40)];
  const from = (id: string | null, by: 1 | -1) => noteBeside(order, id, by)?.id;
  expect(['a', 'b', 'c'].map((id) => from(id, 1))).toEqual(['b', 'c', 'a']);
  expect(['a', 'b', 'c'].map((id) => from(id, -1))).toEqual(['c', 'a', 'b']);
  expect([from(null, 1), from(null, -1), from('of another page', 1)]).toEqual(['a', 'c', 'a']);
  expect(noteBeside([], null, 1)).toBeNull();
});
