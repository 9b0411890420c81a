/** The desk with a review of the demo's article. What is pressed is found by its place or key, as words differ by language. */
import type { KeyInput, Page } from 'puppeteer-core';
import { DEMO_PAGES } from '../demo/serve';
import { until } from '../marks';
import { dress, press, type Scene, shoot, shows } from './scene';

/** As wide as a side panel. */
const PANEL = { width: 380, height: 900 };
/** What opens beside the list, and what stands there then. */
const DRAWERS: readonly (readonly [key: KeyInput, name: string, ready: string])[] = [
  ['a', 'align', '.drawer .sentence-choice'],
  ['e', 'edit', '.drawer form'],
  ['n', 'own-note', '.drawer form'],
  ['o', 'source', '.drawer .document-text'],
  ['?', 'keys', '.drawer .keys'],
];

export async function shootDesk(scene: Scene): Promise<void> {
  const { session, site, look } = scene;
  const page = await session.extension.open('desk', site.address + DEMO_PAGES.spun);
  await dress(page, scene);
  await page.bringToFront();
  await shows(page, '.desk-note');
  await shoot(page, scene, 'desk');

  await until(async () => {
    await page.keyboard.press('j');
    return page.$('.desk-note[aria-current=true] [data-field=comment]');
  }, 'open note');
  await page.keyboard.press('c');
  await shows(page, '.desk-notices form');
  await shoot(page, scene, 'desk-begin');
  await page.keyboard.press('Enter');
  await shows(page, '.desk-note[data-decision=confirmed]');
  await shoot(page, scene, 'desk-note');
  for (const [key, name, ready] of DRAWERS) {
    await page.keyboard.press(key);
    await shows(page, ready);
    await shoot(page, scene, `desk-${name}`);
    await page.keyboard.press('Escape');
    await until(async () => (await page.$('dialog[open]')) === null, 'desk behind the drawer');
  }
  await fold(page, '.desk-menu', true);
  await shoot(page, scene, 'desk-export');
  await fold(page, '.desk-menu', false);
  await fold(page, '.desk-part', true);
  await shoot(page, scene, 'desk-folds');
  await fold(page, '.desk-part', false);

  await dress(page, scene, PANEL);
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  await shoot(page, scene, 'desk-panel');
  await page.keyboard.press('e');
  await shows(page, '.drawer form');
  await shoot(page, scene, 'desk-panel-edit');
  await page.keyboard.press('Escape');
  await dress(page, scene, look.size);

  await press(page, '.desk nav button:nth-of-type(2)');
  await shows(page, '.review');
  await shoot(page, scene, 'desk-reviews');
  await press(page, '.desk nav button:nth-of-type(3)');
  await shows(page, 'form .choice');
  await press(page, 'form .choice input');
  await press(page, 'form [type=submit]');
  await shows(page, '[data-state=done]');
  await shoot(page, scene, 'desk-queue');
  await page.close();
}

async function fold(page: Page, which: string, open: boolean): Promise<void> {
  await page.$$eval(
    which,
    (all, to) => {
      for (const one of all) if (one instanceof HTMLDetailsElement) one.open = to;
      all[0]?.scrollIntoView({ block: 'start', behavior: 'instant' });
    },
    open,
  );
}
