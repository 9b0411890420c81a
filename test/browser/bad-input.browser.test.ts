/**
 * Pages and states that nobody wishes for: silence or a clear message, nothing lost, and nothing thrown into
 * the page's console.
 */
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { drawnMarks, until } from '../../scripts/marks';
import { inBothBrowsers, press, sees, settled, typeInto, visit, watchConsole } from './harness';

const page = (body: string, language = 'en') =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>A page</title>` +
  `<link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const PARAGRAPH =
  'The council met on Tuesday evening to hear from residents about the bridge, which has been closed since ' +
  'the flood in spring, and said that it would publish the engineers’ report before the end of the month. ';
const GERMAN =
  'Der Stadtrat hat am Dienstagabend über die Brücke beraten, die seit dem Hochwasser im Frühjahr gesperrt ' +
  'ist, und will das Gutachten der Ingenieure noch vor Ende des Monats veröffentlichen. ';

const article = (paragraph: string, times: number) =>
  `<main><article><h1>Council hears residents on the closed bridge</h1>${`<p>${paragraph}</p>`.repeat(times)}</article></main>`;

/** An article with bytes in it that are no UTF-8. */
const MALFORMED = Buffer.concat([
  Buffer.from(page(article(PARAGRAPH, 6)).replace('</article>', '')),
  Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0xc3, 0x28, 0xf0, 0x9f, 0x92, 0xed, 0xa0, 0x80]),
  Buffer.from(`${PARAGRAPH}</p>`),
]);

const PAGES = {
  '/empty.html': { body: '' },
  '/huge.html': { body: page(article(PARAGRAPH.repeat(5), 10_000_000 / (5 * PARAGRAPH.length))) },
  '/german.html': { body: page(article(GERMAN, 8), 'de') },
  '/malformed.html': { body: MALFORMED },
  '/sentence.html': { body: page(article('The council met on Tuesday evening.', 1)) },
  '/deep.html': { body: page(`${'<div>'.repeat(5000)}${article(PARAGRAPH, 6)}${'</div>'.repeat(5000)}`) },
  '/bridge.html': { body: page(article(PARAGRAPH, 6)) },
};

/** What the browser itself says of such pages: no icon, wrong bytes, a tree too deep for it. */
const OF_THE_PAGE = /404|byte stream was erroneous|document tree is too deep/;

inBothBrowsers('bad input', PAGES, (world) => {
  test.each([
    ['an empty page', '/empty.html', ['no-article', 'too-short']],
    ['a page of 10 MB', '/huge.html', ['no-source', 'no-article']],
    ['another language', '/german.html', ['language', 'no-source']],
    ['malformed UTF-8', '/malformed.html', ['no-source']],
    ['an article of one sentence', '/sentence.html', ['too-short', 'no-article', 'no-source']],
    ['five thousand nested elements', '/deep.html', ['no-source', 'no-article']],
  ])('%s: silence, with a reason', async (_, path, reasons) => {
    const { page, state, complaints } = await visit(world(), path);
    expect(state.phase).toBe('silent');
    expect(reasons).toContain(state.phase === 'silent' ? state.reason : null);
    expect(await drawnMarks(page)).toEqual([]);
    expect(complaints.filter((line) => !OF_THE_PAGE.test(line))).toEqual([]);
  });

  test.each([
    ['a source of one sentence', 'The council met on Tuesday.', 'It is a single sentence'],
    ['a source in another language', GERMAN.repeat(4), 'No sentence of the article speaks of the same thing'],
  ])('%s: a clear message', async (_, source, message) => {
    const { session, site } = world();
    await visit(world(), '/bridge.html');
    const compare = await session.extension.open('compare', `${site.address}/bridge.html`);
    await press(compare, 'Pasted text');
    await typeInto(compare, 'Text of the source', source);
    await press(compare, 'Compare with this text');
    await sees(compare, message);
    await compare.close();
  });

  test('a page without a content script: the popup says so', async () => {
    const { session } = world();
    const popup = await session.extension.open('popup');
    await sees(popup, /cannot|does not|browser/i);
    await popup.close();
  });
});

inBothBrowsers(
  'the engine',
  {},
  (world) => {
    test('background and engine ended by the browser: the next page is checked all the same', async () => {
      const { extension } = world().session;
      const before = await extension.ask('corpus.status', null);
      for (let round = 0; round < 2; round++) {
        await extension.stop();
        const { page, complaints } = await visit(world(), DEMO_PAGES.spun);
        await until(() => drawnMarks(page), 'mark');
        expect(complaints).toEqual([]);
        await page.close();
      }
      expect(await extension.ask('corpus.status', null)).toEqual(before);
    });

    test('a corpus that does not open: silence with a reason, a way on, and nothing lost', async () => {
      const { session, site } = world();
      const address = site.address + DEMO_PAGES.spun;
      const before = await session.extension.ask('corpus.status', null);
      const holder = await session.extension.open('library');
      await until(
        async () => {
          await session.extension.stop();
          return holder.evaluate(holdDatabase);
        },
        'hold on the database’s files',
        60_000,
      );

      const { page, state, complaints } = await visit(world(), DEMO_PAGES.spun);
      expect(state).toEqual({ phase: 'silent', reason: 'corpus-failed' });
      expect(await drawnMarks(page)).toEqual([]);
      const popup = await session.extension.open('popup', address);
      await sees(popup, 'Nothing was changed');

      await holder.evaluate(releaseDatabase);
      await press(popup, 'Try again');
      await sees(popup, 'Your library is open again');
      expect(await session.extension.ask('corpus.status', null)).toEqual(before);
      await page.reload();
      await settled(session, address);
      await until(() => drawnMarks(page), 'mark');
      expect(complaints).toEqual([]);
      await popup.close();
      await holder.close();
    });

    test('nothing is thrown in the extension’s own pages', async () => {
      const { session, site } = world();
      await visit(world(), DEMO_PAGES.spun);
      for (const name of ['popup', 'library', 'compare', 'add', 'settings'] as const) {
        const own = await session.extension.open(name, site.address + DEMO_PAGES.spun);
        const complaints = watchConsole(own);
        await own.evaluate(() => location.reload()).catch(() => undefined);
        await sees(own, /\w/);
        expect(complaints).toEqual([]);
        await own.close();
      }
    });
  },
  // Longer than the engine tries to open its corpus, and far less than Firefox's own 30 s.
  { idleAfter: 8000 },
);

// What follows runs in a page of the extension.

/** Takes the database's files as another worker would; false while the engine has them. */
async function holdDatabase(): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const pool = await (await root.getDirectoryHandle('plumbline')).getDirectoryHandle('.opaque');
  const held: FileSystemWritableFileStream[] = [];
  Reflect.set(globalThis, 'held', held);
  for await (const file of pool.values()) {
    if (file.kind === 'file') held.push(await file.createWritable({ keepExistingData: true }));
  }
  return held.length > 0;
}

async function releaseDatabase(): Promise<void> {
  const held: FileSystemWritableFileStream[] = Reflect.get(globalThis, 'held');
  for (const stream of held) await stream.abort();
}
