import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/corpus/formats/document';
import { MAX_DOCUMENT, MAX_INPUT, MAX_LABEL, newDocumentSchema } from '../../src/corpus/formats/limits';
import { spoken } from '../locales/say';

const parse = (html: string): Document => parseHTML(html).document;
const read = (name: string, content: string | Uint8Array, type = '') =>
  readDocument({ name, type, content, address: null }, parse).document;
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])));

const PARAGRAPH =
  'The council met on Tuesday evening and agreed to repair the old bridge before the winter, three members said afterwards.';
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge</title><meta charset="windows-1252"></head><body>
<nav>Menu</nav><article><h1>Council agrees to repair bridge</h1>${`<p>${PARAGRAPH}</p>`.repeat(5)}</article></body></html>`;

describe('text', () => {
  test('keeps the text, with LF and without BOM; the first line is the title', () => {
    const document = read('a.txt', '\uFEFF\r\n  A title \r\nBody.\rEnd.');
    expect(document.text).toBe('\n  A title \nBody.\nEnd.');
    expect(document.title).toBe('A title');
    expect(document.kind).toBe('report');
  });

  test('a Markdown heading is a title without its signs', () => {
    const document = read('a.md', '# The report\n\nBody.');
    expect(document.title).toBe('The report');
    expect(document.text).toBe('# The report\n\nBody.');
  });

  test('what stands in a text file decides neither its format nor its encoding', () => {
    expect(read('a.txt', '<!doctype html> is how a page begins.').text).toContain('<!doctype html>');
    const markdown = bytes('<meta charset="windows-1252">\n\nA café', ' and a mark: \uFFFD');
    expect(read('a.md', markdown).text).toContain('A café and a mark: \uFFFD');
  });

  test('one sentence is a document', () => {
    expect(read('a.txt', 'Only this.').text).toBe('Only this.');
  });
});

describe('HTML', () => {
  test('gives the article without menus', () => {
    const { document } = readDocument(
      { name: 'page', type: 'text/html; charset=utf-8', content: PAGE, address: 'https://news.example/a' },
      parse,
    );
    expect(document.title).toBe('Council agrees to repair bridge');
    expect(document.text).toContain(PARAGRAPH);
    expect(document.text).not.toContain('Menu');
    expect(document.language).toBe('en');
    expect(document.address).toBe('https://news.example/a');
  });

  test('its labels are as short as the corpus wants them; a cut address would lead elsewhere', () => {
    const content = PAGE.replace('Council agrees', 'Council agrees'.repeat(20)).replace(
      '<meta',
      `<link rel="canonical" href="https://news.example/${'x'.repeat(MAX_LABEL)}"><meta`,
    );
    const { document } = readDocument({ name: 'page', type: 'text/html', content, address: null }, parse);
    expect(v.is(newDocumentSchema, document)).toBe(true);
    expect(document.address).toBeNull();
  });

  test('is recognised by its beginning, and read in its own encoding', () => {
    const [before = '', after = ''] = PAGE.split('old bridge');
    const document = read('saved', bytes(before, 'caf', 0xe9, after));
    expect(document.text).toContain('repair the café before the winter');
  });

  test('a byte order mark goes before what the head says', () => {
    const marked = bytes(0xef, 0xbb, 0xbf, PAGE.replace('old bridge', 'old café'));
    expect(read('saved.html', marked).text).toContain('repair the old café before the winter');
  });
});

describe('what cannot be read says so, and by name', () => {
  test.each([
    ['empty.txt', '', '', /empty\.txt holds no text/],
    ['blank.md', ' \n\t\n', '', /blank\.md holds no text/],
    ['old.txt', bytes('caf', 0xe9), '', /old\.txt is not valid UTF-8 text.*save it as UTF-8/],
    ['decoded.txt', 'caf\uFFFD', '', /decoded\.txt is not valid UTF-8 text/],
    ['program.txt', 'MZ\0\0', '', /program\.txt is not a text file/],
    ['scan.pdf', '%PDF', '', /cannot read scan\.pdf/],
    ['x', '{}', 'application/json', /cannot read x \(application\/json\)/],
    ['menu.html', '<!doctype html><nav>Menu</nav>', '', /No article text was found in menu\.html/],
    ['/deep/path/', '', 'text/plain', /^path holds no text/],
  ])('%s', (name, content, type, message) => {
    expect(() => spoken(() => read(name, content, type))).toThrow(message);
  });

  test('more than the limit', () => {
    expect(() => spoken(() => read('big.txt', new Uint8Array(MAX_INPUT + 1)))).toThrow(
      /big\.txt is too large/,
    );
    expect(() => spoken(() => read('long.txt', 'word '.repeat(MAX_DOCUMENT / 4)))).toThrow(
      /of at most 2,000,000/,
    );
  });
});
