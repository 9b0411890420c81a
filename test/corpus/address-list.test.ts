import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/errors';
import { readAddressList } from '../../src/corpus/formats/address-list';
import { spoken } from '../locales/say';

const read = (content: string | Uint8Array, name = 'list.txt', type = '') =>
  readAddressList({ name, type, content, address: null });
const all = (content: string, name?: string) =>
  read(content, name).hosts.flatMap(({ addresses }) => addresses);

test('one address a line, those of a host together and each once', () => {
  const list = read(
    '\uFEFFhttps://b.example/2\r\n\r\n# my sources\nhttp://a.example/1 a note\rhttps://b.example/1\nHTTPS://B.example/2#part\n<https://a.example:8443/x>',
  );
  expect(list).toEqual({
    hosts: [
      { host: 'b.example', addresses: ['https://b.example/2', 'https://b.example/1'] },
      { host: 'a.example', addresses: ['http://a.example/1'] },
      { host: 'a.example:8443', addresses: ['https://a.example:8443/x'] },
    ],
    faults: [],
  });
});

test('the first column of a table', () => {
  const rows =
    'URL,Title\nhttps://a.example/1,"One, two"\n"https://a.example/2,3",Three\nhttps://a.example/4;Four\n';
  expect(read(rows, 'list.csv')).toMatchObject({ faults: [] });
  expect(all(rows, 'list.csv')).toEqual([
    'https://a.example/1',
    'https://a.example/2,3',
    'https://a.example/4',
  ]);
  expect(all('https://a.example/1\tOne\n', 'list.tsv')).toEqual(['https://a.example/1']);
  expect(all('https://a.example/1,2\n')).toEqual(['https://a.example/1,2']);
});

test('what is no address is told by line, and does not stop the others', () => {
  const lines = [
    'hello',
    'https://a.example/',
    'javascript:alert(1)',
    'ftp://a.example/',
    'https://',
    '//a.example',
  ];
  expect(read(lines.join('\n')).faults.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6]);
  expect(read(`https://a.example/\n${'no\n'.repeat(500)}`).faults).toHaveLength(100);
  expect(read(`https://a.example/\n${'x'.repeat(5_000)}`).faults[0]?.text).toHaveLength(100);
});

describe('refused by name', () => {
  test.each([
    ['empty', '', /list\.txt holds no web addresses/],
    ['prose', 'Hello, this is a letter.', /holds no web addresses/],
    ['other bytes', Uint8Array.of(0xff, 0xfe, 0x80), /not valid UTF-8/],
    [
      'too many',
      Array.from({ length: 10_001 }, (_, n) => `https://a.example/${n}`).join('\n'),
      /more than 10,000 addresses/,
    ],
  ])('%s', (_, content, message) => {
    expect(() => spoken(() => read(content))).toThrow(message);
  });
});

test('never throws anything but a CorpusError, and gives web addresses without user names', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'https://',
      'a.example',
      '/',
      ',',
      '"',
      '""',
      '\n',
      '\r',
      '#',
      '<',
      '>',
      'user:word@',
      ' ',
      '%',
      '[',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('a.txt', 'a.csv'), (parts, name) => {
      try {
        for (const address of all(parts.join(''), name)) expect(address).toMatch(/^https?:\/\/[^/@]+\//);
      } catch (error) {
        if (!(error instanceof CorpusError)) throw error;
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a line of many million characters takes no time', () => {
  const start = performance.now();
  for (const name of ['a.txt', 'a.csv']) {
    expect(() => spoken(() => read(`"${'""'.repeat(4_000_000)}`, name))).toThrow(/holds no web addresses/);
    expect(() => spoken(() => read(' '.repeat(8_000_000), name))).toThrow(/holds no web addresses/);
  }
  expect(performance.now() - start).toBeLessThan(3_000);
});
