/** From an opened page to notes on it, as a person meets them, on the demo's news site. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { drawnMarks, hasCard, until } from '../../scripts/marks';
import type { Note } from '../../src/engine/record';
import type { PageState } from '../../src/protocol';
import { inBothBrowsers, openCard, press, sees, visibleText, visit } from './harness';

interface Gold {
  differences: { span: string }[];
  dropped: { source: string }[];
}
const gold: Gold = JSON.parse(readFileSync(new URL('../fixtures/demo-gold.json', import.meta.url), 'utf8'));

/** Fewer marks than this on the spun article, and the demo no longer shows what the extension is for. */
const FEWEST_MARKS = 5;

inBothBrowsers('the chain', {}, (world) => {
  test('the spun article gets notes, each where the page does change its source', async () => {
    const { page, complaints, state } = await visit(world(), DEMO_PAGES.spun);
    const marks = await until(() => drawnMarks(page), 'mark');
    expect(state.phase).toBe('checked');
    expect(marks.length).toBeGreaterThanOrEqual(FEWEST_MARKS);
    const text = (await visibleText(page)).replace(/\s+/g, ' ');
    const planted = gold.differences.flatMap(({ span }) => placesOf(text, span));
    const falseAlarms = marks.filter(
      ({ words }) => !placesOf(text, words).some((mark) => planted.some((span) => overlaps(mark, span))),
    );
    expect(falseAlarms).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('every mark is underlined, and nothing of the page is hidden by it', async () => {
    const { page } = await visit(world(), DEMO_PAGES.spun);
    await until(() => drawnMarks(page), 'mark');
    const lines = await until(
      () =>
        page.evaluate(() => {
          const styles = [...CSS.highlights.keys()].map((name) =>
            getComputedStyle(document.body, `::highlight(${name})`),
          );
          const lines = styles.map((style) => style.textDecorationLine);
          return lines.every((line) => line === 'underline') && lines;
        }),
      'underline under every mark',
    );
    expect(lines.length).toBeGreaterThan(0);
  });

  test('the popup lists what the spun article leaves out, and it does leave it out', async () => {
    const { session, site } = world();
    const { state } = await visit(world(), DEMO_PAGES.spun);
    const facts = shownNotes(state)
      .filter(({ kind }) => kind === 'dropped')
      .map((note) => note.facts[0]?.text ?? '');
    expect(facts).not.toEqual([]);
    // A fact may be a clause of the sentence that was left out.
    expect(facts.filter((fact) => !gold.dropped.some(({ source }) => source.includes(fact)))).toEqual([]);
    expect(facts.some((fact) => gold.dropped[0]?.source.includes(fact))).toBe(true);
    const popup = await session.extension.open('popup', site.address + DEMO_PAGES.spun);
    for (const fact of facts) await sees(popup, fact);
    await popup.close();
  });

  test('a click on a mark opens its card, and Escape closes it', async () => {
    const { page } = await visit(world(), DEMO_PAGES.spun);
    await openCard(page);
    await page.keyboard.press('Escape');
    await until(async () => !(await hasCard(page)), 'page without a card');
  });

  test('a note chosen in the popup is shown on the page', async () => {
    const { session, site } = world();
    const { page } = await visit(world(), DEMO_PAGES.spun);
    const popup = await session.extension.open('popup', site.address + DEMO_PAGES.spun);
    await until(
      () => popup.evaluate(() => document.querySelector('.notes button') !== null),
      'note in the popup',
    );
    await popup.evaluate(() => document.querySelector<HTMLElement>('.notes button')?.click());
    await page.bringToFront();
    await until(() => hasCard(page), 'card');
    await popup.close();
  });

  test('hiding takes every mark away, and showing brings the same ones back', async () => {
    const { session, site } = world();
    const { page } = await visit(world(), DEMO_PAGES.spun);
    const before = await until(() => drawnMarks(page), 'mark');
    const popup = await session.extension.open('popup', site.address + DEMO_PAGES.spun);
    await press(popup, 'Hide notes on this page');
    await until(async () => (await drawnMarks(page)).length === 0, 'page without marks');
    // What the keyboard command does.
    await session.extension.askTab(site.address + DEMO_PAGES.spun, 'page.hide', { hidden: null });
    expect(await until(() => drawnMarks(page), 'mark')).toEqual(before);
    await popup.close();
  });

  test('a mark goes when the page changes its words, and the others stay', async () => {
    const { page } = await visit(world(), DEMO_PAGES.spun);
    const before = await until(() => drawnMarks(page), 'mark');
    const { words } = before.at(-1) ?? { words: '' };
    await page.evaluate((wanted) => {
      for (const [, ranges] of CSS.highlights) {
        for (const { startContainer: node, startOffset } of [...ranges].filter(
          (one) => String(one) === wanted,
        )) {
          if (node instanceof Text) node.replaceData(startOffset, wanted.length, 'something else');
        }
      }
    }, words);
    const others = before.slice(0, -1);
    await until(
      async () => JSON.stringify(await drawnMarks(page)) === JSON.stringify(others),
      `page with every mark but “${words}”`,
    );
  });

  test('a faithful report of the same event is compared and left without notes', async () => {
    const { page, state, complaints } = await visit(world(), DEMO_PAGES.faithful);
    expect(state.phase).toBe('checked');
    expect(await drawnMarks(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['a front page', DEMO_PAGES.front, 'no-article'],
    ['another event', DEMO_PAGES.other, 'no-source'],
    ['another event of a near topic', DEMO_PAGES.near, 'no-source'],
  ])('%s is left alone, and the popup says why', async (_, path, reason) => {
    const { session, site } = world();
    const { page, state, complaints } = await visit(world(), path);
    expect(state).toEqual({ phase: 'silent', reason });
    expect(await drawnMarks(page)).toEqual([]);
    const popup = await session.extension.open('popup', site.address + path);
    await sees(popup, /No news article|None of your sources/);
    await popup.close();
    expect(complaints).toEqual([]);
  });

  test('nothing is called dropped on a paywalled teaser', async () => {
    const { state } = await visit(world(), DEMO_PAGES.teaser);
    if (state.phase === 'checked') {
      expect(state.view.incomplete).not.toBeNull();
      expect(state.view.notes.filter(({ kind }) => kind === 'dropped')).toEqual([]);
    } else {
      expect(state).toMatchObject({ phase: 'silent' });
    }
  });

  test('a single-page app is checked anew at every address', async () => {
    const { session, site } = world();
    const { page, complaints } = await visit(world(), DEMO_PAGES.app);
    const spun = await follow(page, 'seals deal');
    await until(() => drawnMarks(page), 'mark after going to the spun article');
    await page.evaluate(() => history.back());
    await until(async () => (await drawnMarks(page)).length === 0, 'page without marks after going back');
    const address = await addressOf(page);
    await until(
      async () => (await session.extension.askTab(address, 'page.state', null)).phase === 'silent',
      'silence about the front page',
    );
    await page.evaluate(() => history.forward());
    await until(() => drawnMarks(page), 'mark after going forward');
    expect(spun.startsWith(site.address)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('switched off for the site, the page is cleared; switched on, it is checked again', async () => {
    const { session, site } = world();
    const { page } = await visit(world(), DEMO_PAGES.spun);
    await until(() => drawnMarks(page), 'mark');
    const popup = await session.extension.open('popup', site.address + DEMO_PAGES.spun);
    const flip = () =>
      until(
        () =>
          popup.evaluate(() => {
            const all = [...document.querySelectorAll<HTMLElement>('.switches label')];
            const one = all.find(({ textContent }) => textContent === 'On 127.0.0.1');
            one?.click();
            return one !== undefined;
          }),
        'switch of the site',
      );
    await flip();
    await until(async () => (await drawnMarks(page)).length === 0, 'page without marks');
    await sees(popup, 'off on this site');
    await flip();
    await until(() => drawnMarks(page), 'mark');
    await popup.close();
  });
});

inBothBrowsers('a reload of the extension', {}, (world, name) => {
  test('leaves an open page without marks of the old copy, without a card and without complaints', async () => {
    const { session } = world();
    const { page, complaints } = await visit(world(), DEMO_PAGES.spun);
    const before = await until(() => drawnMarks(page), 'mark');
    await openCard(page);
    await session.extension.reload();
    await until(async () => !(await hasCard(page)), 'page without a card');
    if (name === 'chromium') {
      await until(async () => (await drawnMarks(page)).length === 0, 'page without marks');
      await page.reload();
    }
    // Firefox runs the new copy in open pages by itself; in Chromium the page has to be loaded again.
    await until(
      async () => JSON.stringify(await drawnMarks(page)) === JSON.stringify(before),
      'the same marks, once',
    );
    expect(complaints).toEqual([]);
  });
});

/** Follows the app's link with these words, once it is there, and returns the address that it led to. */
async function follow(page: Page, words: string): Promise<string> {
  const before = await addressOf(page);
  return until(async () => {
    await page.evaluate((wanted) => {
      [...document.querySelectorAll('a')].find(({ textContent }) => textContent.includes(wanted))?.click();
    }, words);
    const now = await addressOf(page);
    return now !== before && now;
  }, `link with the words “${words}”`);
}

const shownNotes = (state: PageState): Note[] =>
  state.phase === 'checked' ? state.view.notes.filter(({ shown }) => shown) : [];

const addressOf = (page: Page) => page.evaluate(() => location.href);

type Place = [start: number, end: number];

/** Every place of these words in the text, white space collapsed in both. */
function placesOf(text: string, words: string): Place[] {
  const wanted = words.replace(/\s+/g, ' ').trim();
  const places: Place[] = [];
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    places.push([start, start + wanted.length]);
  }
  return places;
}

const overlaps = ([a, b]: Place, [c, d]: Place) => a < d && c < b;
