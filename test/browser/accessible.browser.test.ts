/** What axe-core and assistive technology make of the extension's pages and of the card. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import type { PageName } from '../../scripts/extension';
import { until } from '../../scripts/marks';
import type { CardContent } from '../../src/card/card';
import { defaults, dismissalOf, dismissalOfRule } from '../../src/settings';
import { noteWith, PORT, WIRE } from '../content/notes';
import { violationsOn } from './axe';
import { bundle } from './bundle';
import { inBothBrowsers, visit } from './harness';
import type { OpenCards } from './open-card';

const SCRIPT = await bundle(new URL('./open-card.ts', import.meta.url));
const BLANK = `<!doctype html><html lang="en"><head><title>Blank</title><link rel="icon" href="data:,"></head><body><main><h1>A page</h1><textarea aria-label="To paste into"></textarea></main></body></html>`;

const COUNCIL = { ...WIRE, id: 'council', title: 'Letter of the council', publisher: 'Town council' };
const fact = (source: string, text: string) => ({ source, text, start: 0, end: text.length });

/** A card with all that there may be on one: two sources that say so, one that supports the page. */
const FULL: CardContent = {
  note: noteWith({
    facts: [fact('wire', 'The ferry could sail in May, he said.'), fact('port', 'It could sail in summer.')],
    against: [fact('council', 'The ferry will sail in May.')],
  }),
  sources: [WIRE, PORT, COUNCIL],
  gone: true,
  position: { at: 3, all: 15 },
  site: 'news.example',
  hasWording: true,
};

inBothBrowsers('accessibility', { '/blank.html': { body: BLANK } }, (world, name) => {
  /** What axe finds, in light and, where the driver can ask for it, in dark. */
  async function violationsIn(page: Page): Promise<string[]> {
    const light = await violationsOn(page);
    if (name === 'firefox') return light;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    return [...light, ...(await violationsOn(page))];
  }

  test.each<[name: PageName, shown: string]>([
    ['popup', '.note'],
    ['compare', '.choices, .panel .soft'],
    ['add', '.save button'],
    ['library', '.document'],
    ['settings', '.verbatim'],
    ['welcome', '.example-mark'],
  ])('axe finds nothing wrong with the %s', async (pageName, shown) => {
    const { session, site } = world();
    await visit(world(), DEMO_PAGES.spun);
    const store = await session.extension.open('library');
    const note = noteWith();
    const dismissals = [
      dismissalOf('note', note, site.address, new Date()),
      dismissalOf('wording', note, site.address, new Date()),
      dismissalOfRule('hedge-lost', new Date()),
    ];
    await store.evaluate(
      async (settings) => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        await api.storage.local.set({ settings });
      },
      { ...defaults, dismissals },
    );
    await store.close();
    const page = await session.extension.open(pageName, site.address + DEMO_PAGES.spun);
    await until(() => page.$(shown), `${shown} in ${pageName}`);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    expect(await violationsIn(page)).toEqual([]);
    await page.close();
  });

  async function open<What extends keyof OpenCards>(
    what: What,
    content: Parameters<OpenCards[What]>[0],
  ): Promise<Page> {
    const page = await world().session.browser.newPage();
    await page.goto(`${world().site.address}/blank.html`);
    await page.evaluate(SCRIPT);
    await page.evaluate(
      (part, given) => Reflect.get(Reflect.get(globalThis, 'cards'), part)(given),
      what,
      content,
    );
    await page.bringToFront();
    return page;
  }

  /** Clicks what has this label in the open card. */
  async function click(page: Page, label: string): Promise<void> {
    const spot = await page.evaluate((wanted) => {
      const root = document.querySelector('html > [popover]')?.shadowRoot;
      const all = [...(root?.querySelectorAll('button, summary') ?? [])];
      const one = all.find(({ textContent }) => textContent.startsWith(wanted));
      const box = one?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, label);
    if (!spot) throw new Error(`There is no “${label}” on the card.`);
    await page.mouse.click(spot.x, spot.y);
  }

  test('axe finds nothing wrong with the card, folds and choices open', async () => {
    const page = await open('card', FULL);
    expect(await violationsIn(page)).toEqual([]);
    await click(page, 'What “');
    await click(page, 'Not helpful');
    expect(await violationsIn(page)).toEqual([]);
  });

  test('axe finds nothing wrong with the toast', async () => {
    const page = await open('toast', { happened: 'rule', rule: 'hedge-lost', site: 'news.example' });
    expect(await violationsIn(page)).toEqual([]);
  });

  test('copies where a page has no clipboard of its own, as on http', async () => {
    const page = await open('card', FULL);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await click(page, 'Copy quotation');
    const said = () =>
      page.evaluate(
        () =>
          document.querySelector('html > [popover]')?.shadowRoot?.querySelector('[role=status]')?.textContent,
      );
    await until(async () => (await said()) === 'The quotation and its source were copied.', 'word of it');
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    expect(await until(() => page.$eval('textarea', (field) => field.value), 'pasted words')).toBe(
      '“The ferry could sail in May, he said.” Ferry link could open next year, Coast Wire, 7 May 2025, https://wire.example/ferry\n\n“It could sail in summer.” Minutes of the port',
    );
  });

  test.each([
    ['dialog', 'Source: “could”. Page: “will”.'],
    ['heading', 'Another source supports the page'],
    ['button', 'Previous note'],
    ['button', 'Next note'],
    ['button', 'Close'],
    ['button', 'Copy quotation'],
    ['button', 'Not helpful'],
    ['link', 'Ferry link could open next year (opens in a new tab)'],
  ])('the card has the %s “%s” to assistive technology', async (role, called) => {
    const page = await open('bare', FULL);
    await until(() => page.$(`::-p-aria([name="${called}"][role="${role}"])`), `${role} “${called}”`);
  });
});
