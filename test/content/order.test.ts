import { expect, test } from 'vitest';
import { inPageOrder, noteBeside } from '../../src/content/order';
import type { Note } from '../../src/engine/record';
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
  expect(order.map((note) => noteBeside(order, note, 1)?.id)).toEqual(['b', 'c', 'a']);
  expect(order.map((note) => noteBeside(order, note, -1)?.id)).toEqual(['c', 'a', 'b']);
  expect([noteBeside(order, null, 1)?.id, noteBeside(order, null, -1)?.id]).toEqual(['a', 'c']);
  expect(noteBeside([], null, 1)).toBeNull();
});

test('from a note that has gone it goes on from where that stood', () => {
  const order = [at('a', 0), at('b', 20), at('c', 40)];
  const beside = (gone: Note) => [noteBeside(order, gone, -1)?.id, noteBeside(order, gone, 1)?.id];
  expect(beside(at('gone', 30))).toEqual(['b', 'c']);
  expect(beside(at('on the same words', 20))).toEqual(['a', 'b']);
  expect(beside(at('after all', 90))).toEqual(['c', 'a']);
  expect(beside(dropped('no place', null))).toEqual(['c', 'a']);
  expect(noteBeside([], at('gone', 30), 1)).toBeNull();
});
