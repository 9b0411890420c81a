import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportAs, type Leaving } from '../../../src/corpus/formats/export';
import { documentId, splitSentences } from '../../../src/engine';
import type { NewDocument } from '../../../src/engine/record';
import type { ExportFormat } from '../../../src/protocol';
import { documentOf } from '../documents';
import { readAll } from '../pack/packs';

function leaving(document: NewDocument, more: Partial<Leaving> = {}): Leaving {
  const { text } = document;
  return { id: documentId(text), ...document, facts: splitSentences(text).length, ...more };
}

function written(format: ExportFormat, documents: readonly Leaving[]): Uint8Array {
  const writer = exportAs(format, '2026-01-02');
  const body = documents.map((document) => writer.add(document));
  return Buffer.concat([Buffer.from(writer.head()), ...body]);
}

const textOf = (format: ExportFormat, ...documents: Leaving[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(written(format, documents));

const BRIDGE = documentOf('On the bridge\n\nThe council could repair it in May.\n', {
  title: 'On the bridge',
  publisher: 'Town “council”',
  address: 'https://town.example/bridge',
});

test('a pack gives back what was written, all that a pack can say included', async () => {
  const facts = documentOf('One in ten improved.\n\nIt was small.');
  const documents = [
    leaving(BRIDGE, { pages: [0, 15], collections: ['Bridges', 'Übersicht'] }),
    leaving(facts, { factsOnly: true }),
  ];
  const read = await readAll(written('pack', documents));
  expect(read).toEqual(documents.map(({ facts: _, ...document }) => document));
  expect(textOf('pack', ...documents)).toContain('"documents":2,"facts":');
  expect(await readAll(written('pack', []))).toEqual([]);
});

test('a NUL in one document keeps no other from being read', async () => {
  const documents = [leaving(documentOf('A\0B', { title: 'T\0' })), leaving(BRIDGE)];
  expect((await readAll(written('pack', documents))).map(({ title }) => title)).toEqual([
    'T\uFFFD',
    BRIDGE.title,
  ]);
});

/** The cells of a table as RFC 4180 reads it. */
function cellsOf(csv: string): string[][] {
  return [...csv.slice(1).matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/g)].map(([, row = '']) =>
    [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
  );
}

test('CSV: a row a document, whatever is in its cells', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { maxLength: 5 }),
      (pairs) => {
        const documents = pairs.map(([title, text]) => leaving(documentOf(text, { title })));
        const [head, ...rows] = cellsOf(textOf('csv', ...documents));
        expect(head).toEqual(expect.arrayContaining(['id', 'title', 'text']));
        const unguarded = (cell: string | undefined) => cell?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');
        expect(rows.map((row) => [unguarded(row[1]), unguarded(row.at(-1))])).toEqual(
          pairs.map(([title, text]) => [title, text].map(unguarded)),
        );
      },
    ),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
  'CSV: %j is no formula',
  (title) => {
    const [, row] = cellsOf(textOf('csv', leaving(documentOf('Text.', { title }))));
    expect(row?.[1]).toBe(`'${title}`);
  },
);

test('CSV tells spreadsheets that it is UTF-8, and names collections', () => {
  const csv = textOf('csv', leaving(BRIDGE, { collections: ['A', 'B'] }));
  expect(csv.startsWith('\uFEFF"id","title"')).toBe(true);
  expect(csv).toContain('"Town “council”"');
  expect(csv).toContain('"A; B"');
});

test('Markdown: foreign words are no markup', () => {
  const text = '# no heading\n\n<img src=x> *and* [so](on)\n    no code\n\n1. no list\n- none';
  const section = textOf('markdown', leaving(documentOf(text, { title: '`title`' }), { collections: ['A'] }));
  expect(section).toContain('# \\`title\\`\n\n- Kind: report\n');
  expect(section).toContain('- Collections: A\n\n\\# no heading\n\n');
  expect(section).toContain('\\<img src=x\\> \\*and\\* \\[so\\](on)\nno code\n\n1\\. no list\n\\- none\n');
});
