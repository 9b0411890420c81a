/** What must not go wrong at the desk: half-typed words, two desks at once, who reads it by ear, and narrow panels. */
import type { KeyInput, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { until } from '../../scripts/marks';
import { chosenNote, has, keysWork, openDesk, saved, step } from './at-desk';
import { violationsOn } from './axe';
import { focusOf, isFocusInView } from './by-keys';
import { beginReview } from './desk-work';
import { inBothBrowsers, press, sees, typeInto, visit } from './harness';
import { lookOver } from './look-over';
import { ARTICLE, HEADLINE, REPORT, STATEMENT, WEIR_PAGES } from './weir';

inBothBrowsers('care at the desk', WEIR_PAGES, (world, name) => {
  const opened: Page[] = [];
  /** The desk with a review of the article, its first note confirmed. */
  async function begun(): Promise<Page> {
    const desk = await openDesk(world());
    opened.push(desk);
    await step(desk, 'j');
    await beginReview(desk, 'Mira Okafor');
    return desk;
  }
  /** A desk that follows the tab in front, at the article, and a tab with another page. */
  async function following() {
    const { extension } = world().session;
    await extension.ask('corpus.add', { document: REPORT });
    const { page: article } = await visit(world(), ARTICLE);
    const { page: other } = await visit(world(), DEMO_PAGES.faithful);
    const desk = await extension.open('desk');
    opened.push(desk);
    await article.bringToFront();
    await sees(desk, HEADLINE);
    await desk.bringToFront();
    return { article, other, desk };
  }
  const closeAll = async () => {
    for (const desk of opened.splice(0)) await desk.close();
    const { extension } = world().session;
    const ask = { query: '', state: null, offset: 0, limit: 200 };
    for (const { id } of (await extension.ask('reviews.list', ask)).reviews)
      await extension.ask('reviews.remove', { id });
  };

  test('a reload in the middle of a comment loses at most what was typed in the last moment', async () => {
    const desk = await begun();
    const kept = 'The board was asked about this. ';
    const typed = 'It has not answered yet';
    await desk.keyboard.press('m');
    await desk.keyboard.type(kept);
    await saved(desk);
    await desk.keyboard.type(typed);
    await desk.evaluate(() => {
      Reflect.set(globalThis, 'isLeft', true);
      location.reload();
    });
    await until(() => desk.evaluate(() => !('isLeft' in globalThis)), 'page anew');
    await keysWork(desk);
    const { comment } = await step(desk, 'j');
    expect(comment.startsWith(kept.trim())).toBe(true);
    expect(kept + typed).toContain(comment);
    await closeAll();
  });

  test('of two desks on one review, the second is told that it went on, and shows how it is', async () => {
    const desk = await begun();
    const second = await world().session.extension.open('desk');
    opened.push(second);
    await second.bringToFront();
    await press(second, 'Reviews');
    await press(second, HEADLINE);
    await keysWork(second);
    await step(second, 'j');

    await desk.bringToFront();
    await has(desk, 'r', 'Rejected');
    await second.bringToFront();
    expect((await chosenNote(second))?.says).toContain('Confirmed');
    await second.keyboard.press('c');
    await sees(second, 'This review was changed elsewhere');
    await until(async () => (await chosenNote(second))?.says.includes('Rejected'), 'what the other desk did');
    await has(second, 'c', 'Confirmed');
    await closeAll();
  });

  test('what waits for its review stays while another tab, or a list, is looked at', async () => {
    const { other, desk } = await following();
    // As wide as a panel.
    await desk.setViewport({ width: 400, height: 800 });
    await keysWork(desk);
    await step(desk, 'j');
    const { says } = await step(desk, 'j');
    await desk.keyboard.press('c');
    await until(async () => (await focusOf(desk)) === 'button Begin the review', 'focus on the button');
    expect(await isFocusInView(desk)).toBe(true);

    await press(desk, 'Reviews');
    await sees(desk, 'No reviews yet');
    await press(desk, 'This page');
    expect(await sees(desk, 'Begin the review')).not.toContain('Another page is in front');
    await other.bringToFront();
    await sees(desk, 'Another page is in front');
    await desk.bringToFront();
    expect(await desk.$eval('.desk-behind', isInView)).toBe(true);
    await press(desk, 'Begin the review');
    await saved(desk);
    const first = await chosenNote(desk);
    expect(first?.says).toContain('Confirmed');
    expect(first?.says.slice(0, 20)).toBe(says.slice(0, 20));

    await press(desk, 'Go to the other page');
    const now = await sees(desk, 'US talks to Libya and Rwanda');
    expect(now).not.toContain(HEADLINE);
    expect(now).not.toContain('Another page is in front');
    await closeAll();
  });

  test('a source that is being added stays with its page, and so does what it leads to', async () => {
    const { article, other, desk } = await following();
    await press(desk, '1 source');
    await press(desk, 'Add a source');
    await press(desk, 'Pasted text');
    // Its text is fetched from another tab.
    await other.bringToFront();
    await sees(desk, 'Another page is in front');
    await desk.bringToFront();
    await press(desk, 'Stay here');
    await until(async () => (await desk.$('.desk-behind')) === null, 'desk without the notice');
    await typeInto(desk, 'Text of the source', STATEMENT);
    await press(desk, 'Compare with this text');
    await article.bringToFront();
    await sees(desk, /\d+ of 75 sentences compared with 2 sources/);
    await other.bringToFront();
    await sees(desk, 'Another page is in front');
    expect(await sees(desk, 'something here is not kept yet')).toContain('compared with 2 sources');
    await closeAll();
  });

  test('a page that no source is about is held against one that is named', async () => {
    await visit(world(), DEMO_PAGES.other);
    const desk = await world().session.extension.open('desk', world().site.address + DEMO_PAGES.other);
    opened.push(desk);
    await sees(desk, 'No source of your library is about this page');
    await press(desk, 'Pasted text');
    await typeInto(desk, 'Text of the source', STATEMENT);
    await press(desk, 'What is known of it');
    await typeInto(desk, 'Title', 'What the fire service said');
    await typeInto(desk, 'Address', 'fire service');
    await press(desk, 'Compare with this text');
    await sees(desk, 'The source could not be read');
    // What was typed is still there.
    await typeInto(desk, 'Address', 'https://fire.example/statement');
    await until(() => desk.$('.field-address input:not([aria-invalid=true])'), 'address without a complaint');
    expect(await desk.$eval('.field-address input', (field) => field.checkVisibility())).toBe(true);
    await press(desk, 'Compare with this text');
    await sees(desk, /\d+ of \d+ sentences compared with 1 source/);
    await press(desk, '1 source');
    await sees(desk, 'What the fire service said');
    await closeAll();
  });

  test('axe finds nothing wrong with it, and nothing sticks out at 320 pixels', async () => {
    const desk = await begun();
    await desk.evaluate(drawAll);
    const faults: string[] = [];
    for (const look of looks()) {
      await desk.setViewport(look.size);
      if (name === 'chromium') await desk.emulateMediaFeatures(look.media);
      const check = async (what: string, within?: string[]) => {
        const { overflowing } = await desk.evaluate(lookOver);
        const found = [...(await violationsOn(desk, within)), ...overflowing];
        faults.push(...found.map((fault) => `${look.name}, ${what}: ${fault}`));
      };
      await until(() => chosenNote(desk), 'open note');
      await check('note');
      // From the top, as the toolbar lies over what is scrolled; and the menu lies over all.
      await desk.evaluate(fold, '.desk-part', true);
      await check('folds');
      await desk.evaluate(fold, '.desk-part', false);
      await desk.evaluate(fold, '.desk-menu', true);
      await check('menu', ['.desk-menu']);
      await desk.evaluate(fold, '.desk-menu', false);
      for (const [key, shows] of DRAWERS) {
        await desk.keyboard.press(key);
        await sees(desk, shows);
        await check(shows);
        await desk.keyboard.press('Escape');
        await until(async () => (await desk.$('dialog[open]')) === null, 'desk behind the drawer');
      }
      await press(desk, 'Reviews');
      await sees(desk, 'Import a review');
      await check('list');
      await press(desk, 'Many pages');
      await sees(desk, 'Addresses, one a line');
      await check('queue');
      await press(desk, 'Reviews');
      await press(desk, HEADLINE);
      await keysWork(desk);
      await step(desk, 'j');
    }
    expect(faults).toEqual([]);
    await closeAll();
  });
});

/** Runs in the page. */
function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom > top && bottom <= innerHeight;
}

/** What opens beside the list, and what stands there then. */
const DRAWERS: readonly (readonly [KeyInput, string])[] = [
  ['a', 'Align a sentence by hand'],
  ['n', 'A note of your own'],
  ['e', 'Word the note otherwise'],
  ['o', 'Ossery Water Board'],
  ['?', 'What it does'],
];

/** Firefox's driver cannot ask for the dark. */
function looks() {
  const scheme = (value: string) => [{ name: 'prefers-color-scheme', value }];
  return [
    { name: 'light', size: { width: 1280, height: 900 }, media: scheme('light') },
    { name: 'dark', size: { width: 1280, height: 900 }, media: scheme('dark') },
    { name: 'narrow', size: { width: 320, height: 640 }, media: scheme('light') },
  ];
}

/** Opens or closes what folds, and goes to the top. Runs in the page. */
function fold(which: string, open: boolean): void {
  for (const one of document.querySelectorAll<HTMLDetailsElement>(which)) one.open = open;
  scrollTo(0, 0);
}

/**
 * Has the browser draw what is far away, too: without that, it lies over what comes behind it wherever it is measured,
 * though nobody sees it there. Runs in the page.
 */
function drawAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.claim { content-visibility: visible !important; }');
  document.adoptedStyleSheets.push(sheet);
}
