/** Looks at feeds on a real server, from the request to the library. */
import { afterEach, expect, test } from 'vitest';
import { parsers } from '../../src/cli/parsers';
import { readFile } from '../../src/corpus/formats/file';
import { readPack } from '../../src/corpus/formats/pack';
import { openCorpus } from '../../src/corpus/store/store';
import type { WorkerCallName } from '../../src/engine-host/calls';
import { CorpusHost } from '../../src/engine-host/corpus-host';
import { fetchInput } from '../../src/engine-host/document-fetch';
import { FeedRunner } from '../../src/engine-host/feeds/runner';
import type { AnyHandler } from '../../src/engine-host/handler';
import { handlers } from '../../src/engine-host/handlers';
import { memoryDatabase } from '../corpus/documents';
import { type FeedServer, feedServer, rssOf } from './feed-server';

const ID = '00000000-0000-4000-8000-000000000001';
const PIER = 'The northern pier was closed on Monday, the harbour trust said, after two cranes had failed.';
const CRANE = 'Both cranes of the harbour passed their inspection on Thursday, said the trust’s engineer.';
const LOCK = 'The lock on the canal was opened again after nine months, the canal company said on Friday.';

const open: FeedServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});
type Answer = Parameters<typeof feedServer>[0];
async function served(answer: Answer): Promise<FeedServer> {
  const server = await feedServer(answer);
  open.push(server);
  return server;
}

/** A library that watches a feed, and what looks at it. */
function watching(address: string, hosts: string[]) {
  const corpus = openCorpus(memoryDatabase());
  const host = new CorpusHost({
    open: async () => corpus,
    starter: async () => readPack(''),
  });
  const ready = corpus.importOnce('starter', [], () => {});
  const ask = async (name: string, given: unknown) => {
    await ready;
    const handler: AnyHandler = handlers[name as WorkerCallName];
    // Messages between page and worker are copies.
    return structuredClone(await handler.run(structuredClone(given), host));
  };
  const runner = new FeedRunner({
    client: { ask },
    parse: parsers.html,
    fetchArticle: async (at) => ({
      ...(await readFile(await fetchInput(new URL(at)), parsers)),
      alike: true,
    }),
    stayAwake: () => () => {},
  });
  corpus.feeds.watch(ID, { address, title: null, interval: 'hourly', hosts, collection: null });
  return {
    corpus,
    async look() {
      corpus.feeds.queue(ID);
      await runner.wake();
      return corpus.feeds.list()[0];
    },
    items: () => corpus.feeds.items(ID).map(({ name, state }) => [name, state]),
  };
}

test('what is new comes in, and nothing is asked for twice', async () => {
  const items = [{ id: '1', title: 'Pier closed', link: 'http://a.example/1', text: PIER }];
  const server = await served(({ headers }, response) => {
    const etag = `"${items.length}"`;
    if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else
      response.writeHead(200, { etag, 'last-modified': 'Sat, 01 Mar 2025 00:00:00 GMT' }).end(rssOf(items));
  });
  const { corpus, look, items: became } = watching(`http://${server.host}/feed`, [server.host]);
  expect(await look()).toMatchObject({
    state: 'waiting',
    title: 'Harbour news',
    documents: 1,
    problem: null,
  });
  expect(await look()).toMatchObject({ documents: 1, problem: null });
  expect(server.requests[1]?.headers).toMatchObject({
    'if-none-match': '"1"',
    'if-modified-since': 'Sat, 01 Mar 2025 00:00:00 GMT',
  });
  expect(server.requests.every(({ headers }) => headers.cookie === undefined)).toBe(true);
  items.unshift({ id: '2', title: 'Cranes pass', link: 'http://a.example/2', text: CRANE });
  expect(await look()).toMatchObject({ documents: 2 });
  expect(became()).toEqual([
    ['Cranes pass', 'added'],
    ['Pier closed', 'added'],
  ]);
  const [crane] = corpus.candidates(CRANE, 1);
  expect(corpus.get(crane ?? '')).toMatchObject({ publisher: 'Harbour news', address: 'http://a.example/2' });
});

test('what the feed only sums up is fetched from hosts that may be asked, and from no other', async () => {
  const article = `<!doctype html><html lang="en"><head><title>Pier closed</title></head><body><article><h1>Pier closed</h1>${`<p>${PIER} ${CRANE}</p>`.repeat(3)}</article></body></html>`;
  const server = await served(({ path, headers }, response) => {
    if (path === '/article') response.writeHead(200, { 'content-type': 'text/html' }).end(article);
    else if (path === '/missing') response.writeHead(404).end();
    else
      response.writeHead(200, { etag: '"e"' }).end(
        rssOf([
          { id: '1', title: 'Pier closed', link: `http://${headers.host}/article`, summary: 'Short…' },
          { id: '2', title: 'Missing', link: `http://${headers.host}/missing`, summary: 'Short…' },
          { id: '3', title: 'Elsewhere', link: 'http://other.example/3', summary: 'Short…' },
        ]),
      );
  });
  const { corpus, look, items } = watching(`http://${server.host}/feed`, [server.host]);
  const info = await look();
  expect(items().toSorted()).toEqual([
    ['Elsewhere', 'left'],
    ['Missing', 'failed'],
    ['Pier closed', 'added'],
  ]);
  expect(info?.hosts).toEqual([{ host: 'other.example', isPrivate: false, items: 1 }]);
  expect(corpus.get(corpus.candidates(PIER, 1)[0] ?? '')?.text).toContain(CRANE);
  await look();
  // What failed is asked for again, and so the whole feed.
  expect(server.requests.at(-2)?.headers['if-none-match']).toBeUndefined();
  expect(server.requests.map(({ path }) => path)).toEqual([
    '/feed',
    '/missing',
    '/article',
    '/feed',
    '/missing',
  ]);
});

test.each([
  ['503', 503, { 'retry-after': '10800' }, 'feedStatus', 'waiting', 10_800_000],
  ['410', 410, {}, 'feedGone', 'gone', null],
] as const)('a server that answers %s', async (_, status, headers, problem, state, wait) => {
  const server = await served((_request, response) => response.writeHead(status, headers).end('no'));
  const info = await watching(`http://${server.host}/feed`, [server.host]).look();
  expect(info).toMatchObject({ problem: { key: problem }, state });
  expect(info?.next === null ? null : (info?.next ?? 0) - (info?.checked ?? 0)).toBe(wait);
});

test('nothing is read of a host that nobody agreed to, wherever an address leads', async () => {
  const hidden = await served((_request, response) =>
    response.writeHead(200).end(rssOf([{ id: '1', title: 'Lock', link: 'http://a.example/1', text: LOCK }])),
  );
  const server = await served(({ path }, response) => {
    const to = path === '/feed' ? `http://localhost:${hidden.port}/feed` : '/moved';
    response.writeHead(301, { location: to }).end();
  });
  const { corpus, look } = watching(`http://${server.host}/feed`, [server.host]);
  expect(await look()).toMatchObject({
    problem: { key: 'feedForwards', values: { to: `localhost:${hidden.port}` } },
    forwards: `http://localhost:${hidden.port}/feed`,
    documents: 0,
  });
  expect(corpus.counts().documents).toBe(0);
  expect(() => corpus.feeds.follow(ID)).toThrow(/hostPrivate/);
});

test('an address that forwards on its own host is read, and that is told', async () => {
  const server = await served(({ path }, response) => {
    if (path === '/feed') response.writeHead(308, { location: '/moved' }).end();
    else
      response
        .writeHead(200)
        .end(rssOf([{ id: '1', title: 'Lock', link: 'http://a.example/1', text: LOCK }]));
  });
  const { corpus, look } = watching(`http://${server.host}/feed`, [server.host]);
  const forwards = `http://${server.host}/moved`;
  expect(await look()).toMatchObject({ problem: null, forwards, documents: 1 });
  corpus.feeds.follow(ID);
  expect(await look()).toMatchObject({ address: forwards, forwards: null, documents: 1 });
});

test('a private host is not asked unless the user named it; what is no feed says so', async () => {
  const server = await served((_request, response) => response.writeHead(200).end('<p>Hello</p>'));
  const address = `http://${server.host}/feed`;
  expect(await watching(address, []).look()).toMatchObject({ problem: { key: 'hostPrivate' } });
  expect(server.requests).toEqual([]);
  expect(await watching(address, [server.host]).look()).toMatchObject({ problem: { key: 'feedOther' } });
});

test('several items with one id are told apart by their addresses', async () => {
  const server = await served((_request, response) =>
    response.writeHead(200).end(
      rssOf([
        { id: 'same', title: 'Pier', link: 'http://a.example/1', text: PIER },
        { id: 'same', title: 'Lock', link: 'http://a.example/2', text: LOCK },
      ]),
    ),
  );
  expect(await watching(`http://${server.host}/feed`, [server.host]).look()).toMatchObject({ documents: 2 });
});
