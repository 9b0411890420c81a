/** Where Plumbline is on, and why it shows nothing: what a person sees of it and can do about it. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { drawnMarks, until } from '../../scripts/marks';
import { choose, inBothBrowsers, press, sees, settled, typeInto, visit, type World } from './harness';

const SENTENCES = {
  en: 'The council said that the bridge would be closed to all traffic from the first of June, after engineers had found cracks in two of its piers.',
  de: 'Der Rat teilte mit, dass die Brücke vom ersten Juni an für den gesamten Verkehr gesperrt wird, nachdem Fachleute Risse in zwei Pfeilern entdeckt hatten.',
};
const page = (body: string, lang: string) =>
  `<!doctype html><html${lang}><head><meta charset="utf-8"><title>Bridge</title><link rel="icon" href="data:,"></head><body><main><article><h1>The old bridge is closed</h1>${body}</article></main></body></html>`;
const text = (language: keyof typeof SENTENCES) => `<p>${SENTENCES[language]}</p>`.repeat(6);

const PAGES = {
  '/english.html': { type: 'text/html', body: page(text('en'), ' lang="en"') },
  '/said-to-be-german.html': { type: 'text/html', body: page(text('en'), ' lang="de"') },
  '/german.html': { type: 'text/html', body: page(text('de'), ' lang="de"') },
  '/german-unsaid.html': { type: 'text/html', body: page(text('de'), '') },
  '/said-to-be-english.html': { type: 'text/html', body: page(text('de'), ' lang="en"') },
  '/half-english.html': { type: 'text/html', body: page(text('de') + text('en'), '') },
  '/log-in.html': {
    type: 'text/html',
    body: page(`${text('en')}<form><input type="password" aria-label="Password"></form>`, ' lang="en"'),
  },
  '/editor.html': { type: 'text/html', body: page(`<div contenteditable>${text('en')}</div>`, ' lang="en"') },
  '/design-mode.html': {
    type: 'text/html',
    body: page(`${text('en')}<script>document.designMode = 'on'</script>`, ' lang="en"'),
  },
};

/** The text on the toolbar button of the newest tab at an address. */
async function badge({ session }: World, address: string): Promise<string> {
  const page = await session.extension.open('popup', address);
  const said = await page.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    return String(await api.action.getBadgeText({ tabId }));
  });
  await page.close();
  return said;
}

/** Puts a file into the settings' list of sites. */
function importList(settings: Page, lines: string[]): Promise<void> {
  return settings.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'sites.txt', { type: 'text/plain' }));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, lines.join('\n'));
}

inBothBrowsers('where it runs', PAGES, (world) => {
  test('a page is switched off and on again, and its neighbours are not', async () => {
    const { session, site } = world();
    const address = site.address + DEMO_PAGES.spun;
    const { page } = await visit(world(), DEMO_PAGES.spun);
    await until(() => drawnMarks(page), 'mark');
    expect(await badge(world(), address)).toMatch(/^\d+$/);

    const popup = await session.extension.open('popup', address);
    await choose(popup, 'On this page');
    await sees(popup, 'Plumbline is off on this page.');
    await until(async () => (await drawnMarks(page)).length === 0, 'page without marks');
    expect(await badge(world(), address)).toBe('');
    expect((await visit(world(), '/english.html')).state).toMatchObject({ reason: 'no-source' });

    await press(popup, 'Switch on for this page');
    await sees(popup, /notes? on this page|\d+ notes?,/);
    await until(async () => (await drawnMarks(page)).length > 0, 'marks again');
    await popup.close();
  });

  test('a site is switched off and on again', async () => {
    const { session, site } = world();
    await visit(world(), '/english.html');
    const popup = await session.extension.open('popup', `${site.address}/english.html`);
    await sees(popup, 'None of your sources covers this article.');
    await choose(popup, 'On 127.0.0.1');
    await sees(popup, 'Plumbline is off on this site.');
    expect((await visit(world(), '/german.html')).state).toMatchObject({ reason: 'off-here' });
    await press(popup, 'Switch on for 127.0.0.1');
    await sees(popup, 'None of your sources covers this article.');
    await popup.close();
  });

  test('the settings keep a list that can be edited, taken in from a file, and undone', async () => {
    const { session, site } = world();
    const settings = await session.extension.open('settings');
    await typeInto(settings, 'Site or page', '*.Tabloid.example');
    await press(settings, 'Switch off there');
    await sees(settings, '*.tabloid.example');

    await importList(settings, ['plumbline.sites/1', 'off news.example', 'news.example', 'on a b']);
    await sees(settings, '1 entry in this file');
    await sees(settings, 'Line 3, “news.example”: does not begin with on or off.');
    await sees(settings, 'Line 4, “on a b”: names no site.');
    await press(settings, 'Replace my list');
    await sees(settings, 'Your list was replaced; it has 1 entry now.');
    const rows = () => settings.$$eval('.site bdi', (all) => all.map((one) => one.textContent));
    expect(await rows()).toEqual(['news.example']);
    await press(settings, 'Undo');
    await until(async () => (await rows()).join() === '*.tabloid.example', 'list as it was');

    await choose(settings, 'No page, except where it is on below');
    await until(
      async () => (await visit(world(), '/english.html')).state.phase === 'silent',
      'silence where nothing is said',
    );
    expect(await settled(session, `${site.address}/english.html`)).toMatchObject({ reason: 'off-here' });
    await importList(settings, ['something else']);
    await sees(settings, 'This is no list of sites that this version knows.');
    await choose(settings, 'Every page, except where it is off below');
    await press(settings, 'Remove');
    await sees(settings, 'No site is named yet.');
    await settings.close();
  });

  test.each([
    ['/log-in.html', 'password', 'This page has a field for a password.'],
    ['/editor.html', 'editable', 'This text is being written here.'],
    ['/design-mode.html', 'editable', 'This text is being written here.'],
    ['/german.html', 'language', 'This text is not in English.'],
    ['/german-unsaid.html', 'language', 'This text is not in English.'],
    ['/said-to-be-english.html', 'language', 'This text is not in English.'],
    ['/said-to-be-german.html', 'no-source', 'None of your sources covers this article.'],
    ['/half-english.html', 'no-source', 'None of your sources covers this article.'],
    [DEMO_PAGES.front, 'no-article', 'No news article found here.'],
  ])('%s is silent, and the popup says why', async (path, reason, title) => {
    const { session, site } = world();
    const { state, complaints } = await visit(world(), path);
    expect(state).toEqual({ phase: 'silent', reason });
    const popup = await session.extension.open('popup', site.address + path);
    await sees(popup, title);
    expect(await badge(world(), site.address + path)).toBe('');
    expect(complaints).toEqual([]);
    await popup.close();
  });
});
