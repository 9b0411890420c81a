/** The ways to the desk, where it opens, and how it goes along with its page. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { drawnMarks, hasCard, pointOfMark, until } from '../../scripts/marks';
import { inBothBrowsers, press, sees, visit } from './harness';
import { clickInCard } from './in-card';

const SPUN = DEMO_PAGES.spun;
const DESK = '/src/pages/desk/index.html';

inBothBrowsers('the desk', {}, (world, name) => {
  /** Where the desk is open, as the browser has it: addresses of tabs, and whether a panel or sidebar holds it. */
  async function open(): Promise<{ panel: boolean; tabs: string[] }> {
    const page = await world().session.extension.open('library');
    const contexts = await page.evaluate(ownContexts);
    await page.close();
    const desks = contexts.filter(({ documentUrl }) => documentUrl?.includes(DESK));
    return {
      panel: desks.some(({ contextType }) => contextType === 'SIDE_PANEL'),
      tabs: desks
        .filter(({ contextType }) => contextType === 'TAB')
        .map(({ documentUrl }) => documentUrl ?? ''),
    };
  }

  const popup = async () => {
    const page = await world().session.extension.open('popup', world().site.address + SPUN);
    await page.bringToFront();
    return page;
  };
  const spun = async () => {
    const { page, complaints } = await visit(world(), SPUN);
    await page.bringToFront();
    const marks = await until(() => drawnMarks(page), 'mark');
    return { page, complaints, words: marks.map((mark) => mark.words) };
  };
  const closeDesks = async () => {
    const page = await world().session.extension.open('library');
    await page.evaluate(closeAll, DESK);
    await page.close();
    await until(async () => {
      const { panel, tabs } = await open();
      return !panel && tabs.length === 0;
    }, 'end of every desk');
  };

  test('opens in a tab where a panel cannot be, and is shown again there', async () => {
    await spun();
    for (const label of ['Open the desk', 'Desk in a tab']) {
      const page = await popup();
      await page.evaluate(withoutPanel);
      await press(page, label);
      await until(async () => (await open()).tabs.length > 0, 'desk in a tab');
      expect(await open()).toEqual({ panel: false, tabs: [expect.stringMatching(/\?tab=\d+$/)] });
      await page.close();
    }
    await closeDesks();
  });

  /** The desk that is open: Chromium's driver reaches its side panel, Firefox's no sidebar. */
  const desk = () =>
    until(async () => {
      const { browser } = world().session;
      if (name === 'chromium') {
        const panel = browser.targets().find((target) => target.url().includes(DESK));
        return (await panel?.asPage()) ?? null;
      }
      for (const page of await browser.pages()) {
        if ((await page.evaluate(() => document.URL).catch(() => '')).includes(DESK)) return page;
      }
      return null;
    }, 'desk');

  test('opens from a note’s card, at the note, and goes along with the page', async () => {
    const { page, complaints, words } = await spun();
    const [first = '', second = ''] = words;
    for (const mark of [first, second]) {
      await page.bringToFront();
      const { x, y } = await pointOfMark(page, mark);
      await page.mouse.click(x, y);
      await until(() => hasCard(page), 'card');
      await clickInCard(world(), page, SPUN, 'Open in the desk');
      const opened = await desk();
      await until(() => opened.evaluate(isChosen, mark), `note on “${mark}” at the desk`);
    }
    // A click in a page lets Firefox open no sidebar.
    expect(await open()).toMatchObject({
      panel: name === 'chromium',
      tabs: { length: name === 'chromium' ? 0 : 1 },
    });
    expect(complaints).toEqual([]);

    await page.goto(world().site.address + DEMO_PAGES.faithful);
    await sees(await desk(), 'US talks to Libya and Rwanda');
    await closeDesks();
  });

  test('opens beside the page from the popup', async () => {
    const { page: article } = await spun();
    const page = await popup();
    // What comes in above a button moves it.
    await sees(page, 'Source: “');
    await page.locator('button ::-p-text(Open the desk)').click();
    // A panel comes once its tab is in front: whoever asks where the desk is takes another one there.
    await article.bringToFront();
    if (name === 'chromium') await desk();
    await until(async () => (await open()).panel, 'desk in the panel');
    expect((await open()).tabs).toEqual([]);
    await page.close();
  });

  test('has the page show a stretch of its article, and is told how far it is scrolled', async () => {
    const { page, complaints } = await spun();
    const address = world().site.address + SPUN;
    const ask = world().session.extension.askTab;
    const told = await ask(address, 'page.article', null);
    const { text, blocks } = told?.article ?? { text: '', blocks: [] };
    const before = await page.evaluate(() => document.documentElement.outerHTML);

    expect(await ask(address, 'page.scrolled', { text, after: null })).toEqual({ at: 0 });
    // Above the article's end, where the line to the recap would come.
    const { start, end } = blocks[Math.floor(0.6 * blocks.length)] ?? { start: 0, end: 0 };
    const moved = ask(address, 'page.scrolled', { text, after: 0 });
    expect(await ask(address, 'page.show', { text, start, end, focus: false })).toBe(true);
    expect((await moved).at).toBeGreaterThan(0);
    expect(await stretch(page)).toMatchObject({ words: text.slice(start, end), inView: true });
    const { at } = await ask(address, 'page.scrolled', { text, after: null });
    expect(at).toBeLessThanOrEqual(start);

    await page.evaluate(() => scrollTo(0, 0));
    expect(await ask(address, 'page.scrolled', { text, after: at })).toEqual({ at: 0 });
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await until(async () => (await stretch(page)) === null, 'page without a stretch');
    expect(
      await ask(address, 'page.show', {
        text: `${text} More.`,
        start: text.length + 1,
        end: text.length + 6,
        focus: false,
      }),
    ).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('leads to the page by key: Tab goes on from the words', async () => {
    const { page } = await spun();
    await page.evaluate(() => document.querySelector<HTMLElement>('nav a')?.focus());
    const address = world().site.address + SPUN;
    const ask = world().session.extension.askTab;
    const { text } = (await ask(address, 'page.article', null))?.article ?? { text: '' };
    const links = await page.$$eval('article p a', (all) => all.map(({ textContent }) => textContent.trim()));
    const link = links.find((one) => text.split(one).length === 2) ?? '';
    const end = text.indexOf(link);
    expect(await ask(address, 'page.show', { text, start: end - 20, end, focus: true })).toBe(true);
    await page.bringToFront();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(link);
  });
});

/** Whether a note on these words is chosen at the desk. */
function isChosen(words: string): boolean {
  const chosen = [...document.querySelectorAll('[aria-current=true]')];
  return chosen.some(({ textContent }) => textContent.includes(`Page: “${words}”`));
}

/** Runs in a page of the extension. Firefox closes its sidebar for a click only. */
async function closeAll(path: string): Promise<void> {
  const api: ExtensionApi = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { sidePanel } = Reflect.get(globalThis, 'chrome');
  const tabs = await api.tabs.query({});
  for (const { id, url } of tabs) if (id !== undefined && url?.includes(path)) await api.tabs.remove(id);
  // Rejects where none is open.
  await sidePanel?.close({ windowId: (await api.windows.getCurrent()).id }).catch(() => {});
}

/**
 * Runs in a page of the extension. There are Chromiums without side panels; and Firefox opens no sidebar for a script
 * that presses a button.
 */
function withoutPanel(): void {
  const api = Reflect.get(globalThis, 'chrome');
  if ('sidePanel' in api) Object.defineProperty(api, 'sidePanel', { value: undefined });
}

/** The stretch that is shown now, and whether a reader sees it. */
function stretch(page: Page): Promise<{ words: string; inView: boolean } | null> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('plumbline-stretch') ?? [];
    if (!(range instanceof Range)) return null;
    const { top, bottom } = range.getBoundingClientRect();
    return { words: String(range), inView: top >= 0 && bottom <= innerHeight };
  });
}

/** Runs in a page of the extension. */
async function ownContexts(): Promise<{ contextType: string; documentUrl?: string }[]> {
  const api: ExtensionApi = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const getContexts = Reflect.get(api.runtime, 'getContexts');
  return getContexts.call(api.runtime, {});
}
