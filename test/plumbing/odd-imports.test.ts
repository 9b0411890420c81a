/** Files that only look bad go in as they are; addresses that they name are not asked unless they may be. */
import { describe, expect, test } from 'vitest';
import { docxOf, paragraph, run } from '../corpus/docx-file';
import { packOf } from '../corpus/pack/packs';
import { lines, pdfOf } from '../corpus/pdf-file';
import {
  article,
  bytes,
  feed,
  imported,
  json,
  jsonFeed,
  pack,
  page,
  refused,
  rss,
  rssItem,
  SENTENCE,
  word,
} from './import-files';
import { ID, TestHost } from './import-jobs';

test('a PDF with a script is read, and the script is not run', async () => {
  const script = pdfOf([lines([SENTENCE.slice(0, 80)])], {
    catalogue: '/OpenAction << /S /JavaScript /JS (globalThis.ran = true) >> /Names << /JavaScript 5 0 R >>',
    objects: ['<< /Names [(a) 6 0 R] >>', '<< /S /JavaScript /JS (globalThis.ran = true) >>'],
  });
  const { texts } = await imported('a.pdf', script);
  expect(texts).toEqual([SENTENCE.slice(0, 80)]);
  expect(Reflect.has(globalThis, 'ran')).toBe(false);
});

describe('what only looks bad goes in', () => {
  const million = 'word '.repeat(200_000).trim();
  test.each([
    ['a.txt', bytes(million)],
    ['a.md', bytes(million)],
    ['a.docx', word(million)],
    ['rss.xml', bytes(rss(rssItem('Long', million)))],
    ['feed.json', json(jsonFeed([{ id: '1', title: 'Long', content_text: million }]))],
    ['schema.json', json(article({ articleBody: million }))],
    ['pack.jsonl', bytes(pack(million))],
  ])('a line of a million characters in %s', async (name, content) => {
    const start = performance.now();
    const { texts } = await imported(name, content);
    expect(texts[0]).toContain(million);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  test('a line of a million characters in a list of addresses is told, and the others are asked about', async () => {
    const { items } = await listed(`https://news.example/1\n${'x'.repeat(1_000_000)}\n`);
    expect(items.map(({ state }) => state)).toEqual(['opened', 'waiting', 'failed']);
    expect(JSON.stringify(items).length).toBeLessThan(5_000);
  });

  const signs = 'Abu \u202EDhabi\u202C said \u200Byes\u200D. \u05D0\u05DE\u05E8 \u0642\u0627\u0644 \uFEFFso.';
  test.each([
    ['\u202Efdp.txt', bytes(signs)],
    ['a.html', bytes(page(`${signs} ${SENTENCE}`))],
    ['a.docx', word(signs)],
    ['rss.xml', bytes(rss(rssItem('\u202Etitle', signs)))],
    ['feed.json', json(jsonFeed([{ id: '1', title: signs, content_text: signs }]))],
    ['schema.json', json(article({ articleBody: signs }))],
    ['pack.jsonl', bytes(pack(signs))],
  ])('right-to-left and zero-width signs in %s', async (name, content) => {
    const { texts } = await imported(name, content);
    expect(texts[0]).toContain('Abu \u202EDhabi\u202C');
    expect(texts[0]).toContain('\u05D0\u05DE\u05E8');
  });

  test('what comes twice comes in once', async () => {
    const twice = `<guid>1</guid><link>https://news.example/1</link>`;
    const item = { id: '1', url: 'https://news.example/1', title: 'Bridge', content_text: SENTENCE };
    for (const [name, content] of [
      ['rss.xml', bytes(rss(rssItem('Bridge', SENTENCE, twice).repeat(2)))],
      ['feed.json', json(jsonFeed([item, item]))],
      ['schema.json', json(feed([article(), article()]))],
      ['lines.jsonl', bytes(`${JSON.stringify({ title: 'A', text: SENTENCE })}\n`.repeat(2))],
    ] as const) {
      const { items, texts } = await imported(name, content);
      expect(texts).toHaveLength(1);
      expect(items.filter(({ state }) => state === 'failed')).toEqual([]);
    }
  });

  test('two documents with one id but other texts are both kept', async () => {
    const item = (text: string, url: string) => ({
      id: '1',
      url,
      title: text.slice(0, 20),
      content_text: text,
    });
    const both = jsonFeed([
      item(SENTENCE, 'https://a.example/1'),
      item('Something else happened.', 'https://a.example/2'),
    ]);
    expect((await imported('feed.json', json(both))).texts).toHaveLength(2);
  });

  const DATES = [
    '0000-01-01',
    '0000-00-00T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '1000-01-01',
    '1969-12-31T23:59:59Z',
    '9999-12-31T23:59:59Z',
    '10000-01-01',
    '2025-02-30',
    '2025-13-45T99:99:99+99:99',
    '-2025-01-01',
    'Thu, 01 Jan 00 00:00:00 GMT',
    'Mon, 31 Feb 9999 25:61:61 +9999',
    '99999999999999999999',
    'yesterday',
    '',
  ];
  test.each(DATES)('the date “%s”', async (date) => {
    for (const [name, content] of [
      ['rss.xml', bytes(rss(rssItem('Bridge', SENTENCE, `<pubDate>${date}</pubDate>`)))],
      [
        'feed.json',
        json(jsonFeed([{ id: '1', title: 'Bridge', content_text: SENTENCE, date_published: date }])),
      ],
      ['schema.json', json(article({ datePublished: date }))],
      ['a.html', bytes(page(SENTENCE, `<meta property="article:published_time" content="${date}">`))],
      ['a.docx', docxOf(paragraph(run(SENTENCE)), { about: `<dcterms:created>${date}</dcterms:created>` })],
      [
        'a.pdf',
        pdfOf([lines([SENTENCE.slice(0, 80)])], { info: { CreationDate: `D:${date.replaceAll('-', '')}` } }),
      ],
    ] as const) {
      const { host, items } = await imported(name, content);
      const added = items.find(({ state }) => state === 'added')?.document;
      const day = host.corpus.get(added ?? '')?.date ?? null;
      if (day === null) continue;
      expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    }
  });

  test('a date in a pack that is none is refused by line', async () => {
    const bad = packOf([{ title: 'A', text: SENTENCE, date: '2025-02-30' }]);
    expect(await refused('pack.jsonl', bytes(bad))).toMatch(/Line 2/);
  });
});

describe('addresses in this device or a private network', () => {
  const PRIVATE = [
    'http://127.0.0.1/',
    'http://localhost:8080/admin',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.0.1/',
    'http://nas.local/',
    'http://user:secret@127.0.0.1/',
  ];
  const asked = 'https://news.example/1';
  const ways: [string, (address: string) => Uint8Array][] = [
    [
      'rss.xml',
      (at) => bytes(rss(`<item><title>A</title><link>${at}</link><description>Short…</description></item>`)),
    ],
    ['feed.json', (at) => json(jsonFeed([{ id: '1', url: at, title: 'A', summary: 'Short…' }]))],
    ['schema.json', (at) => json(article({ articleBody: undefined, url: at }))],
    ['list.txt', (at) => bytes(at)],
  ];
  test.each(ways)('named by %s: not fetched unless granted', async (name, make) => {
    for (const address of PRIVATE) {
      const { host } = await asking(name, make(address));
      const [job] = host.corpus.imports.list();
      expect(job?.state).toBe('asking');
      expect(job?.hosts.map(({ isPrivate }) => isPrivate)).toEqual([true]);
      host.corpus.imports.agree(ID, []);
      await host.runner.wake();
      expect(host.asked).toEqual([]);
      expect(host.corpus.counts().documents).toBe(0);
    }
    const { host } = await asking(name, make(asked));
    expect(host.corpus.imports.list()[0]?.hosts).toEqual([
      { host: 'news.example', isPrivate: false, items: 1 },
    ]);
  });

  test('what is no address of the web is never asked', async () => {
    for (const address of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.example/',
    ]) {
      const { host } = await asking('rss.xml', ways[0]?.[1](address) ?? new Uint8Array());
      expect(host.corpus.imports.list()[0]?.state).toBe('done');
      expect(host.asked).toEqual([]);
    }
  });
});

async function asking(name: string, content: Uint8Array) {
  const host = new TestHost();
  return { host, items: await host.import([[name, content]]) };
}

const listed = (content: string) => asking('list.csv', bytes(content));
