/** Pages that never end: a feed that grows as it is scrolled, an app that never loads a page anew, a log-in that opens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DEMO_PAGES, DEMO_SITE } from '../../scripts/demo/serve';
import { until } from '../../scripts/marks';
import { untilDrawn, wordsDrawn } from './drawing';
import { inBothBrowsers, settled, visit, watchConsole } from './harness';

const FEED = 50;
const MOVES = 50;
/** After so many moves everything that is loaded once has been, and memory is measured for the first time. */
const WARM_UP = 12;
/** What a heap may grow by over all moves after these, in bytes: the noise of a browser, and no article. */
const NOISE = 1_500_000;

/** The demo's page as it is, with a script that can go on. */
const demoPage = (path: string, script: string) => {
  const html = readFileSync(join(DEMO_SITE, path), 'utf8');
  return html.replace('</body>', `<script>${script}</script></body>`);
};

/** Adds one more story under those that are there, under an address and a headline of its own, as feeds do. */
const GROWS = `
  let count = 1;
  function grow() {
    count++;
    const story = document.createElement('article');
    const say = (name, text) => story.appendChild(document.createElement(name)).append(text);
    say('h1', 'Village number ' + count + ' opens a museum of buttons');
    for (let part = 1; part <= 12; part++)
      say('p', 'The museum of village ' + count + ' shows button ' + part + ' of its founder, a tailor who collected them ' +
        'for forty years and who never sold a single one, as his daughter told the guests at the opening.');
    document.querySelector('main').append(story);
    history.replaceState(null, '', '?story=' + count);
    document.title = 'Village number ' + count + ' opens a museum of buttons';
    scrollTo(0, document.body.scrollHeight);
    return count;
  }
`;

/** Every fourth move is to the story: more often, the tab would ask for more checks than it may. */
const STORY = 4;

/** Goes from one list of links to the next and to the story, each time under another address. */
const MOVES_ON = `
  const story = document.querySelector('main').innerHTML;
  const title = document.title;
  const said = document.head.querySelectorAll('meta[property], script[type="application/ld+json"]');
  function move(count) {
    history.pushState(null, '', '?move=' + count);
    const isStory = count % ${STORY} === 0;
    if (isStory) document.head.append(...said);
    else for (const one of said) one.remove();
    document.title = isStory ? title : 'All stories, page ' + count;
    document.querySelector('main').innerHTML = isStory ? story : '<a href="?move=4">Story ' + count + '</a>';
  }
`;

/** Holds a log-in that is closed. */
const LOGS_IN = `
  const dialog = document.createElement('dialog');
  dialog.innerHTML = '<form><input type="password"></form>';
  document.body.append(dialog);
`;

const pages = {
  '/log-in.html': { body: demoPage(DEMO_PAGES.spun, LOGS_IN) },
  '/feed.html': { body: demoPage(DEMO_PAGES.spun, GROWS) },
  '/moves.html': { body: demoPage(DEMO_PAGES.spun, MOVES_ON) },
};

inBothBrowsers('a page that never ends', pages, (world, name) => {
  test(`a feed of ${FEED} articles keeps the notes of its first one, and marks nothing else`, async () => {
    const { page, complaints } = await visit(world(), '/feed.html');
    const words = await until(() => wordsDrawn(page), 'mark');
    for (let count = 2; count <= FEED; count++) {
      expect(await page.evaluate('grow()')).toBe(count);
      expect((await wordsDrawn(page)).filter((one) => !words.includes(one))).toEqual([]);
    }
    await untilDrawn(page, words);
    expect(complaints).toEqual([]);
  });

  test('a log-in that opens takes the notes away, and they come back once it is closed', async () => {
    const { page, complaints } = await visit(world(), '/log-in.html');
    const words = await until(() => wordsDrawn(page), 'mark');
    await page.evaluate('dialog.showModal()');
    await untilDrawn(page, []);
    const { session, site } = world();
    expect(await settled(session, `${site.address}/log-in.html`)).toEqual({
      phase: 'silent',
      reason: 'password',
    });
    await page.keyboard.press('Escape');
    await untilDrawn(page, words);
    expect(complaints).toEqual([]);
  });

  test(`${MOVES} moves inside an app: marks on the story alone, none stale, memory flat`, async () => {
    const { page } = await visit(world(), '/moves.html');
    const complaints = watchConsole(page);
    const words = await until(() => wordsDrawn(page), 'mark');
    let before: Held | null = null;
    for (let count = 1; count <= MOVES; count++) {
      if (count === WARM_UP + 1 && name === 'chromium') before = await heldBy(page);
      await page.evaluate(`move(${count})`);
      await untilDrawn(page, count % STORY === 0 ? words : []);
      const { session } = world();
      const address = await page.evaluate(() => location.href);
      const isSilent = async () =>
        (await session.extension.askTab(address, 'page.state', null)).phase === 'silent';
      if (count % STORY !== 0) await until(isSilent, 'silence');
    }
    expect(complaints).toEqual([]);
    if (before === null) return;
    const after = await heldBy(page);

    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1);
    expect(after.heap - before.heap).toBeLessThan(NOISE);
  }, 240_000);
});

interface Held {
  heap: number;
  nodes: number;
  listeners: number;
}

/** What a page and all that runs in it hold, in Chromium, after its garbage was collected. */
async function heldBy(page: Page): Promise<Held> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  await client.detach();
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
