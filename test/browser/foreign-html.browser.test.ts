/** Whatever HTML an import brings is text in the library: nothing of it runs, is loaded or becomes an element. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { drop } from '../../scripts/drop';
import { until } from '../../scripts/marks';
import { inBothBrowsers, press, sees, watchConsole } from './harness';
import { xssVectors } from './xss-vectors';

const PARAGRAPH =
  'The council met on Tuesday evening to hear from residents about the bridge, which has been closed since the flood in spring, and said that it would publish the engineers’ report before the end of the month.';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const pageWith = (vector: string, n: number) =>
  `<!doctype html><html><head><title>Page ${n}</title></head><body><article><h1>Page ${n} ${vector}</h1>${`<p>${PARAGRAPH} ${vector}</p>`.repeat(4)}</article></body></html>`;

const feedWith = (vectors: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${escaped(vectors.join(' '))}</title>${vectors.map((vector, n) => `<item><guid>${n}</guid><title>${escaped(vector)}</title><author>${escaped(vector)}</author><content:encoded>${escaped(`<p>Item ${n}. ${PARAGRAPH}</p>${vector}`)}</content:encoded></item>`).join('')}</channel></rss>`;

inBothBrowsers('foreign HTML', {}, (world) => {
  test('scripts, handlers, addresses and styles of imported files stay without effect', async () => {
    const { session, site } = world();
    const before = site.requests.length;
    const vectors = xssVectors(site.address);
    const files = vectors.flatMap((vector, n): [string, string][] => [
      [`page ${n}.html`, pageWith(vector, n)],
      [`${vector.replaceAll('/', '∕').slice(0, 100)} ${n}.txt`, `${vector}\n\nText number ${n}. ${vector}`],
    ]);
    const library = await session.extension.open('library');
    const complaints = watchConsole(library);
    await drop(library, [...files, ['feed.xml', feedWith(vectors)]]);
    await sees(library, /documents added/);
    await press(library, 'What became of each');
    await press(library, 'Show more');
    await sees(library, 'In feed.xml');
    await nothingHappened(library);

    const { documents } = await session.extension.ask('corpus.list', {
      query: '"text number"',
      offset: 0,
      limit: 100,
    });
    expect(documents.length).toBeGreaterThan(vectors.length / 2);
    await press(library, 'Documents');
    await sees(library, 'facts');
    await nothingHappened(library);
    for (const { id, title } of documents) {
      await library.evaluate((one) => {
        history.pushState(null, '', `?document=${one}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, id);
      await until(
        () => library.evaluate((shown) => document.title.includes(shown), title.slice(0, 10)),
        title,
      );
    }
    await nothingHappened(library);
    expect(site.requests.slice(before)).toEqual([]);
    expect(complaints).toEqual([]);
    await library.close();
  });
});

/** Neither this page nor the one that reads files ran anything, and nothing foreign is an element here. */
async function nothingHappened(library: Page): Promise<void> {
  const found = await library.evaluate(() => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const contexts = [globalThis, ...api.extension.getViews(), ...[...document.querySelectorAll('iframe')]];
    const foreign =
      'body script, iframe, object, embed, base, marquee, template, math, video, audio, meta[http-equiv]';
    return {
      ran: contexts.filter((one) => Reflect.has(one, 'ran')).length,
      elements: [...document.querySelectorAll(foreign)].map(({ outerHTML }) => outerHTML.slice(0, 100)),
      handlers: [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')),
      ),
      links: [...document.querySelectorAll('a')]
        .map(({ href }) => href)
        .filter((href) => /^(?:javascript|data):/.test(href)),
    };
  });
  expect(found).toEqual({ ran: 0, elements: [], handlers: [], links: [] });
}
