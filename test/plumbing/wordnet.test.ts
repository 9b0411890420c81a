/** A database as WordNet has them, of invented words. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWordNet } from '../../scripts/wordnet';

const HEAD = '  1 Free for all,  \n  2 as long as this line stays.  \n';
const folder = mkdtempSync(join(tmpdir(), 'wordnet-'));
for (const [name, lines] of Object.entries({
  'data.noun':
    '00000100 03 n 02 Blicket 0 zorp 1 002 + 00000200 v 0201 @ 00000300 n 0000 | two words; “one” | or two',
  'data.verb': '00000200 29 v 01 zorpify 0 000 | to make a zorp',
  'data.adj':
    '00000400 00 s 01 blue(p) 0 001 ! 00000500 a 0101 | not red\n00000500 00 a 01 red 0 000 | not blue',
  'data.adv': '',
  'index.sense': 'zorp%1:03:00:: 00000100 2 0\nblicket%1:03:00:: 00000100 4 0\nblue%5:00:00:: 00000400 1 0',
}))
  writeFileSync(join(folder, name), `${HEAD}${lines}\n`);
afterAll(() => rmSync(folder, { recursive: true }));

const { licence, synsets, isSense } = readWordNet(folder, 3);

test('synsets have their words in lower case, without what says where they may stand', () => {
  expect([...synsets.values()].map(({ key, words }) => [key, ...words])).toEqual([
    ['n 00000100', 'blicket', 'zorp'],
    ['v 00000200', 'zorpify'],
    ['a 00000400', 'blue'],
    ['a 00000500', 'red'],
  ]);
});

test('pointers lead from word to word, or from all to all', () => {
  expect(synsets.get('n 00000100')?.pointers).toEqual([
    { symbol: '+', from: 'zorp', key: 'v 00000200', to: 0 },
    { symbol: '@', from: undefined, key: 'n 00000300', to: -1 },
  ]);
  expect(synsets.get('a 00000400')?.pointers).toMatchObject([
    { symbol: '!', from: 'blue', key: 'a 00000500' },
  ]);
});

test('the first senses count, satellite adjectives among adjectives', () => {
  expect(isSense('zorp', 'n 00000100')).toBe(true);
  expect(isSense('blicket', 'n 00000100')).toBe(false);
  expect(isSense('blue', 'a 00000400')).toBe(true);
});

test('the licence is the head’s', () => {
  expect(licence).toBe('Free for all, as long as this line stays.');
});
