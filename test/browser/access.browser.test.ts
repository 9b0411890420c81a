/** The browser's own site access and private windows: what is left of Plumbline there, and what a person is told. */
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { drawnMarks, until } from '../../scripts/marks';
import { inBothBrowsers, press, sees, settled, visibleText, visit, type World } from './harness';

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
async function withdraw(world: World, name: string): Promise<void> {
  if (name === 'chromium') return configure(world, { hostAccess: 'ON_CLICK' });
  const settings = await world.session.extension.open('settings');
  await settings.evaluate(async () => {
    const { permissions } = Reflect.get(globalThis, 'browser');
    await permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
  });
  await settings.close();
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

  test.runIf(name === 'chromium')(
    'in a private window, once allowed, no page or site can be switched',
    async () => {
      const { session, site } = world();
      await configure(world(), { incognitoAccess: true });
      // The browser starts it anew for that, and its pages have gone.
      await session.extension.reload();
      const address = `${site.address + DEMO_PAGES.spun}?private`;
      const library = await session.extension.open('library');
      await library.evaluate(async (url) => {
        const { windows } = Reflect.get(globalThis, 'chrome');
        await windows.create({ url, incognito: true });
      }, address);
      await until(
        async () => (await settled(session, address)).phase === 'checked',
        'notes in a private window',
      );
      const popup = await session.extension.open('popup', address);
      await sees(popup, 'A private window: nothing about its pages is stored');
      expect(await visibleText(popup)).not.toContain('On this page');
      await popup.close();
      await library.evaluate(async (url) => {
        const { tabs } = Reflect.get(globalThis, 'chrome');
        for (const tab of await tabs.query({})) if (tab.url === url) await tabs.remove(tab.id);
      }, address);
      await library.close();
    },
  );
});
