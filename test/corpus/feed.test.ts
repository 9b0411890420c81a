import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/errors';
import { type FeedItem, feedDocuments, isFeed, readFeed } from '../../src/corpus/formats/feed';
import { spoken } from '../locales/say';

const parse = (html: string): Document => parseHTML(html).document;
const ADDRESS = 'https://paper.example/feeds/news.xml';
const read = (content: string | Uint8Array, type = '') =>
  readFeed({ name: 'news.xml', type, content, address: ADDRESS }, parse);
const items = (content: string | Uint8Array) => [...read(content).items];
const documents = (content: string) => [...feedDocuments(read(content), parse)];
const documentsRead = (content: string) =>
  documents(content).map(({ result }) => {
    if (result instanceof CorpusError) throw result;
    return result;
  });

const SENTENCE = 'The council met on Tuesday evening and agreed to repair the old bridge before the winter.';
const STORY = `<p>${SENTENCE}</p>`.repeat(5);
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const rss = (inside: string, head = '', version = '2.0') =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}
<rss version="${version}" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Paper</title><link>https://paper.example/</link><language>en-GB</language>${inside}</channel></rss>`;
const item = (inside: string) => rss(`<item>${inside}</item>`);
const only = (inside: string) => items(item(inside))[0];

const FULL: FeedItem = {
  id: 'tag:paper.example,2025:1',
  title: 'Council agrees to repair bridge',
  address: 'https://paper.example/bridge',
  publisher: null,
  author: 'Rosa Quill',
  date: '2025-05-06',
  language: 'en-GB',
  content: { value: STORY, format: 'html' },
  whole: true,
};

const DIALECTS: [string, string, Partial<FeedItem>][] = [
  [
    'RSS 2.0',
    item(`<title>Council agrees to repair bridge</title><link>/bridge</link><dc:creator>Rosa Quill</dc:creator>
      <guid isPermaLink="false">tag:paper.example,2025:1</guid><pubDate>Tue, 06 May 2025 21:10:00 +0200</pubDate>
      <description>Short.</description><content:encoded><![CDATA[${STORY}]]></content:encoded>`),
    {},
  ],
  [
    'RSS 0.91',
    rss(
      `<item><title>Council agrees to repair bridge</title><link>https://paper.example/bridge</link>
        <description>${escaped(STORY)}</description></item>`,
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">',
      '0.91',
    ),
    { id: 'https://paper.example/bridge', author: null, date: null, whole: false },
  ],
  [
    'RSS 1.0',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel rdf:about="https://paper.example/"><title>The Paper</title><link>https://paper.example/</link>
      <dc:language>en-GB</dc:language>
      <items><rdf:Seq><rdf:li rdf:resource="tag:paper.example,2025:1"/></rdf:Seq></items></channel>
      <item rdf:about="tag:paper.example,2025:1"><title>Council agrees to repair bridge</title>
      <link>https://paper.example/bridge</link><dc:creator>Rosa Quill</dc:creator><dc:date>2025-05-06T21:10+02:00</dc:date>
      <content:encoded>${escaped(STORY)}</content:encoded></item></rdf:RDF>`,
    {},
  ],
  [
    'Atom 1.0',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://paper.example/">
      <title>The Paper</title><link rel="self" href="feeds/atom"/><link href="/"/><author><name>Rosa Quill</name></author>
      <entry><id>tag:paper.example,2025:1</id><title type="html">Council &lt;b&gt;agrees&lt;/b&gt; to repair bridge</title>
      <link rel="edit" href="/edit/1"/><link rel="alternate" type="text/html" href="bridge"/>
      <updated>2025-05-07T08:00:00Z</updated><published>2025-05-06T21:10:00+02:00</published><summary>Short.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${STORY}</div></content></entry></feed>`,
    {},
  ],
  [
    'Atom 0.3',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en-GB"><title>The Paper</title>
      <link rel="alternate" type="text/html" href="https://paper.example/"/>
      <entry><title>Council agrees to repair bridge</title><link rel="alternate" type="text/html" href="https://paper.example/bridge"/>
      <author><name>Rosa Quill</name></author><id>tag:paper.example,2025:1</id><issued>2025-05-06T21:10:00+02:00</issued>
      <content type="text/html" mode="escaped">${escaped(STORY)}</content></entry></feed>`,
    {},
  ],
  [
    'JSON Feed 1.1',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Paper',
      home_page_url: 'https://paper.example/',
      language: 'en-GB',
      authors: [{ name: 'Rosa Quill' }],
      items: [
        {
          id: FULL.id,
          url: 'https://paper.example/bridge',
          title: FULL.title,
          content_html: STORY,
          date_published: '2025-05-06T21:10:00+02:00',
        },
      ],
    }),
    {},
  ],
  [
    'JSON Feed 1',
    `\uFEFF${JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 'The Paper',
      home_page_url: 'https://paper.example/',
      items: [{ id: 7, url: 'bridge', title: FULL.title, summary: 'Short.', author: { name: 'Rosa Quill' } }],
    })}`,
    {
      id: '7',
      address: 'https://paper.example/feeds/bridge',
      date: null,
      language: null,
      content: { value: 'Short.', format: 'text' },
      whole: false,
    },
  ],
];

describe.each(DIALECTS)('%s', (dialect, content, differs) => {
  test('gives the feed and its items', () => {
    const feed = read(content);
    expect(feed).toMatchObject({ title: 'The Paper', home: 'https://paper.example/', more: false });
    expect(feed.language).toBe(dialect === 'JSON Feed 1' ? null : 'en-GB');
    expect([...feed.items]).toEqual([{ ...FULL, ...differs }]);
    expect(isFeed(content)).toBe(true);
  });

  test('gives documents', () => {
    const [document] = documents(content);
    expect(document?.needsFetch).toBe(differs.whole === false);
    if (document?.result instanceof CorpusError) throw document.result;
    expect(document?.result.complete).toBe(differs.whole !== false);
    const paragraphs = dialect === 'JSON Feed 1' ? ['Short.'] : Array(5).fill(SENTENCE);
    expect(document?.result.document.text).toBe([FULL.title, ...paragraphs].join('\n\n'));
    expect(document?.result.document).toMatchObject({ publisher: 'The Paper', kind: 'report' });
  });
});

describe('items', () => {
  test('what is listed twice comes once, and what only shares its id does not', () => {
    const one = '<item><guid>1</guid><link>/a</link><title>A</title></item>';
    const other = '<item><guid>1</guid><link>/b</link><title>B</title></item>';
    expect(items(rss(one + one + other)).map(({ title }) => title)).toEqual(['A', 'B']);
  });

  test('at most 2,000, and it says that there are more', () => {
    const many = Array.from({ length: 2_001 }, (_, n) => `<item><guid>${n}</guid><title>T</title></item>`);
    const feed = read(rss(many.join('')));
    expect([...feed.items]).toHaveLength(2_000);
    expect(feed.more).toBe(true);
  });

  test('only web addresses, without user names', () => {
    const address = (link: string) => only(`<title>A</title><link>${link}</link>`)?.address;
    expect(address('javascript:alert(1)')).toBeNull();
    expect(address('file:///etc/passwd')).toBeNull();
    expect(address('data:text/html,x')).toBeNull();
    expect(address(`/${'x'.repeat(3_000)}`)).toBeNull();
    expect(address('//user:word@other.example/x')).toBe('https://other.example/x');
    expect(only('<title>A</title><guid>https://paper.example/1</guid>')?.address).toBe(
      'https://paper.example/1',
    );
    expect(
      only('<title>A</title><guid isPermaLink="false">https://paper.example/1</guid>')?.address,
    ).toBeNull();
  });

  test.each([
    ['Tue, 06 May 2025 21:10:00 GMT', '2025-05-06'],
    ['6 May 25 21:10 EST', '2025-05-06'],
    ['Thu, 01-Jan-98 00:00:00 GMT', '1998-01-01'],
    ['2025-05-06T23:59:59-11:00', '2025-05-06'],
    ['2025-05-06', '2025-05-06'],
    ['9999-12-31T00:00:00Z', '9999-12-31'],
    ['0000-01-01T00:00:00Z', null],
    ['0001-01-01T00:00:00Z', null],
    ['2025-02-30', null],
    ['2025-05', null],
    ['31 Jun 2025 10:00', null],
    ['yesterday', null],
    ['-1', null],
    ['1746565800', null],
    ['', null],
  ])('day %j', (said, day) => {
    expect(only(`<title>A</title><pubDate>${said}</pubDate>`)?.date).toBe(day);
  });

  test.each([
    ['jane@paper.example (Jane Doe)', 'Jane Doe'],
    ['Jane Doe &lt;jane@paper.example&gt;', 'Jane Doe'],
    ['By Jane Doe', 'Jane Doe'],
    ['jane@paper.example', null],
    ['<name>Jane Doe</name><email>jane@paper.example</email>', 'Jane Doe'],
    ['  ', null],
  ])('author %j', (said, name) => {
    expect(only(`<title>A</title><author>${said}</author>`)?.author).toBe(name);
  });

  test('titles are text', () => {
    const title = (said: string) => only(`<title>${said}</title>`)?.title;
    expect(title('Q&amp;amp;A: the &lt;b&gt;bridge&lt;/b&gt;')).toBe('Q&A: the bridge');
    expect(title('The &lt;title&gt; element, and 1 &lt; 2')).toBe('The <title> element, and 1 < 2');
    expect(title('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe('<script>alert(1)</script>');
    expect(title('&lt;img src=x onerror=alert(1)&gt; &amp;amp; more')).toBe('& more');
    expect(title('<![CDATA[A <b onclick="alert(1)">bold</b> claim]]>')).toBe('A bold claim');
    expect(title('\u05E9\u05DC\u05D5\u05DD \u202Eabc\u202C \u200Cx')).toBe(
      '\u05E9\u05DC\u05D5\u05DD \u202Eabc\u202C \u200Cx',
    );
    expect(title('x'.repeat(1_000_000))).toHaveLength(2_000);
  });
});

describe('documents', () => {
  test('nothing that runs, loads or is hidden is text', () => {
    const [read] = documentsRead(
      item(`<title>A</title><content:encoded><![CDATA[<p>Seen.</p><script>alert(1)</script><style>p{}</style>
        <iframe src="https://evil.example"></iframe><p hidden>Unseen.</p></article></body><p>Last.</p>]]></content:encoded>`),
    );
    expect(read?.document.text).toBe('A\n\nSeen.\n\nLast.');
  });

  test('HTML that was escaped once too often is HTML', () => {
    const html = escaped(escaped('<p class="a">One &amp; all.</p><p>Two.</p>'));
    expect(documentsRead(item(`<description>${html}</description>`))[0]?.document.text).toBe(
      'One & all.\n\nTwo.',
    );
    const shown = escaped('<p>Write <code>&lt;p&gt;</code> first.</p>');
    expect(documentsRead(item(`<description>${shown}</description>`))[0]?.document.text).toBe(
      'Write <p> first.',
    );
  });

  test('without a title the first line is it', () => {
    const [read] = documentsRead(item('<description>A note.&lt;br&gt;&lt;br&gt;And more.</description>'));
    expect(read?.document).toMatchObject({ title: 'A note.', text: 'A note.\n\nAnd more.' });
  });

  test('a text that breaks off is to be fetched', () => {
    const [document] = documents(item('<link>/a</link><content:encoded>It began well […]</content:encoded>'));
    expect(document).toMatchObject({ needsFetch: true, result: { complete: false } });
  });

  test('an item without text says so, and does not stop the others', () => {
    const feed = rss(
      '<item><title>A</title><link>/a</link></item><item><description>B.</description></item>',
    );
    const [first, second] = documents(feed);
    expect(first?.result).toBeInstanceOf(CorpusError);
    expect(first?.needsFetch).toBe(true);
    expect(second).toMatchObject({ needsFetch: false, result: { document: { text: 'B.' } } });
  });

  test('a gathered item names who published it first', () => {
    const [read] = documentsRead(
      item('<source url="https://o.example">Other</source><description>B.</description>'),
    );
    expect(read?.document.publisher).toBe('Other');
  });
});

describe('encodings', () => {
  const declared = (encoding: string) =>
    rss('<item><title>Caf\u00E9</title></item>').replace('UTF-8', encoding);
  const utf16 = (text: string, isLittle: boolean) =>
    Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])).map(
      (byte, at, all) => (isLittle ? byte : (all[at ^ 1] ?? 0)),
    );

  test.each([
    ['what the declaration names', Buffer.from(declared('ISO-8859-1'), 'latin1'), ''],
    [
      'what the server names',
      Buffer.from(declared('UTF-8'), 'latin1'),
      'application/xml; charset=iso-8859-1',
    ],
    ['a byte order mark first', Buffer.from(`\uFEFF${declared('ISO-8859-1')}`), 'text/xml; charset=latin1'],
    ['UTF-16 with a mark', utf16(`\uFEFF${declared('UTF-16')}`, true), ''],
    ['UTF-16 without one', utf16(declared('UTF-16'), false), ''],
    ['a declaration from before it was converted', Buffer.from(declared('utf-16')), ''],
  ])('%s', (_, content, type) => {
    expect([...read(new Uint8Array(content), type).items][0]?.title).toBe('Caf\u00E9');
  });

  test('what is not in its encoding is refused', () => {
    expect(() => spoken(() => read(new Uint8Array(Buffer.from(declared('UTF-8'), 'latin1'))))).toThrow(
      /news\.xml is not valid UTF-8 text/,
    );
  });
});
