/**
 * What a page can see of Plumbline, by state, compared with the same browser without it: before a match
 * nothing; after a match that highlights exist, and nothing else; with an open card also its host. And in no
 * state does a request leave the machine.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { type LaunchedBrowser, launchBare, openTab } from '../../scripts/launch';
import { drawnMarks, until } from '../../scripts/marks';
import { openCard, openWorld, press, sees, settled, type World } from './harness';

/** Everything of a page that its own scripts can look at. */
interface Seen {
  /** The whole document as markup, and how its root's children are called. */
  markup: string;
  rootChildren: string[];
  /** Every element's computed styles, one string an element, one line a property. */
  styles: string[];
  /** The same of every highlight's pseudo-element that Plumbline has a name for. */
  highlightStyles: string[];
  highlights: string[];
  styleSheets: number;
  /** Names on the window and the document. */
  globals: string[];
  /** Addresses that the page loaded, its own origin left out, and the icon, which a profile loads once. */
  resources: string[];
  /** What a MutationObserver of the page's own noticed, and which events reached the window. */
  noticed: string[];
}

/** Runs in the page before its own scripts: a page that spies on what happens to it. */
const SPY = `
  window.noticed = [];
  new MutationObserver((records) => {
    if (document.readyState !== 'complete') return;
    for (const { type, target } of records) window.noticed.push(type + ' on ' + target.nodeName);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const type of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation'])
    window.addEventListener(type, () => window.noticed.push(type));
`;

/** Runs in the page, as a script of the page would. */
function look(): Seen {
  const elements = [document.documentElement, ...document.querySelectorAll('head, head *, body, body *')];
  const names = ['solid', 'wavy', 'dotted', 'dashed'].flatMap((family) =>
    [1, 2, 3].map((severity) => `plumbline-${family}-${severity}`),
  );
  return {
    markup: document.documentElement.outerHTML,
    rootChildren: [...document.documentElement.childNodes].map(({ nodeName }) => nodeName),
    styles: elements.map((element) =>
      [...getComputedStyle(element)]
        .sort()
        .map((name) => `${name}: ${getComputedStyle(element).getPropertyValue(name)}`)
        .join('\n'),
    ),
    highlightStyles: names.map((name) =>
      ['color', 'background-color', 'text-decoration-line', 'text-decoration-style', 'text-decoration-color']
        .map((property) => getComputedStyle(document.body, `::highlight(${name})`).getPropertyValue(property))
        .join('|'),
    ),
    highlights: [...CSS.highlights.keys()],
    styleSheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    globals: [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertyNames(document)].sort(),
    resources: performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(location.origin, ''))
      .filter((name) => name !== '/img/mark.svg')
      .sort(),
    noticed: [...Reflect.get(window, 'noticed')],
  };
}

/** What of this is not as in the baseline: each with its name, strings line by line. */
function differences(seen: Partial<Seen>, baseline: Partial<Seen>): string[] {
  return Object.entries(baseline).flatMap(([name, expected]) => {
    const before = linesOf(expected);
    const after = linesOf(Reflect.get(seen, name));
    if (before.length !== after.length) return [`${name}: ${after.length} lines instead of ${before.length}`];
    return after.flatMap((line, index) =>
      line === before[index] ? [] : [`${name}: “${line}” instead of “${before[index]}”`],
    );
  });
}

const linesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(linesOf) : String(value).split('\n');

async function openSpying({ browser }: LaunchedBrowser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(SPY);
  await page.goto(address);
  await page.bringToFront();
  return page;
}

describe.each(BROWSERS)('what a page can see in %s', (name) => {
  let world: World;
  let bare: LaunchedBrowser;
  beforeAll(async () => {
    world = await openWorld(name);
    bare = await launchBare(name, { headless: true });
  });
  afterAll(async () => {
    await bare?.close();
    await world?.close();
  });

  /** What the page shows its scripts in a browser without the extension. */
  async function without(path: string): Promise<Seen> {
    const page = await openSpying(bare, world.site.address + path);
    const seen = await page.evaluate(look);
    await page.close();
    return seen;
  }

  test.each([
    ['no article', DEMO_PAGES.front],
    ['an article that no source covers', DEMO_PAGES.other],
  ])('nothing on %s', async (_, path) => {
    const address = world.site.address + path;
    const requests = () =>
      world.site.requests
        .splice(0)
        .filter((one) => one !== '/img/mark.svg')
        .sort();
    requests();
    const baseline = await without(path);
    const asked = requests();
    const page = await openSpying(world.session, address);
    expect(await settled(world.session, address)).toMatchObject({ phase: 'silent' });
    expect(differences(await page.evaluate(look), baseline)).toEqual([]);
    expect(requests()).toEqual(asked);
    await page.close();
  });

  test('nothing on an article that is covered, while notes are hidden', async () => {
    const address = world.site.address + DEMO_PAGES.spun;
    const baseline = await without(DEMO_PAGES.spun);
    const page = await openSpying(world.session, address);
    await until(() => drawnMarks(page), 'mark');
    await world.session.extension.askTab(address, 'page.hide', { hidden: true });
    await until(async () => {
      const seen = await page.evaluate(look);
      return JSON.stringify(seen.highlightStyles) === JSON.stringify(baseline.highlightStyles);
    }, 'page without the highlights’ style');
    expect(differences(await page.evaluate(look), baseline)).toEqual([]);
    await page.close();
  });

  test('only highlights once notes are drawn, and the card’s host while it is open', async () => {
    const address = world.site.address + DEMO_PAGES.spun;
    const { highlights: none, highlightStyles: plain, ...baseline } = await without(DEMO_PAGES.spun);
    expect(none).toEqual([]);
    const page = await openSpying(world.session, address);
    await until(() => drawnMarks(page), 'mark');
    const { highlights, highlightStyles, ...drawn } = await until(async () => {
      const seen = await page.evaluate(look);
      return JSON.stringify(seen.highlightStyles) !== JSON.stringify(plain) && seen;
    }, 'style of the highlights');
    expect(highlightStyles).not.toEqual(plain);
    expect(highlights.every((one) => one.startsWith('plumbline-'))).toBe(true);
    expect(differences(drawn, baseline)).toEqual([]);

    await openCard(page);
    const open = await page.evaluate(look);
    expect(open.rootChildren).toEqual([...baseline.rootChildren, 'DIV']);
    expect(open.noticed).toEqual(['childList on HTML']);
    const host = /<div popover="manual"[^>]*><\/div>(?=<\/html>)/;
    const { rootChildren: _, noticed: __, ...others } = baseline;
    expect(differences({ ...open, markup: open.markup.replace(host, '') }, others)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot ?? null),
    ).toBeNull();

    await page.keyboard.press('Escape');
    await until(
      async () => (await page.evaluate(look)).markup === baseline.markup,
      'page without the card’s host',
    );
    await page.close();
  });

  test('the recap’s host while it is open, and the line’s at the article’s end', async () => {
    const address = world.site.address + DEMO_PAGES.spun;
    const { highlights: _, highlightStyles: __, ...baseline } = await without(DEMO_PAGES.spun);
    const page = await openSpying(world.session, address);
    await until(() => drawnMarks(page), 'mark');
    const recap = (open: boolean) => world.session.extension.askTab(address, 'page.recap', { open });
    const expectHost = async (host: RegExp) => {
      const {
        rootChildren,
        noticed: ___,
        ...seen
      } = await until(async () => {
        const now = await page.evaluate(look);
        return now.rootChildren.length > baseline.rootChildren.length && now;
      }, 'host');
      expect(rootChildren).toEqual([...baseline.rootChildren, 'DIV']);
      expect(seen.markup.replace(host, '')).toBe(baseline.markup);
      expect(
        await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot ?? null),
      ).toBeNull();
    };
    const gone = () =>
      until(async () => (await page.evaluate(look)).markup === baseline.markup, 'page without the host');
    await recap(true);
    await expectHost(/<div popover="manual"[^>]*><\/div>(?=<\/html>)/);
    await recap(false);
    await gone();
    await page.bringToFront();
    await page.evaluate(() =>
      [...document.querySelectorAll('.story-body p')].at(-1)?.scrollIntoView({ block: 'center' }),
    );
    await expectHost(/<div><\/div>(?=<\/html>)/);
    await page.evaluate(() => scrollTo(0, 0));
    await gone();
    await page.close();
  });

  test('the extension’s files cannot be loaded by a page', async () => {
    const page = await openTab(world.session, world.site.address + DEMO_PAGES.front);
    const library = await world.session.extension.open('library');
    const origin = await library.evaluate(() => location.origin);
    const loaded = await page.evaluate(async (base) => {
      const files = ['manifest.json', 'icons/16.png', 'src/content/index.js', 'src/pages/popup/index.html'];
      const tries = files.map((file) =>
        fetch(`${base}/${file}`).then(
          () => file,
          () => null,
        ),
      );
      return (await Promise.all(tries)).filter((file) => file !== null);
    }, origin);
    expect(loaded).toEqual([]);
    await library.close();
    await page.close();
  });

  test('no request leaves the machine, whatever is done', async () => {
    const { extension } = world.session;
    const address = world.site.address + DEMO_PAGES.spun;
    const page = await openTab(world.session, address);
    await until(() => drawnMarks(page), 'mark');
    await openCard(page);
    const popup = await extension.open('popup', address);
    await sees(popup, 'Left out');
    const library = await extension.open('library');
    await sees(library, 'Delete');
    const compare = await extension.open('compare', address);
    await sees(compare, 'Pasted text');
    await press(compare, 'Linked report');
    expect(world.reached).toEqual([]);
    // That the proxy would have noticed.
    await page.evaluate(() => fetch('http://elsewhere.example/', { mode: 'no-cors' }).catch(() => null));
    expect(world.reached).toEqual(['elsewhere.example']);
    for (const one of [popup, library, compare, page]) await one.close();
  });
});
