/** The first steps, as a person meets them after the installation. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hasCard, until } from '../../scripts/marks';
import { inBothBrowsers, press, sees, watchConsole } from './harness';

const marks = (page: Page) =>
  page.$$eval('.example-mark', (all) => all.map(({ textContent }) => textContent));

inBothBrowsers('the first steps', {}, (world) => {
  test('show an example whose notes open the card that pages have, by key and by pointer', async () => {
    const page = await world().session.extension.open('welcome');
    const complaints = watchConsole(page);
    await page.bringToFront();
    expect(await until(async () => (await marks(page)).length > 0 && marks(page), 'marks')).toEqual(
      expect.arrayContaining(['Most', 'will', 'whined']),
    );
    await sees(page, 'The commission has made no decision on who was responsible.');
    const marked = await page.$$eval('.example-mark', (all) =>
      all.flatMap((one) => one.getAttribute('data-notes')?.split(' ') ?? []),
    );
    const leftOut = await page.$$('.example-left-out');
    await sees(page, `${new Set(marked).size + leftOut.length} notes, found just now`);

    await page.focus('.example-mark');
    await page.keyboard.press('Enter');
    await until(() => hasCard(page), 'card');
    await page.keyboard.press('Escape');
    await until(async () => !(await hasCard(page)), 'page without a card');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Most');

    await page.click('.example-mark');
    await until(() => hasCard(page), 'card');
    await page.click('h1');
    await until(async () => !(await hasCard(page)), 'page without a card');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('lead to the library, say what is in it and what the browser allows', async () => {
    const page = await world().session.extension.open('welcome');
    await sees(page, /It holds \d+ documents now/);
    await sees(page, 'On all sites (now)');
    await sees(page, 'Alt+Shift+');
    await press(page, 'Open your library');
    await sees(page, 'A fact is one sentence of them.');
    await page.close();
  });

  test('open by themselves once, and not after an update', async () => {
    const { session } = world();
    const count = async () => {
      const addresses = await Promise.all(
        (await session.browser.pages()).map((page) => page.evaluate(() => document.URL).catch(() => '')),
      );
      return addresses.filter((address) => address.endsWith('/welcome/index.html')).length;
    };
    expect(await count()).toBe(0);
    await session.extension.reload();
    // What an installation would open comes before the background can answer.
    await until(
      async () => (await session.extension.ask('corpus.status', null)).state === 'ready',
      'corpus',
      60_000,
    );
    expect(await count()).toBe(0);
  });
});
