/** Bad input by every kind of file: that item fails and says why, the rest goes in, and the library is what it was. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/cli/english';
import { docxOf } from '../corpus/docx-file';
import { pdfOf, stream } from '../corpus/pdf-file';
import {
  article,
  bytes,
  imported,
  json,
  jsonFeed,
  KINDS,
  latin1,
  NAMES,
  type Name,
  pack,
  page,
  refused,
  rss,
  SENTENCE,
} from './import-files';
import { ID, TestHost } from './import-jobs';

test.each(NAMES)('a good %s goes in', async (name) => {
  const { texts } = await imported(name, KINDS[name]);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain(SENTENCE.slice(0, 60));
});

describe('cut short', () => {
  // Of a text nobody can tell, and of HTML what there is is read.
  const whole: Name[] = ['a.txt', 'a.md', 'a.html'];
  test.each(NAMES.filter((name) => !whole.includes(name)))('%s', async (name) => {
    const content = KINDS[name];
    const said = await refused(name, content.slice(0, Math.floor(content.length * 0.6)));
    expect(said).toMatch(/damaged|cut short|not valid|JSON|no Word document|without its documents/);
  });

  test('a text in the middle of a letter', async () => {
    expect(await refused('a.txt', bytes('The café').slice(0, -1))).toMatch(/a\.txt is not valid UTF-8 text/);
  });

  test('the last line of JSON Lines: the others go in', async () => {
    const content = bytes(`${JSON.stringify(article())}\n${JSON.stringify(article()).slice(0, 50)}`);
    const { items, texts } = await imported('a.jsonl', content);
    expect(texts).toHaveLength(1);
    expect(items.map(({ state }) => state)).toEqual(['opened', 'added', 'failed']);
  });
});

test('a pack that holds another text than its publisher wrote', async () => {
  const other = bytes(pack(SENTENCE).replace('before the winter', 'after the winter'));
  expect(await refused('pack.jsonl', other)).toMatch(/is not the one that its manifest describes/);
});

describe('in another encoding than it says', () => {
  const cafe = (content: Uint8Array) => latin1(Buffer.from(content).toString().replace('bridge', 'caf\xe9'));
  const binary: Name[] = ['a.pdf', 'a.docx', 'pack.jsonl.gz'];
  test.each(NAMES.filter((name) => !binary.includes(name)))('%s', async (name) => {
    expect(await refused(name, cafe(KINDS[name]))).toMatch(/not valid UTF-8|is not the one|Line \d/i);
  });

  test('a text in UTF-16 says that it is to be saved as UTF-8', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${SENTENCE}`, 'utf16le'));
    expect(await refused('a.txt', utf16)).toMatch(/save it as UTF-8/);
  });
});

describe('not what its name says', () => {
  const png = latin1(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${'\0\xff\xfe'.repeat(200)}`);
  test.each([...NAMES, 'list.csv'])('a picture as %s', async (name) => {
    expect(await refused(name, png)).not.toMatch(/defect/i);
  });

  test.each([
    ['a PDF as text', 'a.txt', KINDS['a.pdf']],
    ['a Word file as PDF', 'a.pdf', KINDS['a.docx']],
    ['a feed as HTML', 'a.html', KINDS['rss.xml']],
    ['a pack as text', 'a.txt', KINDS['pack.jsonl']],
  ])('%s is read as what it is', async (_, name, content) => {
    const { texts } = await imported(name, content);
    expect(texts).toHaveLength(1);
  });

  test.each([
    ['a.exe', latin1('MZ\x90\0\x03'), /cannot read a\.exe/],
    ['a.pdf', bytes(page(SENTENCE)), /a\.pdf is damaged or is not what its name says/],
    ['a.json', bytes(SENTENCE), /cannot read a\.json/],
    ['a.json', json({ name: 'package', version: '1.0.0' }), /title|text/],
    ['a.html', bytes('<!doctype html><nav>Menu</nav>'), /No article text was found in a\.html/],
    ['rss.xml', bytes(rss('')), /No entries were found in the feed rss\.xml/],
    ['a.opml', bytes('<opml version="2.0"><head/><body/></opml>'), /cannot read a\.opml/],
    ['list.csv', bytes('one,two\nthree,four'), /list\.csv/],
  ])('%s', async (name, content, message) => {
    expect(await refused(name, content)).toMatch(message);
  });
});

describe('too large', () => {
  const large = new Uint8Array(20_000_001).fill(0x61);
  const over = (start: Uint8Array) => {
    const content = large.slice();
    content.set(start);
    return content;
  };
  test.each(['a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx', 'rss.xml', 'atom.xml', 'feed.json'] as const)(
    '%s',
    async (name) => {
      expect(await refused(name, over(KINDS[name]))).toMatch(/is too large: 20\.1 MB, of at most 20/);
    },
  );

  test.each([
    [
      'schema.json',
      KINDS['schema.json'],
      100_000_001,
      /schema\.json is too large: 100\.1 MB, of at most 100/,
    ],
    ['pack.jsonl', KINDS['pack.jsonl'], 400_000_001, /pack\.jsonl is too large: 400\.1 MB, of at most 400/],
  ])('%s, which may be larger', async (name, content, size, message) => {
    const host = new TestHost();
    host.start([[name, content]]);
    const staged = host.staged.get(`${ID}/1`);
    if (staged) Object.defineProperty(staged, 'size', { value: size });
    await host.runner.wake();
    const [item] = host.items();
    expect(item?.state).toBe('failed');
    expect(item?.why && english.of(item.why)).toMatch(message);
  });

  test('a text that is too long, whatever the file’s size', async () => {
    const long = 'word '.repeat(500_000);
    expect(await refused('a.txt', bytes(long))).toMatch(/of at most 2,000,000/);
    expect(await refused('feed.json', json(jsonFeed([{ id: '1', content_text: long }])))).toMatch(
      /2,000,000/,
    );
    expect(await refused('schema.json', json(article({ articleBody: long })))).toMatch(/2,000,000/);
  });
});

describe('bombs', () => {
  const spaces = new Uint8Array(60_000_000).fill(0x20);
  const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join(
    '',
  );
  const inflated = new Uint8Array(gzipSync(spaces));

  test.each([
    [
      'a zip bomb',
      'a.docx',
      docxOf('', { files: { 'word/document.xml': spaces } }),
      /unpacks to more than 32 MB/,
    ],
    ['a gzip bomb', 'a.gz', inflated, /longer than/],
    [
      'entities of XML',
      'a.xml',
      bytes(rss('<item><title>A &a12;</title></item>').replace('?>', `?><!DOCTYPE rss [${laughs}]>`)),
      /no text/,
    ],
    ['nested lists of JSON', 'a.json', bytes(`{"@type":"DataFeed","a":${'['.repeat(1_000_000)}`), /JSON/],
  ])('%s', async (_, name, content, message) => {
    expect(await refused(name, content)).toMatch(message);
  });

  test('a page of ten thousand nested elements', async () => {
    const deep = page(`${'<div>'.repeat(2_000)}${SENTENCE}${'</div>'.repeat(2_000)}`);
    const { items } = await imported('a.html', bytes(deep));
    expect(['added', 'failed']).toContain(items[0]?.state);
  });
});

test('a PDF whose page unpacks to nothing but space says that it holds no text', async () => {
  const empty = pdfOf([[]], { objects: [stream(' '.repeat(1_000_000))] });
  expect(await refused('a.pdf', empty)).toMatch(/holds no text/);
});
