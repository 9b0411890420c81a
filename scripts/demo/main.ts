/**
 * Shows the extension at work on a small news site: `npm run demo [-- --browser firefox] [--headless]`.
 *
 * With a display the browser stays open to click around in. Without one, the demo prints the notes that
 * appeared, saves screenshots to `demo-screenshots/`, and ends with 0 only if notes were really drawn.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { english } from '../../src/cli/english';
import { BROWSERS, type BrowserName } from '../browsers';
import { ensureBuilt } from '../build';
import { launch, openTab, root, type Session } from '../launch';
import { drawnMarks, hasCard, pointOfMark, until } from '../marks';
import { DEMO_PAGES, DEMO_SITE, type Site, serve } from './serve';

const SCREENSHOTS = join(root, 'demo-screenshots');
/** What stands on a page once it has all that it shows. */
const READY = { library: 'main li', compare: '[role="tab"]' };
const start = performance.now();

function say(line: string): void {
  console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Waits for the starter corpus, which the first start imports. */
async function corpusReady(session: Session): Promise<void> {
  const status = await until(async () => {
    const now = await session.extension.ask('corpus.status', null);
    if (now.state === 'failed') throw new Error(english.of(now.saying));
    return now.state === 'ready' && now;
  }, 'corpus to match with');
  say(`The starter corpus is in: ${status.documents} documents, ${status.facts} facts.`);
}

/** A front page is no article: there must be no notes, and a reason for that. */
async function visitFrontPage(session: Session, site: Site): Promise<void> {
  const page = await openTab(session, site.address + DEMO_PAGES.front);
  const state = await until(async () => {
    const now = await session.extension.askTab(site.address + DEMO_PAGES.front, 'page.state', null);
    return now.phase !== 'looking' && now;
  }, 'conclusion about the front page');
  if (state.phase !== 'silent' || (await drawnMarks(page)).length > 0) {
    throw new Error('Notes were drawn on the front page, which is no article.');
  }
  say(`Front page: silent, as it should be (${state.reason}).`);
}

/** Opens the spun article and waits until notes are drawn on it. */
async function visitSpunArticle(session: Session, site: Site): Promise<Page> {
  const opened = performance.now();
  const page = await openTab(session, site.address + DEMO_PAGES.spun);
  const marks = await until(() => drawnMarks(page), 'note on the spun article');
  say(`Spun article: ${marks.length} marks, ${Math.round(performance.now() - opened)} ms after opening it.`);
  for (const { highlight, words } of marks) say(`  ${highlight.padEnd(20)} ${words}`);
  return page;
}

/** Takes pictures of everything that a reader meets. */
async function takeScreenshots(session: Session, site: Site, article: Page): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const shoot = async (page: Page, name: string) => {
    await page.screenshot({ path: join(SCREENSHOTS, `${session.name}-${name}.png`) });
  };
  const [first] = await drawnMarks(article);
  if (first === undefined) throw new Error('The notes were taken back.');
  const { x, y } = await pointOfMark(article, first.words);
  await shoot(article, 'article');
  await article.mouse.click(x, y);
  await until(() => hasCard(article), 'card after a click on a mark');
  say('A click on a mark opened its card.');
  await shoot(article, 'card');

  const popup = await session.extension.open('popup', site.address + DEMO_PAGES.spun);
  await popup.setViewport({ width: 360, height: 600 });
  await until(() => popup.evaluate(() => document.querySelector('main li') !== null), 'note in the popup');
  say('The popup says:');
  for (const line of await linesOf(popup)) say(`  ${line}`);
  await shoot(popup, 'popup');

  for (const name of ['library', 'compare'] as const) {
    const page = await session.extension.open(name, site.address + DEMO_PAGES.spun);
    await until(
      () => page.evaluate((mark) => document.querySelector(mark) !== null, READY[name]),
      `${name} page`,
    );
    await shoot(page, name);
  }
  say(`Screenshots are in ${SCREENSHOTS}.`);
}

async function linesOf(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent holds what is hidden, too
  const text = await page.evaluate(() => document.body.innerText);
  return text.split('\n').filter((line) => line.trim() !== '');
}

async function demo(name: BrowserName, headless: boolean): Promise<void> {
  say(ensureBuilt() ? 'Built the extension.' : 'The extension is built already.');
  const site = await serve(DEMO_SITE);
  let session: Session | null = null;
  try {
    session = await launch(name, { headless, say, welcome: !headless });
    say(`Opened ${session.version} with the extension; the news site is at ${site.address}/.`);
    await corpusReady(session);
    await visitFrontPage(session, site);
    const article = await visitSpunArticle(session, site);
    if (headless) {
      await takeScreenshots(session, site, article);
      return;
    }
    say('Click an underlined word, or Plumbline’s button beside the address bar. Close the browser to end.');
    const { browser } = session;
    await new Promise<void>((resolve) => {
      browser.once('disconnected', resolve);
    });
  } finally {
    await session?.close();
    await site.close();
  }
}

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: !hasDisplay() },
  },
});
const browser = BROWSERS.find((name) => name === values.browser);
if (browser === undefined) {
  console.error(`--browser is ${BROWSERS.join(' or ')}.`);
  process.exitCode = 2;
} else {
  try {
    await demo(browser, values.headless);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    say('The demo failed.');
    process.exitCode = 1;
  }
}
