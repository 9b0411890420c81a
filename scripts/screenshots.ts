/**
 * Takes pictures of all that a reader meets, in every look that it has to stand: `npm run screenshots`. They go to
 * `screenshots/`, named browser, look, what is seen. Somebody has to look at them: nothing here judges them.
 */
import { mkdirSync } from 'node:fs';
import { BROWSERS } from './browsers';
import { ensureBuilt } from './build';
import { DEMO_PAGES, DEMO_SITE, serve } from './demo/serve';
import type { PageName } from './extension';
import { launch, openTab, type Session } from './launch';
import { drawnMarks, hasCard, pointOfMark, until } from './marks';
import { shootDesk } from './pictures/desk';
import { shootLibrary } from './pictures/library';
import { dress, FOLDER, type Look, type Scene, shoot } from './pictures/scene';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const POPUP = { width: 360, height: 600 };
/** The extension's pages, and what stands on each once it has all that it shows. */
const PAGES: readonly { name: PageName; ready: string }[] = [
  { name: 'popup', ready: 'main li' },
  { name: 'welcome', ready: 'main li' },
  { name: 'settings', ready: 'main h2' },
  { name: 'library', ready: 'main li' },
];

const LOOKS: readonly Look[] = [
  { name: 'light', size: WIDE },
  { name: 'dark', size: WIDE, media: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  { name: 'forced-colors', size: WIDE, media: [{ name: 'forced-colors', value: 'active' }] },
  { name: 'narrow', size: NARROW },
  { name: 'pseudo', size: WIDE, locale: 'pseudo' },
  { name: 'pseudo-narrow', size: NARROW, locale: 'pseudo' },
  { name: 'german', size: WIDE, locale: 'de' },
];

/** The article with its marks, a card, the recap. */
async function shootArticle(scene: Scene): Promise<void> {
  const { session, site } = scene;
  const address = site.address + DEMO_PAGES.spun;
  const page = await openTab(session, address);
  await dress(page, scene);
  const [first] = await until(() => drawnMarks(page), 'mark on the article');
  await shoot(page, scene, 'page');
  if (first === undefined) throw new Error('The marks were taken back.');
  const { x, y } = await pointOfMark(page, first.words);
  await page.mouse.click(x, y);
  await until(() => hasCard(page), 'card');
  await shoot(page, scene, 'card');
  await page.keyboard.press('Escape');
  await session.extension.askTab(address, 'page.recap', { open: true });
  await page.bringToFront();
  await until(() => hasCard(page), 'recap');
  await shoot(page, scene, 'recap');
}

/** The extension's own pages. */
async function shootPages(scene: Scene): Promise<void> {
  const { session, site, look } = scene;
  for (const { name, ready } of PAGES) {
    const page = await session.extension.open(name, site.address + DEMO_PAGES.spun);
    await dress(page, scene, name === 'popup' && look.size === WIDE ? POPUP : look.size);
    await page.bringToFront();
    await until(() => page.evaluate((mark) => document.querySelector(mark) !== null, ready), `${name} page`);
    await shoot(page, scene, name);
  }
}

async function libraryReady({ extension }: Session): Promise<void> {
  const isReady = async () => (await extension.ask('corpus.status', null)).state === 'ready';
  await until(isReady, 'library', 60_000);
}

ensureBuilt();
mkdirSync(FOLDER, { recursive: true });
const site = await serve(DEMO_SITE);
try {
  for (const name of BROWSERS) {
    for (const look of LOOKS.filter(({ media }) => name === 'chromium' || media === undefined)) {
      const locale = look.locale === undefined ? {} : { locale: look.locale };
      const session = await launch(name, { headless: true, say: console.log, ...locale });
      try {
        await libraryReady(session);
        await shootArticle({ session, site, look });
        await shootPages({ session, site, look });
        await shootDesk({ session, site, look });
        await shootLibrary({ session, site, look });
        console.log(`${name}, ${look.name}: done.`);
      } finally {
        await session.close();
      }
    }
  }
  console.log(`The pictures are in ${FOLDER}.`);
} finally {
  await site.close();
}
