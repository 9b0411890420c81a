/** The page and the sources of a check as citations, read by citation-js, which others wrote. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexOf } from '../../src/corpus/formats/citations/bibtex';
import { cslOf } from '../../src/corpus/formats/citations/csl';
import { risOf } from '../../src/corpus/formats/citations/ris';
import { type Work, worksOf } from '../../src/corpus/formats/citations/works';
import { type CheckRecord, DOCUMENT_KINDS } from '../../src/engine/record';
import { record } from './reviewed';

const FORMATS = [
  { format: 'bibtex', write: bibtexOf, forceType: '@biblatex/text', ending: 'bib' },
  { format: 'ris', write: risOf, forceType: '@ris/file', ending: 'ris' },
  { format: 'csl', write: cslOf, forceType: '@else/json', ending: 'json' },
];
type Format = (typeof FORMATS)[number];

const works = worksOf(record);
const nameOf = (author: { literal?: string; family?: string } | undefined) =>
  author?.literal ?? author?.family ?? null;

/** What the types of a page and of each kind of source, in the order of `DOCUMENT_KINDS`, come to. */
const TYPES: Record<string, string[]> = {
  // BibTeX knows technical reports, and for all else here only what is none of its types.
  bibtex: ['document', 'report', 'document', 'document', 'document', 'report', 'document', 'document'],
  ris: ['webpage', 'report', 'document', 'document', 'legal_case', 'report', 'dataset', 'webpage'],
  csl: ['article-newspaper', 'report', 'document', 'document', 'legal_case', 'report', 'dataset', 'webpage'],
};

/** What a reader makes of a file, in our words. */
function readBack({ forceType }: Format, file: string) {
  return new Cite(file, { forceType }).data.map(
    ({ id, title, author, publisher, issued, language, URL: address, accessed }) => ({
      key: id,
      title: title ?? null,
      author: nameOf(author?.[0]),
      publisher: publisher ?? null,
      date: issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-') ?? null,
      language: language ?? null,
      address: address ?? null,
      accessed,
    }),
  );
}

const told = ({ kind: _, ...work }: Work) => ({ ...work, accessed: undefined });

describe.each(FORMATS)('$format', (format) => {
  test('to the byte', async () => {
    const file = `../golden/report/${format.format}.record.${format.ending}`;
    await expect(format.write(works)).toMatchFileSnapshot(file);
  });

  test('a reader finds all that is known, and nothing else', () => {
    const address = (work: Work) =>
      format.format === 'bibtex' ? work.address?.replace('{1}', '%7B1%7D') : work.address;
    expect(readBack(format, format.write(works))).toEqual(
      works.map((work) => ({ ...told(work), address: address(work) ?? null })),
    );
  });

  test('whatever stands in titles and names, a reader gets it back', () => {
    const signs = fc.constantFrom(
      ...['\\', '{', '}', '$', '&', '#', '^', '_', '~', '%', '<b>', '"', "'", '`', '-', '|', '@', ',', '='],
      ...['a', 'Z', '7', ' ', '\n', 'TY  - X', 'é', 'ש', '😀', '\u202E', '\uD800', '\0'],
    );
    const words = fc.array(signs, { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, words, (title, author, publisher) => {
        const [page, source, other] = [record.page, ...record.sources];
        if (source === undefined || other === undefined) return;
        const own = worksOf({
          ...record,
          page: { ...page, title, byline: null },
          sources: [{ ...source, title, publisher, author: format.format === 'ris' ? null : author }, other],
        });
        const back = readBack(format, format.write(own));
        expect(back.map(({ key, title, author, publisher }) => ({ key, title, author, publisher }))).toEqual(
          own.map(({ key, title, author, publisher }) => ({ key, title, author, publisher })),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('every kind of document has its type', () => {
    const [source] = record.sources;
    const all: CheckRecord = {
      ...record,
      sources: DOCUMENT_KINDS.flatMap((kind) => (source ? [{ ...source, kind }] : [])),
    };
    const types = new Cite(format.write(worksOf(all)), { forceType: format.forceType }).data.map(
      ({ type }) => type,
    );
    expect(types).toEqual(TYPES[format.format]);
  });
});

test('keys are unique and plain, whatever documents are called', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 8 }), (titles) => {
      const [source] = record.sources;
      if (source === undefined) return;
      const keys = worksOf({ ...record, sources: titles.map((title) => ({ ...source, title })) }).map(
        ({ key }) => key,
      );
      expect(new Set(keys).size).toBe(titles.length + 1);
      for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/);
    }),
  );
});
