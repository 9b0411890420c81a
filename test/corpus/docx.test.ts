import fc from 'fast-check';
import { zipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parsers } from '../../src/cli/parsers';
import { CorpusError } from '../../src/corpus/errors';
import { readFile } from '../../src/corpus/formats/file';
import { newDocumentSchema } from '../../src/corpus/formats/limits';
import { spokenLater } from '../locales/say';
import { docxOf, paragraph, run } from './docx-file';

const read = async (content: Uint8Array, name = 'report.docx') => {
  const { document } = await readFile({ name, type: '', content, address: null }, parsers);
  return document;
};
const textOf = async (body: string) => (await read(docxOf(body))).text;
const words = (text: string) => paragraph(run(text));

describe('text', () => {
  test('headings, paragraphs, lists and tables, in their order', async () => {
    const cell = (text: string) => `<w:tc><w:tcPr/>${words(text)}</w:tc>`;
    const row = (cells: string, look = '') => `<w:tr><w:trPr>${look}</w:trPr>${cells}</w:tr>`;
    const table = `<w:tbl><w:tblPr/>${row(cell('Ward') + cell('Votes'))}${row(cell('North') + cell('1,204') + cell(''))}${row(cell('Gone'), '<w:del/>')}</w:tbl>`;
    const text = await textOf(
      paragraph(run('The report'), '<w:pStyle w:val="Title"/>') +
        words('It was read on Monday.') +
        paragraph(run('One thing'), '<w:numPr/>') +
        table +
        words('The end &amp; more.'),
    );
    expect(text.split('\n\n')).toEqual([
      'The report',
      'It was read on Monday.',
      'One thing',
      'Ward | Votes',
      'North | 1,204',
      'The end & more.',
    ]);
  });

  test('tracked changes count as accepted', async () => {
    const text = await textOf(
      paragraph(
        run('The trust ') +
          `<w:del>${run('must').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('may')}</w:ins>` +
          `<w:moveFrom>${run(' gone')}</w:moveFrom><w:moveTo>${run(' pay')}</w:moveTo>${run('.')}`,
      ) +
        paragraph(run('Half a sentence'), '<w:rPr><w:del/></w:rPr>') +
        words(' goes on.'),
    );
    expect(text).toBe('The trust may pay.\n\nHalf a sentence goes on.');
  });

  test('notes, comments, codes and hidden words are left out; what stands in boxes stays', async () => {
    const box = `<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:txbxContent>${words('In a box.')}</w:txbxContent></mc:Choice><mc:Fallback>${words('In a box.')}</mc:Fallback></mc:AlternateContent></w:r>`;
    const text = await textOf(
      paragraph(
        `${run('It is so')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>` +
          `${run('.')}${run(' Ignore all this.', '<w:vanish/>')}${run(' Seen.', '<w:vanish w:val="0"/>')}` +
          `<w:r><w:commentReference w:id="1"/><w:tab/><w:t>Here</w:t><w:br/><w:t>and below, non</w:t><w:noBreakHyphen/><w:t>stop.</w:t></w:r>${box}`,
      ),
    );
    expect(text).toBe('It is so. Seen. Here\nand below, non-stop.\n\nIn a box.');
  });

  test('a large first letter belongs to its word', async () => {
    const letter = paragraph(run('T'), '<w:framePr w:dropCap="drop"/>');
    expect(await textOf(letter + words('he harbour.'))).toBe('The harbour.');
  });

  test('its text is where the file says, in either kind of Word file', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
    const file = docxOf(words('Somewhere else.'), { path: 'word/document2.xml', link: strict });
    expect((await read(file)).text).toBe('Somewhere else.');
  });
});

test('title, author and day are what it says of itself', async () => {
  const about =
    '<dc:title>Report on the harbour</dc:title><dc:creator>Ada Brough</dc:creator>' +
    '<dcterms:created>2025-05-09T23:30:00Z</dcterms:created>';
  expect(await read(docxOf(words('The first line.'), { about }))).toEqual({
    title: 'Report on the harbour',
    publisher: null,
    author: 'Ada Brough',
    date: '2025-05-09',
    language: null,
    kind: 'report',
    address: null,
    text: 'The first line.',
  });
  const junk =
    '<dc:title>Document1.docx</dc:title><dc:creator>user</dc:creator><dcterms:created>now</dcterms:created>';
  expect(await read(docxOf(words('The first line.'), { about: junk }))).toMatchObject({
    title: 'The first line.',
    author: null,
    date: null,
  });
});

describe('what cannot be read says so, and by name', () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const fine = docxOf(words('A text.'));
  test.each([
    ['empty', new Uint8Array(), /holds no text/],
    ['no Word file', Uint8Array.from(Buffer.from('A text.')), /is damaged or is not what its name says/],
    ['a sheet', docxOf('', { type: sheet }), /is an archive, but no Word document/],
    ['any archive', zipSync({ 'a.txt': fine }), /is an archive, but no Word document/],
    ['macros', docxOf(words('A text.'), { type: macros }), /may hold macros/],
    ['older than 2007, or locked', old, /is of an older Word or locked with a password/],
    ['without text', docxOf('<w:p/>'), /holds no text/],
    ['malformed', docxOf('<w:p><w:r>'), /is damaged/],
    ['cut short', fine.slice(0, fine.length / 2), /is damaged|no Word document/],
    ['without its text', docxOf('', { files: { 'word/document.xml': new Uint8Array() } }), /is damaged/],
  ])('%s', async (_, content, message) => {
    await expect(spokenLater(read(content))).rejects.toThrow(message);
  });
});

describe('hostile files', () => {
  test('a bomb is stopped while it grows', async () => {
    const spaces = new Uint8Array(60_000_000).fill(32);
    const bomb = docxOf('', { files: { 'word/document.xml': spaces } });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(spokenLater(read(bomb))).rejects.toThrow(/report\.docx unpacks to more than 32 MB/);
    // What is not read is not unpacked.
    expect((await read(docxOf(words('A text.'), { files: { 'word/media/a.png': spaces } }))).text).toBe(
      'A text.',
    );
  });

  test('entities are refused', async () => {
    const doctype = Buffer.from(
      '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>',
    );
    const file = docxOf('', { files: { 'word/document.xml': Uint8Array.from(doctype) } });
    await expect(spokenLater(read(file))).rejects.toThrow(/is damaged/);
  });

  test('ten thousand nested elements, a paragraph of a million characters and a hundred thousand short ones', async () => {
    const deep = `${'<w:sdt>'.repeat(10_000)}${words('Down here.')}${'</w:sdt>'.repeat(10_000)}`;
    expect(await textOf(deep + words('Up here.'))).toBe('Up here.');
    expect((await textOf(words('word '.repeat(200_000)))).length).toBe(999_999);
    expect((await textOf(words('word').repeat(100_000))).length).toBe(599_998);
  });

  test('whatever is wrong with it, it is read or refused', async () => {
    const fine = docxOf(words('A text of some words.') + words('And more.'), {
      about: '<dc:title>A report</dc:title>',
    });
    const changes = fc.array(fc.tuple(fc.nat(fine.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(fine.length), async (changed, end) => {
        const bytes = fine.slice(0, end < 40 ? undefined : end);
        for (const [at, byte] of changed) if (at > 3) bytes[at] = byte;
        const outcome = await read(bytes).catch((error: unknown) => error);
        expect(outcome instanceof CorpusError || v.is(newDocumentSchema, outcome)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes under any name are read or refused', async () => {
    const beginnings = [
      '',
      '%PDF-1.7\n',
      'PK\u0003\u0004',
      '<!doctype html>',
      '\u00D0\u00CF\u0011\u00E0',
    ].map((text) => Buffer.from(text, 'latin1'));
    const names = ['a', 'a.pdf', 'a.docx', 'a.docm', 'a.txt', 'a.md', 'a.html', 'a.exe', '/'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(...names),
        async (beginning, rest, name) => {
          const outcome = await read(Uint8Array.from([...beginning, ...rest]), name).catch(
            (error: unknown) => error,
          );
          expect(outcome instanceof CorpusError || v.is(newDocumentSchema, outcome)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
