/** What a record and a review are written as, to the byte. */
import { describe, expect, test } from 'vitest';
import { english } from '../../src/cli/english';
import { deskFile } from '../../src/corpus/formats/report/desk-file';
import { DESK_FORMATS } from '../../src/protocol';
import { spoken } from '../locales/say';
import { record, review } from './reviewed';

const golden = (name: string, format: string) => `../golden/report/${format}.${name}`;

describe.each(['html', 'markdown', 'csv', 'annotations'] as const)('%s', (format) => {
  test.each([
    ['record', record],
    ['review', review],
  ])('of a %s', async (name, of) => {
    const file = deskFile(format, of, english);
    const ending = file.name.split('.').at(-1) ?? '';
    await expect(file.text).toMatchFileSnapshot(golden(`${name}.${ending}`, format));
  });
});

test('every format has its name and type, the same file whenever it is written', () => {
  const files = DESK_FORMATS.map((format) => deskFile(format, review, english));
  expect(files.map(({ name, type }) => [name, type])).toEqual([
    ['Library to close & more 2025-03-05.html', 'text/html'],
    ['Library to close & more 2025-03-05.md', 'text/markdown'],
    ['Library to close & more 2025-03-05.csv', 'text/csv'],
    ['Library to close & more 2025-03-05.check.json', 'application/json'],
    ['Library to close & more 2025-03-05.receipt.json', 'application/json'],
    ['Library to close & more 2025-03-05.review.json', 'application/json'],
    ['Library to close & more 2025-03-05.annotations.json', 'application/ld+json'],
    ['Library to close & more 2025-03-05.claim-review.json', 'application/ld+json'],
    ['Library to close & more 2025-03-05.bib', 'application/x-bibtex'],
    ['Library to close & more 2025-03-05.ris', 'application/x-research-info-systems'],
    ['Library to close & more 2025-03-05.csl.json', 'application/vnd.citationstyles.csl+json'],
  ]);
  expect(DESK_FORMATS.map((format) => deskFile(format, review, english))).toEqual(files);
});

test('what only a review can leave as says so of a record', () => {
  expect(() => spoken(() => deskFile('review', record, english))).toThrow('Begin a review');
  expect(() => spoken(() => deskFile('claim-review', record, english))).toThrow('Begin a review');
});
