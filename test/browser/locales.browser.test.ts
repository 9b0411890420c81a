/** The interface in other languages: in German, and in one that shows what is not translated or does not fit. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import type { PageName } from '../../scripts/extension';
import { hasCard, until } from '../../scripts/marks';
import { inBothBrowsers, openCard, visibleText, visit, type World } from './harness';
import { type LookedOver, lookOver } from './look-over';

/** The narrowest screen that everything has to fit, in px. */
const NARROW = { width: 320, height: 720 };

/** The card of the first mark of the spun page. */
async function cardOf(world: World, size = NARROW): Promise<LookedOver> {
  const { page } = await visit(world, DEMO_PAGES.spun);
  await page.setViewport(size);
  await openCard(page);
  return world.session.extension.inTab(world.site.address + DEMO_PAGES.spun, lookOver);
}

/** A page of the extension, for the page at a path of the site where it belongs to one, once it shows this. */
async function pageOf(
  { session, site }: World,
  name: PageName,
  path: string | null,
  shown: string,
): Promise<Page> {
  const page = await session.extension.open(name, path === null ? undefined : site.address + path);
  await page.setViewport(NARROW);
  await until(() => page.$(shown), `${shown} in ${name}`).catch(async (error: unknown) => {
    throw new Error(`It shows “${await visibleText(page)}”.`, { cause: error });
  });
  return page;
}

const TRANSLATED = { direction: 'rtl', untranslated: [], overflowing: [] };

inBothBrowsers(
  'the pseudo-locale',
  {},
  (world) => {
    test('is all that a card says of its own, and fits', async () => {
      expect(await cardOf(world())).toMatchObject(TRANSLATED);
    });

    test('is all that the recap says, and fits', async () => {
      const { session, site } = world();
      const address = site.address + DEMO_PAGES.spun;
      const { page } = await visit(world(), DEMO_PAGES.spun);
      await page.setViewport(NARROW);
      await session.extension.askTab(address, 'page.recap', { open: true });
      await until(() => hasCard(page), 'recap');
      expect(await session.extension.inTab(address, lookOver)).toMatchObject(TRANSLATED);
    });

    test.each<[name: PageName, path: string | null, shown: string]>([
      ['popup', DEMO_PAGES.spun, '.note'],
      ['popup', DEMO_PAGES.other, '.popup-body h2'],
      ['compare', DEMO_PAGES.spun, '.choices, .panel .soft'],
      ['add', DEMO_PAGES.spun, '.save button'],
      ['welcome', null, '.steps'],
      ['library', null, '.document'],
      ['settings', null, '.verbatim'],
    ])('is all that the %s says, of %s, and fits', async (name, path, shown) => {
      if (path !== null) await visit(world(), path);
      const page = await pageOf(world(), name, path, shown);
      expect(await page.evaluate(lookOver)).toMatchObject(TRANSLATED);
      await page.close();
    });

    test('is all that one says behind its tabs, folds and links', async () => {
      await visit(world(), DEMO_PAGES.spun);
      const compare = await pageOf(world(), 'compare', DEMO_PAGES.spun, '.tab');
      for (const tab of await compare.$$('[role=tab]')) {
        await tab.evaluate((button) => button instanceof HTMLElement && button.click());
        expect(await compare.evaluate(lookOver)).toMatchObject(TRANSLATED);
      }
      await compare.close();

      const settings = await pageOf(world(), 'settings', null, '.verbatim');
      await settings.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        const choices = document.querySelectorAll<HTMLInputElement>('.choice input');
        [...choices].at(-1)?.click();
      });
      await until(() => settings.$('input[type=url]'), 'address of a server');
      expect(await settings.evaluate(lookOver)).toMatchObject(TRANSLATED);
      await settings.close();

      const library = await pageOf(world(), 'library', null, '.document a');
      await library.$eval('.document a', (link) => link instanceof HTMLElement && link.click());
      await until(() => library.$('.document-text'), 'document');
      await library.$eval('.document-acts button', (edit) => edit instanceof HTMLElement && edit.click());
      await until(() => library.$('.fields'), 'form');
      expect(await library.evaluate(lookOver)).toMatchObject(TRANSLATED);
      await library.$eval('article button', (back) => back instanceof HTMLElement && back.click());
      await library.$eval('[role=tab][id$=statistics]', (tab) => tab instanceof HTMLElement && tab.click());
      await until(() => library.$('.columns'), 'statistics');
      await library.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      expect(await library.evaluate(lookOver)).toMatchObject(TRANSLATED);
      await library.close();
    });
  },
  { locale: 'pseudo' },
);

inBothBrowsers(
  'German',
  {},
  (world) => {
    test('is what popup and card speak; a source’s words stay English', async () => {
      const card = await cardOf(world());
      expect(card).toMatchObject({ language: 'de', direction: 'ltr', overflowing: [] });
      expect(card.text).toMatch(/Quelle: „.+“\. .*Was „.+“ bedeutet/);
      const popup = await pageOf(world(), 'popup', DEMO_PAGES.spun, '.note');
      const looked = await popup.evaluate(lookOver);
      expect(looked).toMatchObject({ language: 'de', overflowing: [] });
      expect(looked.text).toMatch(/Hinweise.*Quelle: „.+“\. Seite: „.+“\./);
      await popup.close();
    });
  },
  { locale: 'de' },
);
