/** The browser's own site access and private windows: what is left of Plumbline there, and what a person is told. */
import { expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browsers';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { builtExtension } from '../../scripts/launch';
import { drawnMarks, pointOfMark, until } from '../../scripts/marks';
import { inBothBrowsers, press, sees, typeInto, visibleText, visit, type World } from './harness';
import { clickInCard } from './in-card';

/** What a person chooses in Chromium's list of extensions. */
interface Configuration {
  hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES';
  incognitoAccess?: boolean;
}

async function configure({ session }: World, configuration: Configuration): Promise<void> {
  const extensions = await session.browser.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(async (change) => {
    const { developerPrivate } = Reflect.get(globalThis, 'chrome');
    const all: { id: string; name: string }[] = await developerPrivate.getExtensionsInfo();
    const id = all.find(({ name }) => name === 'Plumbline')?.id;
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, ...change });
  }, configuration);
  await extensions.close();
}

/** Withdraws access to all sites, as a person does in the browser's own settings. */
async function withdraw(world: World, name: BrowserName): Promise<void> {
  if (name === 'chromium') return configure(world, { hostAccess: 'ON_CLICK' });
  const settings = await world.session.extension.open('settings');
  await settings.evaluate(async () => {
    const { permissions } = Reflect.get(globalThis, 'browser');
    await permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
  });
  await settings.close();
}

/** Allows it in private windows, as a person does in the list of extensions. */
async function allowPrivate(world: World, name: BrowserName): Promise<void> {
  const { session } = world;
  if (name === 'chromium') await configure(world, { incognitoAccess: true });
  else {
    // Puppeteer does not pass on that a driver may ask for it.
    await Reflect.get(session.browser, 'connection').send('webExtension.install', {
      extensionData: { type: 'path', path: builtExtension(name) },
      'moz:allowPrivateBrowsing': true,
    });
  }
  // The browser starts it anew for that, and its pages have gone.
  await session.extension.reload();
}

inBothBrowsers('site access', {}, (world, name) => {
  test('withdrawn, it is said, and nothing is looked at; given again, a page is looked at with one click', async () => {
    const { session, site } = world();
    const address = site.address + DEMO_PAGES.spun;
    const settings = await session.extension.open('settings');
    await sees(settings, 'Your browser lets Plumbline see all sites.');
    await withdraw(world(), name);
    await sees(settings, 'only the sites that you chose, or a page when you click its button');
    const welcome = await session.extension.open('welcome');
    await sees(welcome, 'Only when you click (now)');
    await welcome.close();

    const page = await session.browser.newPage();
    await page.goto(address);
    if (name === 'chromium') {
      // The real click on the toolbar: it is enough, without a permission more.
      const [extension] = (await session.browser.extensions()).values();
      await extension?.triggerAction(page);
      await until(async () => (await drawnMarks(page)).length > 0, 'marks after the click');
      const popup = await session.extension.open('popup', address);
      await sees(popup, 'Your browser lets Plumbline see a page only when you click its button.');
      await popup.close();
      await page.goto(address);
      await configure(world(), { hostAccess: 'ON_ALL_SITES' });
    } else {
      await settings.bringToFront();
      await settings.locator('::-p-text(Allow on all sites)').click();
    }
    await sees(settings, 'Your browser lets Plumbline see all sites.');
    await settings.close();

    const popup = await session.extension.open('popup', address);
    const text = await sees(popup, /Check this page|notes/);
    // Chromium may run the script by itself once it is allowed.
    if (text.includes('Check this page')) await press(popup, 'Check this page');
    await until(async () => (await drawnMarks(page)).length > 0, 'marks once it is allowed');
    await sees(popup, /\d+ notes/);
    await popup.close();
  });

  test.runIf(name === 'chromium')('a private window is left alone until that is allowed', async () => {
    const { session, site } = world();
    const context = await session.browser.createBrowserContext();
    const secret = await context.newPage();
    await secret.goto(site.address + DEMO_PAGES.spun);
    const { page } = await visit(world(), DEMO_PAGES.spun);
    await until(async () => (await drawnMarks(page)).length > 0, 'marks in a window that is not private');
    expect(await drawnMarks(secret)).toEqual([]);
    await context.close();
  });

  test('in a private window, once allowed, notes are shown, and no choice about its pages is stored', async () => {
    const { session, site } = world();
    const path = `${DEMO_PAGES.spun}?private`;
    await allowPrivate(world(), name);
    const library = await session.extension.open('library');
    await library.evaluate(async (url) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await api.windows.create({ url, incognito: true });
    }, site.address + path);
    const secret = await until(async () => {
      const pages = await session.browser.pages();
      return pages.find((page) => page.url() === site.address + path);
    }, 'private window');
    const words = await until(async () => {
      const marks = await drawnMarks(secret);
      return marks.length > 0 && marks.map((mark) => mark.words);
    }, 'marks in the private window');

    const popup = await session.extension.open('popup', site.address + path);
    await sees(popup, 'A private window: nothing about its pages is stored');
    expect(await visibleText(popup)).not.toContain('On this page');
    await popup.close();
    const add = await session.extension.open('add', site.address + path);
    await sees(add, 'This page is in a private window. What you save stays in your sources');
    await add.close();

    await secret.bringToFront();
    await secret.setViewport({ width: 1280, height: 900 });
    const { x, y } = await pointOfMark(secret, words[0] ?? '');
    await secret.mouse.click(x, y);
    await clickInCard(world(), secret, path, 'Not helpful');
    await clickInCard(world(), secret, path, 'This note');
    await until(async () => (await drawnMarks(secret)).length === words.length - 1, 'page without the note');
    const stored = await library.evaluate(async () => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return JSON.stringify(await api.storage.local.get());
    });
    expect(stored).not.toContain('libya');

    const compare = await session.extension.open('compare', site.address + path);
    await press(compare, 'Pasted text');
    await typeInto(compare, 'Text of the source', 'The airport was closed. Nobody said why it had been.');
    await press(compare, 'Compare with this text');
    await sees(compare, 'Keep this source');
    await sees(compare, 'This page is in a private window. What you save stays in your sources');
    await compare.close();
    await secret.close();
    await library.close();
  });
});
