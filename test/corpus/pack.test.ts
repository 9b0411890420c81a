import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_LABEL } from '../../src/corpus/formats/limits';
import { readPack, writePack } from '../../src/corpus/formats/pack';
import { DOCUMENT_KINDS } from '../../src/engine/record';
import { spoken } from '../locales/say';
import { documentOf } from './documents';

const ABOUT = { name: 'Test', publisher: 'Tester', licence: 'CC0', updated: '2025-01-01' };

const read = (text: string) => {
  const { header, documents } = readPack(text);
  return { header, documents: [...documents] };
};

test('what is written is read back', () => {
  const label = fc.string({ unit: 'binary', maxLength: 50 }).filter((text) => /\S/.test(text));
  const document = fc.record({
    title: label,
    publisher: fc.option(label),
    author: fc.option(label),
    date: fc.constantFrom(null, '2025-05-31'),
    language: fc.constantFrom(null, 'en'),
    kind: fc.constantFrom(...DOCUMENT_KINDS),
    address: fc.option(label),
    text: label,
  });
  fc.assert(
    fc.property(fc.array(document, { maxLength: 5 }), (documents) => {
      const pack = read(writePack(ABOUT, documents));
      expect(pack.documents).toEqual(documents);
      expect(pack.header.documents).toBe(documents.length);
    }),
  );
});

test('a byte order mark, CRLF and empty lines do not matter', () => {
  const pack = writePack(ABOUT, [documentOf('One.'), documentOf('Two.')]);
  expect(read(`\uFEFF${pack.replaceAll('\n', '\r\n\r\n')}`).documents).toHaveLength(2);
});

const good = writePack(ABOUT, [documentOf('One.'), documentOf('Two.')]).split('\n');
const withLine = (index: number, line: unknown) =>
  good.with(index, typeof line === 'string' ? line : JSON.stringify(line)).join('\n');

test.each([
  ['', /not a Plumbline pack/],
  ['[]', /not a Plumbline pack/],
  ['hello', /Line 1 of this pack is not JSON/],
  [
    withLine(0, { format: 'plumbline.corpus/2' }),
    /format plumbline\.corpus\/2; this version .* update Plumbline/,
  ],
  [withLine(0, { ...JSON.parse(good[0] ?? ''), updated: 'today' }), /Line 1 .*“updated” is not a day/],
  [withLine(2, '{"title":'), /Line 3 of this pack is not JSON/],
  [withLine(2, documentOf('')), /Line 3 .*“text” is empty/],
  [withLine(2, { ...documentOf('x'), kind: 'rumour' }), /Line 3 .*“kind” should be/],
  [withLine(2, { ...documentOf('x'), text: undefined }), /Line 3 .*“text” should be/],
  [
    withLine(2, { ...documentOf('x'), title: 'x'.repeat(MAX_LABEL + 1) }),
    /“title” is longer than 2,000 characters/,
  ],
  [good.slice(0, 2).join('\n'), /announces 2 documents and holds 1/],
])('a bad pack is refused by line and field: %#', (text, message) => {
  expect(() => spoken(() => read(text))).toThrow(message);
});
