/** An article in a frame of a page: marked there, told by the popup, and nothing is left where it was. */
import { createServer, type Server } from 'node:http';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { drawnMarks, until } from '../../scripts/marks';
import { drawNotes, storyPage, untilDrawn } from './drawing';
import { inBothBrowsers, sees, settled, visit } from './harness';
import { lookIntoCard } from './in-card';

const TITLE = 'Council votes to close the old bridge';
const PARAGRAPHS = [
  'The town council voted on Tuesday evening to close the old bridge to all traffic, after engineers had found cracks.',
  'The closure will begin on the first of June and is expected to last for at least eighteen months, an engineer said.',
  'Shopkeepers on the eastern bank fear that they will lose customers, and have asked the council for help with rents.',
  'Nobody in the town hall wanted to say what the repair will cost, or who is going to pay for the work in the end.',
];
const WORDS = 'will begin';
const STORY = storyPage(TITLE, PARAGRAPHS);
const SILENT = { phase: 'silent', reason: 'no-article' };

/** A page without an article of its own. */
const around = (inside: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reader</title><link rel="icon" href="data:,">
  <style>iframe { width: 800px; height: 600px }</style></head><body><header>Reader</header>${inside}</body></html>`;
const asAttribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const WRITTEN = `<iframe></iframe><script>
  const inside = document.querySelector('iframe').contentDocument;
  inside.open();
  inside.write(${JSON.stringify(STORY)});
  inside.close();
</script>`;

const pages = {
  '/story.html': { body: STORY },
  '/late.html': { body: around('<p>Loading…</p>') },
  '/demo.html': { body: around(`<iframe src="${DEMO_PAGES.spun}"></iframe>`) },
  '/src.html': { body: around('<iframe src="/story.html"></iframe>') },
  '/srcdoc.html': { body: around(`<iframe srcdoc="${asAttribute(STORY)}"></iframe>`) },
  '/written.html': { body: around(WRITTEN) },
  '/tall.html': {
    body: around('<iframe src="/long.html" style="width: 800px; height: 5000px; border: 0"></iframe>'),
  },
  '/long.html': {
    body: storyPage(TITLE, [
      ...PARAGRAPHS,
      ...Array.from({ length: 60 }, () => PARAGRAPHS[2] ?? ''),
      'The work will end.',
    ]),
  },
  '/hidden.html': { body: around('<iframe src="/story.html" style="visibility: hidden"></iframe>') },
  '/small.html': { body: around('<iframe src="/story.html" style="width: 9px; height: 9px"></iframe>') },
  '/sandboxed.html': {
    body: around('<iframe src="/story.html" sandbox="allow-same-origin allow-scripts"></iframe>'),
  },
  '/password.html': { body: around('<input type="password"><iframe src="/story.html"></iframe>') },
};

/** The frame that the page holds. */
const frameOf = (page: Page): Promise<Frame> =>
  until(async () => page.frames().find((frame) => frame.parentFrame() !== null), 'frame');

/** Runs in a page of the extension: the number on the toolbar button of the newest tab at an address. */
async function badgeOf(address: string): Promise<string> {
  const api: Browser = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const tabs = await api.tabs.query({});
  const tab = tabs.findLast(({ url }) => url === address);
  return tab?.id === undefined ? 'no tab' : api.action.getBadgeText({ tabId: tab.id });
}

/** Runs in a frame: whether our script does. */
const lives = () =>
  Reflect.has(globalThis, 'plumblineLife') && Reflect.get(globalThis, 'plumblineLife') !== undefined;

inBothBrowsers('an article in a frame', pages, (world) => {
  const addressOf = (path: string) => world().site.address + path;
  const ask = (path: string) => world().session.extension.askTab(addressOf(path), 'page.state', null);
  const becomes = (path: string, reason: string) =>
    until(async () => {
      const state = await ask(path);
      return state.phase === 'silent' && state.reason === reason;
    }, `silence “${reason}” on ${path}`);

  /** Opens the page, waits until the frame's article was looked at, and has a note drawn. */
  async function marked(path: string, words = WORDS) {
    const { page, complaints } = await visit(world(), path);
    await becomes(path, 'no-source');
    const before = await page.content();
    await drawNotes(world(), addressOf(path), [{ words }]);
    const frame = await frameOf(page);
    await untilDrawn(frame, [words]);
    return { page, frame, complaints, before };
  }

  test.each(['/src.html', '/srcdoc.html', '/written.html'])(
    'the one of %s is marked, its card opens there, and the popup tells of it',
    async (path) => {
      const { page, frame, complaints, before } = await marked(path);
      const article = await world().session.extension.askTab(addressOf(path), 'page.article', null);
      const own = path === '/src.html' ? '/story.html' : path;
      expect(article?.article).toMatchObject({ title: TITLE, address: addressOf(own) });
      await page.bringToFront();
      const popup = await world().session.extension.open('popup', addressOf(path));
      await sees(popup, '1 note');
      expect(await popup.evaluate(badgeOf, addressOf(path))).toBe('1');
      await popup.close();

      await page.bringToFront();
      const inside = await frame.evaluate((wanted) => {
        const range = [...CSS.highlights]
          .flatMap(([, ranges]) => [...ranges])
          .find((one) => String(one) === wanted);
        const { x, y, width, height } =
          (range instanceof Range && range.getBoundingClientRect()) || new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, WORDS);
      const outside = await page.evaluate(() => {
        const element = document.querySelector('iframe');
        const { x = 0, y = 0 } = element?.getBoundingClientRect() ?? {};
        return { x: x + (element?.clientLeft ?? 0), y: y + (element?.clientTop ?? 0) };
      });
      await page.mouse.click(inside.x + outside.x, inside.y + outside.y);
      const [top, card] = await until(async () => {
        const cards = await world().session.extension.inFrames(addressOf(path), lookIntoCard);
        return cards.some((one) => one !== null) && cards;
      }, 'card in the frame');
      expect(top).toBeNull();
      expect(card?.isInside).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.content()).toBe(before);
      expect(complaints).toEqual([]);
    },
  );

  test('one that a source covers is marked by itself, exactly as without a frame', async () => {
    const { page: whole } = await visit(world(), DEMO_PAGES.spun);
    const marks = await until(() => drawnMarks(whole), 'marks on the page itself');
    const { page } = await visit(world(), '/demo.html');
    const frame = await frameOf(page);
    await until(async () => (await drawnMarks(frame)).length === marks.length, 'as many marks in the frame');
    expect(await drawnMarks(frame)).toEqual(marks);
    expect(await drawnMarks(page)).toEqual([]);
    const add = await world().session.extension.open('add', addressOf('/demo.html'));
    await sees(add, 'Rwanda');
    await add.close();
  });

  test('the recap opens in it by the key, and what is next to it is revealed however high the frame is', async () => {
    const { page, frame } = await marked('/tall.html', 'will end');
    await page.bringToFront();
    await world().session.extension.askTab(addressOf('/tall.html'), 'page.step', { by: 1 });
    await until(async () => (await page.evaluate(() => scrollY)) > 0, 'page that is scrolled');
    await world().session.extension.askTab(addressOf('/tall.html'), 'page.recap', { open: true });
    await until(
      () => frame.evaluate(() => document.querySelectorAll('html > [popover]').length === 2),
      'recap',
    );
    expect(await page.evaluate(() => document.querySelector('html > [popover]'))).toBeNull();
  });

  test.each([
    ['removed', () => document.querySelector('iframe')?.remove()],
    ['emptied', () => document.querySelector('iframe')?.contentDocument?.body.replaceChildren()],
    [
      'led elsewhere',
      () => {
        const frame = document.querySelector('iframe');
        if (frame) frame.src = '/late.html';
      },
    ],
  ])('a frame that is %s takes its notes along', async (_, change) => {
    const { page } = await marked('/src.html');
    await page.evaluate(change);
    await becomes('/src.html', 'no-article');
    const popup = await world().session.extension.open('popup', addressOf('/src.html'));
    await sees(popup, 'No news article found here.');
    expect(await popup.evaluate(badgeOf, addressOf('/src.html'))).toBe('');
    await popup.close();
  });

  test('one that comes late is found, and one that comes back', async () => {
    const { page, state } = await visit(world(), '/late.html');
    expect(state).toEqual(SILENT);
    const add = () =>
      page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.src = '/story.html';
        document.body.append(frame);
      });
    await add();
    await becomes('/late.html', 'no-source');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await becomes('/late.html', 'no-article');
    await add();
    await becomes('/late.html', 'no-source');
  });

  test('an article of the page’s own goes before it', async () => {
    const { page, frame } = await marked('/src.html');
    await page.evaluate(
      (html) => {
        document.querySelector('header')?.insertAdjacentHTML('afterend', html);
      },
      `<article><h1>Ferry link opens in May</h1>${PARAGRAPHS.map((text) => `<p>${text.replace('bridge', 'ferry')}</p>`).join('')}</article>`,
    );
    await untilDrawn(frame, []);
    const found = await world().session.extension.askTab(addressOf('/src.html'), 'page.article', null);
    expect(found?.article.title).toBe('Ferry link opens in May');
  });

  test.each(['/hidden.html', '/small.html', '/sandboxed.html'])('that of %s is left alone', async (path) => {
    const { page, state } = await visit(world(), path);
    expect(state).toEqual(SILENT);
    await frameOf(page);
    expect(await world().session.extension.inFrames(addressOf(path), lives)).toEqual([true, false]);
  });

  test('a page that asks for a password is left alone, with its frame', async () => {
    await visit(world(), '/password.html');
    await becomes('/password.html', 'password');
  });

  test('switched off for the page, it is off in its frame, and on again', async () => {
    const { frame } = await marked('/src.html');
    const settings = await world().session.extension.open('settings');
    const choose = (sites: unknown[]) =>
      settings.evaluate(async (chosen) => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        const { settings: now = {} } = await api.storage.local.get('settings');
        await api.storage.local.set({ settings: { ...now, sites: chosen } });
      }, sites);
    await choose([{ site: addressOf('/src.html'), on: false }]);
    await untilDrawn(frame, []);
    expect(await settled(world().session, addressOf('/src.html'))).toEqual({
      phase: 'silent',
      reason: 'off-page',
    });
    await choose([]);
    await becomes('/src.html', 'no-source');
    await settings.close();
  });

  let other: Server;
  beforeAll(async () => {
    other = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(STORY),
    );
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(() => void other.close());

  test('nothing is put into a frame of another origin, also beside one that is taken', async () => {
    const { page, complaints } = await visit(world(), '/late.html');
    const bound = other.address();
    if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
    const add = async (address: string) => {
      await page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
      }, address);
      const frame = await until(
        async () => page.frames().find((one) => one.url().endsWith(address)),
        `frame at ${address}`,
      );
      await until(() => frame.evaluate(() => document.readyState === 'complete'), 'loaded frame');
    };
    const where = () => world().session.extension.inFrames(addressOf('/late.html'), lives);
    await add(`http://127.0.0.1:${bound.port}/`);
    expect(await where()).toEqual([true, false]);
    await add('/story.html');
    await becomes('/late.html', 'no-source');
    expect((await where()).sort()).toEqual([false, true, true]);
    await page.evaluate(() => document.querySelector('iframe:last-of-type')?.remove());
    await becomes('/late.html', 'no-article');
    expect(await where()).toEqual([true, false]);
    expect(complaints).toEqual([]);
  });

  test('when the extension goes, its notes go there, too', async () => {
    const { frame } = await marked('/src.html');
    await world().session.extension.reload();
    await untilDrawn(frame, []);
  });
});
