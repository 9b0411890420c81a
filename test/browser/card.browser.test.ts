/** The card as a person uses it: with a pointer, and with nothing but keys. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test, vi } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { drawnMarks, hasCard, pointOfMark, until } from '../../scripts/marks';
import { addressOfSentence } from '../../src/card/fragment';
import { defaults, MOST_CHOICES, type Settings } from '../../src/settings';
import { focusOf, linksBeside, paste } from './by-keys';
import { choose, inBothBrowsers, press, sees, visit, type World } from './harness';
import { type CardNow, cardWhere, clickInCard, tabTo } from './in-card';

const SPUN = DEMO_PAGES.spun;

inBothBrowsers('the card', {}, (world, name) => {
  // Undoes all that a test has dismissed or switched off.
  afterEach(() => keepSettings(world(), defaults));

  const card = (what: string, isWanted?: (card: CardNow) => boolean) =>
    cardWhere(world(), SPUN, what, isWanted);
  const click = (page: Page, label: string) => clickInCard(world(), page, SPUN, label);
  const tab = (page: Page, label: string) => tabTo(world(), page, SPUN, label);
  const state = () => world().session.extension.askTab(world().site.address + SPUN, 'page.state', null);
  /** What the keyboard command does: no driver can press keys that the browser itself takes. */
  const step = (by: 1 | -1) =>
    world().session.extension.askTab(world().site.address + SPUN, 'page.step', { by });
  const noCard = (page: Page) => until(async () => !(await hasCard(page)), 'page without a card');

  /** The spun article, in front, and the words under its marks. */
  async function spun() {
    const { page, complaints } = await visit(world(), SPUN);
    await page.bringToFront();
    const marks = await until(() => drawnMarks(page), 'mark');
    return { page, complaints, words: marks.map((mark) => mark.words) };
  }

  /** Waits for exactly these words under marks, and says which there were instead. */
  const everyMark = (page: Page, words: string[]) =>
    vi.waitFor(async () => expect((await drawnMarks(page)).map((mark) => mark.words)).toEqual(words), 20_000);

  async function clickMark(page: Page, words: string): Promise<CardNow> {
    const { x, y } = await pointOfMark(page, words);
    await page.mouse.click(x, y);
    return card(`card of “${words}”`, ({ targets }) => targets.some(({ label }) => label === 'Not helpful'));
  }

  test('“this note” takes its mark away, and undo brings it back; badge, popup and settings agree', async () => {
    const { page, complaints, words } = await spun();
    const [first = ''] = words;
    await clickMark(page, first);
    await click(page, 'Not helpful');
    await click(page, 'This note');
    await card('toast', ({ text }) => text.includes('This note is hidden.'));
    expect((await drawnMarks(page)).map((mark) => mark.words)).toEqual(words.slice(1));
    expect(await state()).toMatchObject({ dismissed: 1 });

    const popup = await world().session.extension.open('popup', world().site.address + SPUN);
    await sees(popup, '1 note is hidden by your choices.');
    await popup.close();
    const settings = await world().session.extension.open('settings');
    await sees(settings, new RegExp(`One note\\..*Page: “${first}”\\..*127\\.0\\.0\\.1`));
    await settings.close();

    await page.bringToFront();
    await click(page, 'Undo');
    await everyMark(page, words);
    expect(await state()).toMatchObject({ dismissed: 0 });
    expect(complaints).toEqual([]);
  });

  test('“this wording” and “this rule” hold on every page, also after it is loaded anew', async () => {
    const { page, words } = await spun();
    await clickMark(page, 'ruthless');
    await click(page, 'Not helpful');
    await click(page, 'This wording');
    await card('toast', ({ text }) => text.includes('Notes on this wording are hidden'));
    await clickMark(page, 'has agreed');
    await click(page, 'Not helpful');
    await click(page, 'This rule');
    await card('toast', ({ text }) => text.includes('This rule is off on every page.'));
    const left = (await drawnMarks(page)).map((mark) => mark.words);
    expect(left).not.toContain('ruthless');
    expect(left).not.toContain('has agreed');
    await page.reload();
    await until(async () => (await drawnMarks(page)).length === left.length, 'the same marks');

    const settings = await world().session.extension.open('settings');
    await sees(settings, /A rule, on any page\..*A wording, on any page\./);
    await press(settings, 'Undo all');
    await press(settings, 'Show all');
    await sees(settings, 'Nothing is hidden.');
    await settings.close();
    await page.bringToFront();
    await everyMark(page, words);
  });

  test('a rule is switched off and on in the settings', async () => {
    const { page, words } = await spun();
    const settings = await world().session.extension.open('settings');
    const flip = () =>
      until(
        () =>
          settings.evaluate(() => {
            const all = [...document.querySelectorAll<HTMLLabelElement>('.rules label')];
            const one = all.find(({ textContent }) => textContent.startsWith('A loaded word'));
            one?.click();
            return one !== undefined;
          }),
        'switch of a rule',
      );
    await flip();
    await until(async () => !(await drawnMarks(page)).some((mark) => mark.words === 'ruthless'), 'mark gone');
    await sees(settings, '2 rules, 1 off');
    await flip();
    await everyMark(page, words);
    await settings.close();
  });

  test('“all notes on this site” clears the page, and undo has it checked again', async () => {
    const { page, words } = await spun();
    await clickMark(page, words[0] ?? '');
    await click(page, 'Not helpful');
    await click(page, 'All notes on 127.0.0.1');
    await card('toast', ({ text }) => text.includes('Plumbline is off on 127.0.0.1.'));
    expect(await drawnMarks(page)).toEqual([]);
    await click(page, 'Undo');
    await everyMark(page, words);
    await card('word of that', ({ text }) => text.includes('Undone.'));
  });

  test('a full list of sites says on card and popup that nothing was changed', async () => {
    const sites = Array.from({ length: MOST_CHOICES }, (_, at) => ({ site: `s${at}.example`, on: false }));
    await keepSettings(world(), { ...defaults, sites });
    const { page, words } = await spun();
    await clickMark(page, words[0] ?? '');
    await click(page, 'Not helpful');
    await click(page, 'All notes on 127.0.0.1');
    const full = 'Nothing was changed: your list of sites and pages is full.';
    const toast = await card('toast', ({ text }) => text.includes(full));
    expect(toast.targets.map(({ label }) => label)).toEqual(['Close']);
    expect(await drawnMarks(page)).toHaveLength(words.length);

    const popup = await world().session.extension.open('popup', world().site.address + SPUN);
    for (const label of ['On 127.0.0.1', 'On this page']) {
      await choose(popup, label);
      await sees(popup, full);
    }
    expect(await popup.$$('[role=switch]:checked')).toHaveLength(3);
    await popup.close();
  });

  test('a press elsewhere does not take the undo away, and Tab comes to it', async () => {
    const { page, words } = await spun();
    await clickMark(page, words[0] ?? '');
    await click(page, 'Not helpful');
    await click(page, 'This note');
    await card('toast', ({ text }) => text.includes('hidden'));
    await page.mouse.click(5, 5);
    // Nothing has the focus: Tab comes in.
    await page.keyboard.press('Tab');
    await tab(page, 'Close');
    await page.keyboard.press('Enter');
    await noCard(page);
  });

  test('copies the sentence with its source, as a person pastes it', async () => {
    const { page, words } = await spun();
    const [first = ''] = words;
    const now = await state();
    const note =
      now.phase === 'checked' ? now.view.notes.find(({ mark }) => mark?.text === first) : undefined;
    await clickMark(page, first);
    await click(page, 'Copy quotation');
    await card('word of it', ({ said }) => said === 'The quotation and its source were copied.');
    await page.keyboard.press('Escape');
    const pasted = await paste(page);
    const sentence = note?.facts[0]?.text.replace(/\s+/g, ' ').trim();
    expect(pasted.startsWith(`“${sentence}” `)).toBe(true);
    expect(pasted).toMatch(/, \d+ \w+ 20\d\d/);
  });

  test('a link with a text fragment leads to the sentence', async () => {
    const { session, site } = world();
    const page = await session.browser.newPage();
    const sentence = await sentenceDown(page, site.address + DEMO_PAGES.source);
    await page.goto('about:blank');
    await page.goto(addressOfSentence(site.address + DEMO_PAGES.source, sentence));
    await page.bringToFront();
    await until(() => page.evaluate(() => scrollY > 0), 'scrolled page');
    const top = await page.evaluate(
      (wanted) =>
        [...document.querySelectorAll('p')]
          .find(({ textContent }) => textContent.replace(/\s+/g, ' ').includes(wanted))
          ?.getBoundingClientRect().top,
      sentence,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
  });

  test('is all worked by keys: two notes, copy, dismiss, undo, and back to the page', async () => {
    const { page, complaints, words } = await spun();
    // From a link of the page.
    await page.focus('article a, main a');
    const before = await focusOf(page);
    await step(1);
    const first = await card('card of the first note', ({ text }) => text.includes(' 1 of '));
    expect(first.focus).toBe('card');
    await tab(page, 'Next note');
    await page.keyboard.press('Enter');
    const second = await card(
      'card of the second',
      ({ text, focus }) => text.includes(' 2 of ') && focus !== null,
    );
    expect(second.focus).toBe('Next note');
    expect(second.heading).not.toBe(first.heading);

    await tab(page, 'Copy quotation');
    await page.keyboard.press('Enter');
    await card('word of it', ({ said }) => said.includes('copied'));

    await tab(page, 'Not helpful');
    await page.keyboard.press('Enter');
    await tab(page, 'This note');
    await page.keyboard.press('Enter');
    const toast = await card('toast', ({ text }) => text.includes('hidden'));
    expect(toast.focus).toBe('Undo');
    expect(await drawnMarks(page)).toHaveLength(words.length - 1);
    await page.keyboard.press('Enter');
    await card('the card again', ({ heading, focus }) => heading === second.heading && focus === 'card');
    expect(await drawnMarks(page)).toHaveLength(words.length);

    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await focusOf(page)).toBe(before);
    // The key goes on from the note that was read last, and back.
    await step(1);
    await card('card of the third', ({ text }) => text.includes(' 3 of '));
    await step(-1);
    await card('card of the second', ({ heading }) => heading === second.heading);
    expect(complaints).toEqual([]);
  });

  test('is undone in the settings by keys, too, and the focus stays where it was', async () => {
    const { page, words } = await spun();
    await step(1);
    await tab(page, 'Not helpful');
    await page.keyboard.press('Enter');
    await tab(page, 'This note');
    await page.keyboard.press('Enter');
    await card('toast', ({ text }) => text.includes('hidden'));
    const settings = await world().session.extension.open('settings');
    await sees(settings, 'One note.');
    await settings.bringToFront();
    for (let presses = 0; (await focusOf(settings)) !== 'button Undo'; presses++) {
      expect(presses).toBeLessThan(60);
      await settings.keyboard.press('Tab');
    }
    await settings.keyboard.press('Enter');
    await sees(settings, 'Nothing is hidden.');
    const isOnSection = async () => (await focusOf(settings)).startsWith('section What you hid');
    await until(isOnSection, 'focus on the section');
    await settings.close();
    await everyMark(page, words);
  });

  test('Tab past its ends goes on in the page, from the words of the note', async () => {
    const { page } = await spun();
    await step(1);
    await step(1);
    await card('card of the second', ({ text }) => text.includes(' 2 of '));
    const beside = await linksBeside(page);
    const { targets } = await card('card');
    await tab(page, targets.at(-1)?.label ?? '');
    await page.keyboard.press('Tab');
    await noCard(page);
    expect(await focusOf(page)).toBe(beside.after);

    await step(1);
    await step(-1);
    await card('card of the second', ({ text, focus }) => text.includes(' 2 of ') && focus === 'card');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await noCard(page);
    expect(await focusOf(page)).toBe(beside.before);
  });

  test('closed by Escape where nothing had the focus, Tab goes on from the note', async () => {
    const { page } = await spun();
    await step(1);
    await step(1);
    await card('card of the second', ({ text }) => text.includes(' 2 of '));
    const { after } = await linksBeside(page);
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.keyboard.press('Tab');
    expect(await focusOf(page)).toBe(after);
  });

  test.each([
    ['320 px wide', { width: 320, height: 640 }],
    ['as at 400 % zoom', { width: 320, height: 256 }],
    ['wide', { width: 1280, height: 900 }],
  ])('is within the viewport with all that opens in it, its targets 24 px and more: %s', async (_, size) => {
    const { page, words } = await spun();
    await page.setViewport(size);
    await clickMark(page, words.find((one) => one.length < 12) ?? '');
    expect((await card('card')).isInside).toBe(true);
    await tab(page, 'Not helpful');
    await page.keyboard.press('Enter');
    const { targets, isInside } = await card('choices', ({ text }) => text.includes('What would you rather'));
    expect(isInside).toBe(true);
    expect(targets.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
    expect(targets.map(({ label }) => label)).toContain('This note');
  });

  // Firefox's driver does not look into closed roots: see `accessible.browser.test.ts`.
  test.runIf(name === 'chromium')(
    'is a described dialog to assistive technology, and all in it has a name',
    async () => {
      const { page } = await spun();
      await step(1);
      await card('card', ({ focus }) => focus === 'card');
      const [dialog, ...inside] = await treeOf(page);
      expect(dialog).toMatch(/^dialog \| Source: “.+”\. Page: “.+”\. \| \S.+ 1 of \d+$/);
      expect(inside.filter((line) => /^(button|heading|link|DisclosureTriangle) \| {2}/.test(line))).toEqual(
        [],
      );
      const order = [
        'button | Previous note',
        'button | Next note',
        'button | Close',
        'heading | Source: “',
        'blockquote',
        'DisclosureTriangle | What “',
        'button | Copy quotation',
        'button | Not helpful',
        'status',
      ].map((start) => inside.findIndex((line) => line.startsWith(start)));
      expect(order).not.toContain(-1);
      expect(order).toEqual(order.toSorted((x, y) => x - y));
    },
  );
});

async function keepSettings({ session }: World, settings: Settings): Promise<void> {
  const page = await session.extension.open('library');
  await page.evaluate(async (settings) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.set({ settings });
  }, settings);
  await page.close();
}

/** A sentence that can only be seen by scrolling down. */
async function sentenceDown(page: Page, address: string): Promise<string> {
  await page.setViewport({ width: 800, height: 400 });
  await page.goto(address);
  return page.evaluate(() => {
    const low = [...document.querySelectorAll('article p')].filter(
      (one) => one.getBoundingClientRect().top > 2 * innerHeight && one.textContent.includes('.'),
    );
    return (low[0]?.textContent ?? '').replace(/\s+/g, ' ').trim().split('. ')[0] ?? '';
  });
}

/** How Chromium's accessibility tree has the card: role and name of all that has one, the dialog described. */
async function treeOf(page: Page): Promise<string[]> {
  const cdp = await page.createCDPSession();
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const ids = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = (node: (typeof nodes)[number] | undefined): string[] => {
    if (node === undefined) return [];
    const words = [node.role, node.name, node.description].map((one) => String(one?.value ?? ''));
    const below = (node.childIds ?? []).flatMap((id) => lines(ids.get(id)));
    return node.ignored ? below : [words.join(' | '), ...below];
  };
  return lines(nodes.find(({ role }) => role?.value === 'dialog')).filter(
    (line) => !/^(StaticText|InlineTextBox|generic|strong)/.test(line),
  );
}
