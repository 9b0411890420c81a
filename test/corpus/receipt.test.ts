import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/errors';
import { misfitsOf, readReceipt, receiptOf } from '../../src/corpus/formats/receipt';
import { readRecord, recordHash, writeRecord } from '../../src/corpus/formats/record';
import { check, documentId } from '../../src/engine';
import { documentOf } from './documents';

const REPORT =
  'Library to be reviewed\n\nThe council could close the Elm Road library in September, it said.\n';
const PAGE = 'Library to close\n\nThe council will close the Elm Road library in September.\n';
const page = {
  title: 'Library to close',
  byline: null,
  date: null,
  language: 'en',
  address: 'https://news.example/a',
  complete: true,
  text: PAGE,
};
const source = { id: documentId(REPORT), ...documentOf(REPORT) };
const record = check(page, [source]);
const file = JSON.stringify(receiptOf(record));
const receipt = readReceipt(file, 'a.json');

test('a record that is read is written as it was, and so is its hash', () => {
  const made = { ...record, realigned: [{ claim: { text: PAGE.slice(0, 7), start: 0, end: 7 }, facts: [] }] };
  for (const one of [record, made]) {
    expect(one.notes.length).toBeGreaterThan(0);
    const again = readRecord(writeRecord(one), 'a.json');
    expect(writeRecord(again)).toBe(writeRecord(one));
    expect(recordHash(again)).toBe(recordHash(one));
  }
});

test('no text of four words or more is in it, and no words of a note', () => {
  expect(record.notes.length).toBeGreaterThan(0);
  for (const text of [PAGE, REPORT]) {
    const words = text.split(/\s+/);
    for (let at = 0; at + 4 <= words.length; at++)
      expect(file).not.toContain(words.slice(at, at + 4).join(' '));
  }
  for (const { says } of record.notes) if (says) expect(file).not.toContain(`"${says.page}"`);
});

test('it fits the record that it is of, and one whose titles or addresses are others', () => {
  expect(receipt).toEqual(receiptOf(record));
  expect(misfitsOf(receipt, record)).toEqual([]);
  const renamed = check({ ...page, title: 'Elm Road', address: null }, [{ ...source, title: 'A report' }]);
  expect(misfitsOf(receipt, renamed)).toEqual([]);
  expect(receiptOf(renamed).record).not.toBe(receipt.record);
});

test('it says what does not fit', () => {
  expect(misfitsOf(receipt, check({ ...page, text: PAGE.replace('will', 'may') }, [source]))).toEqual([
    'page',
    'notes',
  ]);
  expect(misfitsOf(receipt, check(page, []))).toEqual(['sources', 'notes']);
  expect(misfitsOf(receipt, check(page, [source], 0.99))).toContain('engine');
  expect(misfitsOf(receipt, { ...record, judgements: [{ note: 'a', model: 'b', score: 1 }] })).toEqual([
    'judgements',
  ]);
});

test('what is no receipt is refused, and nothing else is thrown', () => {
  const read = (text: string) => {
    try {
      return readReceipt(text, 'a.json').format;
    } catch (error) {
      if (error instanceof CorpusError) return error.saying.key;
      throw error;
    }
  };
  expect(read(file.replace('receipt/1', 'receipt/2'))).toBe('receiptNone');
  expect(read(file.replace(/"sha256":"./, '"sha256":"x'))).toBe('receiptNone');
  fc.assert(
    fc.property(fc.nat(file.length), fc.nat(file.length), fc.string(), (from, to, other) => {
      read(file.slice(0, Math.min(from, to)) + other + file.slice(Math.max(from, to)));
    }),
  );
});
