/** Imports from what the user gives to what becomes of each item, through ends of the browser at any moment. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePack } from '../../src/corpus/formats/pack';
import { openCorpus } from '../../src/corpus/store/store';
import { documentId } from '../../src/engine';
import type { ImportItem, ItemState, NewCollection } from '../../src/protocol';
import { documentOf } from '../corpus/documents';
import { ID, TestHost } from './import-jobs';

const OTHER = '22222222-2222-4222-8222-222222222222';

/** A report on one of many unlike events. */
const report = (n: number) =>
  `Harbour ${n} reopens\n\nPier ${n} of harbour ${n} was reopened on day ${n}, warden number ${n} said. Cranes ${n * 7}, ${n * 11} and ${n * 13} passed.\n`;
const html = (title: string, paragraph: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${paragraph}</p>`.repeat(4)}</article></body></html>`;
const LONG =
  'The council met on Tuesday evening to hear from residents about the bridge, which has been closed since the flood in spring, and said that it would publish the engineers’ report before the end of the month.';

const COLLECTION: NewCollection = { name: 'Case', colour: 'blue', note: '', on: true, sites: [] };

const states = (items: ImportItem[]): ItemState[] => items.map(({ state }) => state);

test('a good item is added, and a bad one stops nothing', async () => {
  const host = new TestHost();
  const items = await host.import([
    ['a.txt', report(1)],
    ['b.exe', 'MZ\x90\0\x03'],
    ['c.txt', new Uint8Array([0x54, 0xe4, 0x73, 0x74])],
    ['d.html', html('Bridge closed', LONG)],
    ['e.txt', ''],
  ]);
  expect(states(items)).toEqual(['added', 'failed', 'failed', 'added', 'failed']);
  expect(items.map(({ why }) => why?.key)).toEqual([
    undefined,
    'documentUnknownKind',
    'documentMalformed',
    undefined,
    'documentNoText',
  ]);
  expect(host.corpus.counts().documents).toBe(2);
  expect(host.corpus.imports.list()).toMatchObject([
    { id: ID, name: 'a.txt', state: 'done', items: { added: 2, failed: 3 } },
  ]);
  expect(host.staged.size).toBe(0);
});

test('the same text is known, the same address or nearly the same text an update', async () => {
  const host = new TestHost();
  const [paragraph] = [LONG.repeat(3)];
  host.corpus.add(documentOf(report(1), { address: 'https://a.example/1' }));
  host.corpus.add(documentOf(paragraph));
  const items = await host.import([
    ['same.txt', report(1)],
    ['nearly.txt', `${paragraph.replace('Tuesday', 'Wednesday')}`],
    ['other.txt', report(2)],
    ['twice.txt', report(2)],
  ]);
  expect(states(items)).toEqual(['known', 'update', 'added', 'known']);
  expect(host.corpus.imports.update(ID, 2)).toMatchObject({
    before: { text: paragraph },
    after: { text: paragraph.replace('Tuesday', 'Wednesday') },
  });
});

test.each([
  ['replace', 'replaced', [false, true]],
  ['both', 'added', [true, true]],
  ['old', 'left', [true, false]],
] as const)('an update settled by “%s”', async (choice, state, [hasOld, hasNew]) => {
  const host = new TestHost({ 'https://a.example/1': report(3) });
  const { id } = host.corpus.add(documentOf(report(1), { address: 'https://a.example/1' }));
  await host.import([['https://a.example/1', '', 'address']]);
  expect(host.corpus.imports.list()[0]?.state).toBe('asking');
  host.corpus.imports.agree(ID, ['a.example']);
  await host.runner.wake();
  expect(states(host.items())).toEqual(['update']);
  const collection = host.corpus.collections.put(null, COLLECTION);
  host.corpus.collections.place(collection, [id], true);
  expect(host.corpus.imports.decide(ID, null, choice)).toBe(0);
  expect(states(host.items())).toEqual([state]);
  expect(host.corpus.get(id) !== null).toBe(hasOld);
  expect(host.corpus.get(documentId(report(3))) !== null).toBe(hasNew);
  const isIn = host.corpus.collections.of(documentId(report(3)));
  expect(isIn).toEqual(choice === 'replace' ? [collection] : []);
  expect(host.corpus.imports.update(ID, 1)).toBeNull();
});

test('a feed gives its full texts; what it only sums up is fetched where the user agrees, host by host', async () => {
  const address = 'https://news.example/2';
  const host = new TestHost({ [address]: report(2) });
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>
    <item><title>Bridge closed</title><link>https://news.example/1</link><content:encoded><![CDATA[<p>${LONG}</p><p>${LONG}</p>]]></content:encoded></item>
    <item><title>Only a summary</title><link>${address}</link><description>Short…</description></item>
    <item><title>Elsewhere</title><link>http://192.168.0.1/</link><description>Short…</description></item></channel></rss>`;
  const items = await host.import([['feed.xml', feed]]);
  expect(states(items)).toEqual(['opened', 'added', 'waiting', 'waiting']);
  expect(items.map(({ within }) => within)).toEqual([null, 'feed.xml', 'feed.xml', 'feed.xml']);
  expect(host.corpus.imports.list()[0]).toMatchObject({
    state: 'asking',
    hosts: [
      { host: '192.168.0.1', isPrivate: true, items: 1 },
      { host: 'news.example', isPrivate: false, items: 1 },
    ],
  });
  host.corpus.imports.agree(ID, ['news.example']);
  await host.runner.wake();
  expect(states(host.items())).toEqual(['opened', 'added', 'added', 'left']);
  expect(host.corpus.imports.list()[0]?.state).toBe('done');
});

test('a list of addresses: lines that are none are told', async () => {
  const host = new TestHost({ 'https://a.example/1': report(1) });
  await host.import([['list.csv', 'url,note\nhttps://a.example/1,x\nnonsense\nhttps://b.example/2']]);
  host.corpus.imports.agree(ID, ['a.example', 'b.example']);
  await host.runner.wake();
  expect(host.items().map(({ name, state }) => [name, state])).toEqual([
    ['list.csv', 'opened'],
    ['https://a.example/1', 'added'],
    ['https://b.example/2', 'failed'],
    ['nonsense', 'failed'],
  ]);
});

test('structured data, a pack, and documents in its JSON', async () => {
  const host = new TestHost();
  const pack = packOf(3);
  const items = await host.import([
    [
      'data.json',
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Bridge closed',
        articleBody: LONG,
      }),
    ],
    ['pack.jsonl.gz', gzipSync(pack)],
    ['one.json', JSON.stringify({ title: 'One', text: report(9) }, null, 2)],
  ]);
  expect(states(items)).toEqual(['opened', 'added', 'opened', 'added', 'added', 'added', 'opened', 'added']);
});

test('one import at a time: another one waits, and pausing the first lets it go on', async () => {
  const host = new TestHost();
  host.start([['a.txt', report(1)]]);
  host.start([['b.txt', report(2)]], OTHER);
  host.corpus.imports.act(ID, 'pause');
  await host.runner.wake();
  expect(host.corpus.imports.list().map(({ id, state }) => [id, state])).toEqual([
    [OTHER, 'done'],
    [ID, 'paused'],
  ]);
  host.corpus.imports.act(ID, 'resume');
  await host.runner.wake();
  expect(host.corpus.counts().documents).toBe(2);
});

test('cancelled in the middle: what was added stays until it is taken out, and what waits is left out', async () => {
  const host = new TestHost();
  host.onAsk = (name) => {
    if (name === 'take' && host.items().some(({ state }) => state === 'added'))
      host.corpus.imports.act(ID, 'cancel');
  };
  await host.import(Array.from({ length: 120 }, (_, n) => [`${n}.txt`, report(n)] as const));
  const { items, state } = host.corpus.imports.list()[0] ?? {};
  expect(state).toBe('cancelled');
  expect(items).toMatchObject({ added: 50, left: 70 });
  host.corpus.imports.takeOut(ID);
  expect(host.corpus.counts().documents).toBe(0);
  expect(host.corpus.imports.list()[0]?.items).toMatchObject({ removed: 50, left: 70 });
  host.corpus.imports.forget(ID);
  expect(host.corpus.imports.list()).toEqual([]);
});

test('what another import or the user had before is not taken out', async () => {
  const host = new TestHost();
  host.corpus.add(documentOf(report(1)));
  await host.import([
    ['a.txt', report(1)],
    ['b.txt', report(2)],
  ]);
  host.corpus.imports.takeOut(ID);
  expect(host.corpus.get(documentId(report(1)))).not.toBeNull();
  expect(host.corpus.get(documentId(report(2)))).toBeNull();
});

test('wherever the browser ends, every document comes in once and every item has an outcome', async () => {
  const files = [
    ...Array.from({ length: 55 }, (_, n) => [`${n}.txt`, report(n)] as const),
    ['bad.pdf', 'no'] as const,
    ['pack.jsonl', packOf(60)] as const,
  ];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.boolean(), async (at, before) => {
      const host = new TestHost();
      let asked = 0;
      const end = () => {
        throw new Error('The browser has ended.');
      };
      host.onAsk = () => {
        asked += 1;
        // From then on, nothing of the old page reaches the store.
        if (asked >= at) end();
      };
      host.start(files);
      await host.runner.wake().catch(() => {});
      if (before) openCorpus(host.db);
      host.restart();
      await host.runner.wake();
      // 55 files, and of the pack those that are not among them.
      expect(host.corpus.counts().documents).toBe(60);
      expect(host.corpus.imports.list()[0]?.items).toMatchObject({
        waiting: 0,
        opened: 1,
        added: 60,
        known: 55,
        failed: 1,
      });
    }),
    { numRuns: 20 },
  );
});

test('a file that ends the browser each time is left out in the end', async () => {
  const host = new TestHost();
  host.start([
    ['a.txt', report(1)],
    ['worse.txt', report(2)],
    ['b.txt', report(3)],
  ]);
  for (let round = 0; round < 6; round++) {
    const items = host.corpus.imports.take()?.items ?? [];
    for (const { number, name } of items) {
      if (number === 2) break;
      host.corpus.imports.record(ID, [
        {
          number,
          part: null,
          result: { document: documentOf(report(number), { title: name }), complete: true, alike: true },
        },
      ]);
    }
    host.restart();
  }
  expect(host.items().map(({ state, why }) => [state, why?.key])).toEqual([
    ['added', undefined],
    ['failed', 'importStopsBrowser'],
    ['added', undefined],
  ]);
});

test('where the store fails twice, the import is paused and says why', async () => {
  const host = new TestHost();
  let faults = 2;
  host.onAsk = (name) => {
    if (name === 'record' && faults-- > 0) throw new Error('disk full');
  };
  await host.import([['a.txt', report(1)]]);
  expect(host.corpus.imports.list()[0]).toMatchObject({ state: 'paused', problem: { key: 'faultDefect' } });
  host.corpus.imports.act(ID, 'resume');
  await host.runner.wake();
  expect(host.corpus.imports.list()[0]).toMatchObject({ state: 'done', problem: null, items: { added: 1 } });
});

test('where a batch is not stored, nothing of what was read meanwhile is stored before it', async () => {
  const host = new TestHost();
  const long = Array.from({ length: 5 }, (_, n) => ({
    id: String(n),
    title: `Harbour ${n}`,
    content_text: `Pier ${n} reopened on day ${n}. `.repeat(40_000),
  }));
  let faults = 1;
  host.onAsk = (name) => {
    if (name === 'record' && faults-- > 0) throw new Error('The worker has stopped.');
  };
  const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items: long });
  const items = await host.import([['feed.json', feed]]);
  expect(items.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'feed.json opened',
    ...long.map(({ title }) => `${title} added`),
  ]);
});

/** A pack of so many reports. */
function packOf(count: number): string {
  return writePack(
    {
      name: 'Pack',
      publisher: 'Trust',
      licence: 'CC0',
      contact: null,
      home: null,
      updated: '2025-03-04',
      expires: null,
    },
    Array.from({ length: count }, (_, n) => documentOf(report(n))),
  );
}
