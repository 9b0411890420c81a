/** Many pages at once from the desk: open tabs and a list of addresses, bad ones among them. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { until } from '../../scripts/marks';
import { keysWork, step } from './at-desk';
import { choose, inBothBrowsers, press, sees, typeInto, visit } from './harness';
import { ARTICLE, HEADLINE, REPORT, WEIR_PAGES } from './weir';

const SPUN = 'Washington seals deal';
const pages = { ...WEIR_PAGES };

inBothBrowsers('many pages', pages, (world) => {
  test('tabs and addresses are checked, bad ones are told and tried again, and reviews begin of the rest', async () => {
    const { session, site } = world();
    const late = '/late.html';
    delete pages[late];
    await session.extension.ask('corpus.add', { document: REPORT });
    const { page: spun } = await visit(world(), DEMO_PAGES.spun);
    const desk = await session.extension.open('desk');
    await desk.bringToFront();
    await press(desk, 'Many pages');
    await choose(desk, await spun.title());
    const addresses = [ARTICLE, DEMO_PAGES.other, late].map((path) => site.address + path);
    await typeInto(desk, 'Addresses, one a line', [...addresses, 'weir'].join('\n'));
    await press(desk, 'Check 5 pages');

    expect(await settledRows(desk)).toEqual([
      expect.stringMatching(/^Washington seals deal.*\d+ notes/),
      expect.stringContaining(HEADLINE),
      expect.stringContaining('No source of your library is about this page'),
      expect.stringContaining('answered with status 404'),
      expect.stringContaining('This is not a web address'),
    ]);
    await desk.select('label select', 'notes');
    await until(async () => (await rows(desk))[0]?.startsWith(HEADLINE), 'page with the most notes in front');
    await desk.select('label select', 'given');
    await until(async () => (await rows(desk))[0]?.startsWith(SPUN), 'order as before');

    const article = WEIR_PAGES[ARTICLE];
    if (article) pages[late] = article;
    await press(desk, 'Try 2 failed pages again');
    await until(
      async () => (await rows(desk)).filter((row) => row.startsWith(HEADLINE)).length === 2,
      'late page',
    );
    expect((await settledRows(desk)).at(-1)).toContain('This is not a web address');

    await lookAt(desk);
    await sees(desk, 'Begin a review');
    expect(await sees(desk, HEADLINE)).toContain('Nothing of this is stored until you begin a review');
    await desk.bringToFront();
    await keysWork(desk);
    await step(desk, 'j');
    await desk.keyboard.press('c');
    await sees(desk, 'Begin the review');
    await press(desk, 'Reviews');
    await sees(desk, 'No reviews yet');
    await press(desk, 'Many pages');
    await sees(desk, 'Begin the review');
    await press(desk, 'Back to the pages');
    await lookAt(desk);
    await sees(desk, 'Begin the review');
    await press(desk, 'Not now');
    await press(desk, 'Back to the pages');
    await press(desk, 'Begin reviews of 3 pages');
    await sees(desk, 'Import a review');
    await until(async () => (await rows(desk)).length === 3, 'three reviews');
    await press(desk, 'Many pages');
    expect(await rows(desk)).toHaveLength(2);
    await press(desk, 'Clear the list');
    await until(async () => (await rows(desk)).length === 0, 'empty list');
    await desk.close();
  });
});

/** Looks at the weir's page. */
async function lookAt(desk: Page): Promise<void> {
  const wanted = `[aria-label="Look at “${HEADLINE}”"]`;
  await desk.$eval(wanted, (look) => look instanceof HTMLElement && look.click());
}

/** What the list says of each page, or review. */
function rows(desk: Page): Promise<string[]> {
  return desk.$$eval('.review', (all) =>
    all.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
  );
}

/** The same, once every page has come to something. */
function settledRows(desk: Page): Promise<string[]> {
  return until(async () => {
    const runs = await desk.$$('[data-state=waiting], [data-state=checking]');
    return runs.length === 0 && rows(desk);
  }, 'end of the checks');
}
