/**
 * One article, three parsers: linkedom under Node, DOMParser in the hosting page and the live document must
 * give the same text and details, or records made in one place could not be replayed in another.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, findBrowser } from '../../scripts/browsers';
import { DEMO_PAGES, DEMO_SITE, type Site, serve } from '../../scripts/demo/serve';
import { type LaunchedBrowser, launchBare } from '../../scripts/launch';
import * as ArticleRoom from '../../src/article';
import { page, paragraphs, parse, realPages } from './pages';

/** Nothing of a saved page runs or loads. */
const QUIET = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

declare global {
  // What the script that is evaluated in the page leaves there.
  var articleRoom: typeof ArticleRoom;
  var readSample: (room: typeof ArticleRoom, document: Document, address: string) => string;
}

interface Sample {
  name: string;
  html: string;
}

const real = realPages();
const samples: Sample[] = real ?? ownPages();
const TIMEOUT = 120_000;

/** The demo site's pages, and some that parsers are likely to read differently. */
function ownPages(): Sample[] {
  const demo = Object.entries(DEMO_PAGES)
    .filter(([, path]) => path.endsWith('.html'))
    .map(([name, path]) => ({ name, html: readFileSync(`${DEMO_SITE}${path}`, 'utf8') }));
  return [
    ...demo,
    {
      name: 'entities',
      html: page(
        paragraphs([
          'Fish &amp; chips&nbsp;cost &#163;7.50 at the harbour, said the owner of the &ldquo;Gull&rdquo; on Monday.',
          'They cost five pounds a year ago, when oil &mdash; and fish &mdash; were cheaper than today.',
        ]),
      ),
    },
    { name: 'line ends', html: page(paragraphs()).replaceAll('\n', '\r\n') },
    { name: 'unclosed', html: page(paragraphs()).replaceAll('</p>', '') },
    {
      name: 'noscript and templates',
      html: page(
        `${['noscript', 'template']
          .map(
            (
              name,
            ) => `<${name}><h1>Council votes to close the old bridge</h1>${paragraphs()}<button>Continue reading</button>
            <time datetime="2025-05-03"></time><p class="byline">By Ann Mason</p></${name}>`,
          )
          .join('')}${paragraphs()}`,
      ),
    },
  ];
}

/** `src/article` as one script, with `readAll`. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../src/article/index.ts', import.meta.url)),
        formats: ['iife'],
        name: 'articleRoom',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const script = outputs[0]?.output[0].code;
  if (script === undefined) throw new Error('src/article could not be bundled.');
  return `${script}; globalThis.articleRoom = articleRoom; globalThis.readSample = ${readAll};`;
}

/** What a document gives, as JSON. Also runs in the page, so it names nothing outside of it. */
function readAll(room: typeof ArticleRoom, document: Document, address: string): string {
  const found = room.readArticle(document, { address });
  return JSON.stringify([
    room.looksLikeArticle(document),
    room.readOpening(document),
    typeof found === 'string' ? found : found.article,
  ]);
}

/** Runs in the page: what the live document gives, and the same HTML from its DOMParser. */
function readInPage(html: string): { live: string; parsed: string } {
  const { articleRoom, readSample } = globalThis;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return {
    live: readSample(articleRoom, document, location.href),
    parsed: readSample(articleRoom, parsed, location.href),
  };
}

/**
 * Runs in the page: asks for each block's place as a Range. A Range has no white space where a line breaks, and
 * holds what is left out in between, so only blocks in one piece are compared.
 */
function placesInPage(): { asked: number; wrong: string[] } {
  const found = globalThis.articleRoom.readArticle(document);
  const wrong: string[] = [];
  let asked = 0;
  if (typeof found === 'string') return { asked, wrong };
  const { article, map } = found;
  for (const { role, start, end } of article.blocks) {
    const text = article.text.slice(start, end);
    const place = map.place(start, end);
    if (place === null) {
      if (role !== 'title') wrong.push(text);
      continue;
    }
    const range = document.createRange();
    range.setStart(place.startNode, place.startOffset);
    range.setEnd(place.endNode, place.endOffset);
    if (range.cloneContents().querySelector('*:not(a, b, i, em, strong, span)') !== null) continue;
    asked++;
    if (range.toString().replace(/\s+/g, ' ').trim() !== text) wrong.push(text);
  }
  return { asked, wrong };
}

for (const name of BROWSERS) {
  const title = `${name} and linkedom on ${samples.length} ${real === null ? 'own' : 'real'} pages`;
  describe.skipIf(findBrowser(name) === null)(title, () => {
    let browser: LaunchedBrowser;
    let site: Site;
    let script: string;
    let tab: Page;

    beforeAll(async () => {
      script = await bundle();
      const pages = samples.map(
        ({ html }, index) => [`/sample/${index}`, { body: html, headers: QUIET }] as const,
      );
      site = await serve(DEMO_SITE, 0, Object.fromEntries(pages));
      browser = await launchBare(name, { headless: true });
      tab = await browser.browser.newPage();
    }, TIMEOUT);

    afterAll(async () => {
      await browser?.close();
      await site?.close();
    }, TIMEOUT);

    test('give the same article, and find its words again', { timeout: TIMEOUT }, async () => {
      const different: string[] = [];
      const misplaced: string[] = [];
      let articles = 0;
      let asked = 0;
      for (const [index, { name, html }] of samples.entries()) {
        const address = `${site.address}/sample/${index}`;
        await tab.goto(address, { waitUntil: 'domcontentloaded' });
        await tab.evaluate(script);
        const { live, parsed } = await tab.evaluate(readInPage, html);
        const node = readAll(ArticleRoom, parse(html), address);
        if (live !== node) different.push(`${name}, live`);
        if (parsed !== node) different.push(`${name}, parsed`);
        if (node.includes('"blocks":')) articles++;
        const places = await tab.evaluate(placesInPage);
        asked += places.asked;
        misplaced.push(...places.wrong);
      }
      expect(different).toEqual([]);
      expect(misplaced).toEqual([]);
      expect(articles).toBeGreaterThan(0.8 * samples.length);
      expect(asked).toBeGreaterThan(samples.length);
    });
  });
}
