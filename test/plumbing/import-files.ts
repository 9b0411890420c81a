/** Small files of every kind that can be imported, and an import of one between two good ones. */
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { english } from '../../src/cli/english';
import type { ImportItem } from '../../src/protocol';
import { documentOf } from '../corpus/documents';
import { docxOf, paragraph, run } from '../corpus/docx-file';
import { packOf } from '../corpus/pack/packs';
import { lines, pdfOf } from '../corpus/pdf-file';
import { ID, TestHost } from './import-jobs';

export const SENTENCE =
  'The council met on Tuesday evening and agreed to repair the old bridge before the winter, three members said afterwards.';
export const OTHER = 'The lighthouse keeper retired on Friday after forty years, and no successor was named.';

export const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
export const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
export const json = (value: unknown) => bytes(JSON.stringify(value));

export const page = (paragraph: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Bridge</title>${head}</head><body><article><h1>Council agrees to repair bridge</h1>${`<p>${paragraph}</p>`.repeat(5)}</article></body></html>`;
export const rss = (items: string) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Paper</title>${items}</channel></rss>`;
export const rssItem = (title: string, body: string, rest = '') =>
  `<item><title>${title}</title>${rest}<content:encoded><![CDATA[<p>${body}</p>]]></content:encoded></item>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title>${entries}</feed>`;
export const jsonFeed = (items: unknown[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Paper',
  items,
});
export const article = (given: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Council agrees to repair bridge',
  articleBody: SENTENCE,
  ...given,
});
export const feed = (items: unknown[]) => ({
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  dataFeedElement: items.map((item) => ({ '@type': 'DataFeedItem', item })),
});
export const word = (text: string) => docxOf(paragraph(run(text)));
export const pack = (...texts: string[]) => packOf(texts.map((text) => ({ title: text.slice(0, 20), text })));

/** A good file of each kind, and what its text holds. */
export const KINDS = {
  'a.txt': bytes(SENTENCE),
  'a.md': bytes(`# Bridge\n\n${SENTENCE}`),
  'a.html': bytes(page(SENTENCE)),
  'a.pdf': pdfOf([lines([SENTENCE.slice(0, 80)])]),
  'a.docx': word(SENTENCE),
  'rss.xml': bytes(rss(rssItem('Bridge', SENTENCE))),
  'atom.xml': bytes(
    atom(`<entry><id>1</id><title>Bridge</title><content type="text">${SENTENCE}</content></entry>`),
  ),
  'feed.json': json(jsonFeed([{ id: '1', title: 'Bridge', content_text: SENTENCE }])),
  'schema.json': json(feed([article()])),
  'schema.jsonl': json(article()),
  'pack.jsonl': bytes(pack(SENTENCE)),
  'pack.jsonl.gz': new Uint8Array(gzipSync(pack(SENTENCE))),
  'one.json': json({ title: 'Bridge', text: SENTENCE }),
};
export type Name = keyof typeof KINDS;
export const NAMES = Object.keys(KINDS) as Name[];

/** Imports a file between two good ones, into a library that holds something. */
export async function imported(name: string, content: Uint8Array) {
  const host = new TestHost();
  host.corpus.add(documentOf(OTHER));
  const all = await host.import([
    ['before.txt', 'The first good file.'],
    [name, content],
    ['after.txt', 'The last good file.'],
  ]);
  const isGood = (item: ImportItem) => /^(?:before|after)\.txt$/.test(item.name);
  expect(all.filter(isGood).map(({ state }) => state)).toEqual(['added', 'added']);
  const texts = host.corpus
    .list({ query: '', offset: 0, limit: 100 })
    .documents.map(({ id }) => host.corpus.get(id)?.text ?? '');
  expect(texts).toEqual(expect.arrayContaining([OTHER, 'The first good file.', 'The last good file.']));
  const list = host.corpus.imports.list();
  expect(list).toMatchObject([{ id: ID, state: 'done', problem: null }]);
  return {
    host,
    items: all.filter((item) => !isGood(item)),
    texts: texts.filter((text) => text !== OTHER && !text.endsWith('good file.')),
  };
}

/** Imports a bad file, of which nothing may come in, and tells what is said. */
export async function refused(name: string, content: Uint8Array): Promise<string> {
  const { items, texts } = await imported(name, content);
  expect(texts).toEqual([]);
  expect(items.filter(({ state }) => state !== 'opened').map(({ state }) => state)).toEqual(['failed']);
  const why = items.find(({ state }) => state === 'failed')?.why;
  if (!why) throw new Error('Nothing was said.');
  return english.of(why);
}
