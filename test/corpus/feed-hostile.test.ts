import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/errors';
import { feedDocuments, readFeed } from '../../src/corpus/formats/feed';
import { MAX_INPUT, newDocumentSchema } from '../../src/corpus/formats/limits';
import { spoken } from '../locales/say';

const parse = (html: string): Document => parseHTML(html).document;
const read = (content: string | Uint8Array) =>
  readFeed({ name: 'feed.xml', type: '', content, address: 'https://paper.example/' }, parse);
const rss = (inside: string, head = '') =>
  `${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Paper</title>${inside}</channel></rss>`;
const item = (inside: string, head = '') => rss(`<item>${inside}</item>`, head);

/** Reads all there is; anything but documents that the corpus takes, or a CorpusError, is a fault. */
function readAll(content: string | Uint8Array): void {
  try {
    for (const { result, address } of feedDocuments(read(content), parse)) {
      if (result instanceof CorpusError) continue;
      expect(v.is(newDocumentSchema, result.document)).toBe(true);
      expect(result.document.text).not.toMatch(/\0|\p{Surrogate}/u);
      if (address !== null) expect(address).toMatch(/^https?:\/\//);
    }
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
  }
}

describe('refused by name', () => {
  test.each([
    ['nothing', '', /feed\.xml is no feed/],
    ['a page', '<!doctype html><html><body><rss></rss></body></html>', /is no feed/],
    ['text before it', `Warning: a line of PHP\n${rss('')}`, /is no feed/],
    ['another JSON', '{"title":"A","items":[]}', /is no feed/],
    ['a list of feeds', '<opml version="2.0"><head/><body/></opml>', /is no feed/],
    ['cut short between elements', rss('<item><title>A</title></item>').slice(0, -16), /is damaged/],
    ['cut short in an element', rss('<item><title>A</title></item>').replace(/A<.*/, 'A'), /is damaged/],
    ['cut short JSON', '{"version":"https://jsonfeed.org/version/1","items":[{"id"', /is damaged/],
    ['more than the limit', 'x'.repeat(MAX_INPUT + 1), /is too large/],
  ])('%s', (_, content, message) => {
    expect(() => spoken(() => read(content))).toThrow(message);
  });
});

test('an empty feed is a feed', () => {
  expect(read('<rss version="2.0"><channel></channel></rss>')).toMatchObject({ title: null, more: false });
  expect([...read('<rss version="2.0"/></rss>').items]).toEqual([]);
});

describe('no entity is expanded or loaded', () => {
  const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join(
    '',
  );
  test.each([
    ['a billion laughs', `<!DOCTYPE rss [<!ENTITY a0 "ha">${levels}]>`, '&a12;'],
    ['a file', '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
    ['a parameter', '<!DOCTYPE rss [<!ENTITY % p SYSTEM "https://evil.example/x.dtd"> %p; ]>', '&a;'],
    ['an address', '<!DOCTYPE rss SYSTEM "https://evil.example/x.dtd">', '&a;'],
  ])('%s', (_, doctype, reference) => {
    const [first] = read(item(`<title>x ${reference} y</title>`, doctype)).items;
    expect(first?.title?.length).toBeLessThan(20);
  });
});

test('never throws anything but a CorpusError, whatever stands in it', () => {
  const pieces = fc.constantFrom(
    ...'<item> </item> <title> </title> <link> <guid> <author> a@b.c <entry> <feed xmlns="http://www.w3.org/2005/Atom"> </feed> <rss version="2.0"> </rss> <channel> <content:encoded> <![CDATA[ ]]> <!-- --> <? ?> & &lt; &#0; &#xD800; &nope; " \' > < / <__proto__> <constructor> <div> </div> <content type="xhtml"> \0 \uD800 \u202E \u200B <rdf:RDF> <items> <rdf:li resource="x"/> <pubDate> 2025-05-06 </pubDate> <!DOCTYPE x [ ]>'.split(
      ' ',
    ),
  );
  const inside = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 });
  fc.assert(
    fc.property(inside, fc.boolean(), (parts, isWrapped) => {
      readAll(isWrapped ? rss(parts.join('')) : parts.join(''));
    }),
    { numRuns: 400 },
  );
});

test('never throws anything but a CorpusError at JSON', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const keys = fc.constantFrom(
    'id',
    'url',
    'title',
    'content_html',
    'content_text',
    'authors',
    'date_published',
  );
  const items = fc.array(fc.oneof(value, fc.dictionary(keys, value)));
  fc.assert(
    fc.property(items, value, (list, title) => {
      readAll(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items: list }));
    }),
    { numRuns: 300 },
  );
  const nested = '['.repeat(100_000) + ']'.repeat(100_000);
  readAll(`{"version":"https://jsonfeed.org/version/1","items":${nested}}`);
  readAll(
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"content_text":"a\\u0000b\\ud800c"}]}',
  );
});

test('never throws anything but a CorpusError at bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readAll(bytes)));
});

/** Whether time grows with the length: sixteen times as long may take ninety-six times as long. */
describe('linear', () => {
  const TIMES = 16;
  const patterns: [string, (count: number) => string][] = [
    ['items', (n) => rss('<item><title>A</title><link>/a</link></item>'.repeat(n))],
    ['an author’s address', (n) => item(`<author>a@${'.b'.repeat(n)}@</author>`)],
    ['an author’s separators', (n) => item(`<author>a@b.c ${'-'.repeat(n)}x</author>`)],
    ['an author’s brackets', (n) => item(`<author>${'(a'.repeat(n)}) www.a.b</author>`)],
    [
      'an editor',
      (n) => rss(`<managingEditor>${'('.repeat(n)}</managingEditor><item><title>A</title></item>`),
    ],
    ['references', (n) => item(`<title>${'&amp;'.repeat(n)}</title>`)],
    ['CDATA', (n) => item(`<title>${'<![CDATA[a]]>'.repeat(n)}</title>`)],
    ['CDATA without end', (n) => item(`<title>${'<![CDATA['.repeat(n)}</title>`)],
    ['comments', (n) => item(`<title>${'<!-- a -->'.repeat(n)}</title>`)],
    ['comments before it', (n) => rss('', '<!-- a -->'.repeat(n))],
    ['an open DOCTYPE', (n) => rss('', `<!DOCTYPE a [${']'.repeat(n)}`)],
    ['open elements', (n) => item('<title>'.repeat(n))],
    ['attributes', (n) => item(`<a ${Array.from({ length: n }, (_, at) => `a${at}="1"`).join(' ')}/>`)],
    ['spaces', (n) => item(`<title>a${' '.repeat(n)}b</title><pubDate>${' '.repeat(n)}</pubDate>`)],
    [
      'nested HTML',
      (n) => item(`<title>A</title><content:encoded>${'&lt;div&gt;a'.repeat(n)}</content:encoded>`),
    ],
    [
      'paragraphs',
      (n) => item(`<title>A</title><content:encoded>${'&lt;p&gt;a b.'.repeat(n)}</content:encoded>`),
    ],
    [
      'XHTML',
      (n) =>
        `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml"><div>${'<p>a</p>'.repeat(n)}</div></content></entry></feed>`,
    ],
    ['one long word', (n) => item(`<title>A</title><description>${'x'.repeat(100 * n)}</description>`)],
  ];

  test.each(patterns)('%s', (_, make) => {
    const time = (count: number) => {
      const content = make(count);
      const start = performance.now();
      readAll(content);
      return performance.now() - start;
    };
    time(500);
    const isLinear = () => {
      const short = Math.max(1, Math.min(time(1_000), time(1_000)));
      return time(1_000 * TIMES) < 6 * TIMES * short;
    };
    // Measured again where it takes more, so that a busy machine does not decide.
    expect([1, 2, 3].some(isLinear)).toBe(true);
  });

  test('one line of a million characters', () => {
    const start = performance.now();
    readAll(
      item(
        `<author>${'(a@b.c '.repeat(150_000)}</author><description>${'word '.repeat(200_000)}</description>`,
      ),
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
