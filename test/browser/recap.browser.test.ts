/** The recap, as a person meets it: opened from the popup or by keys, at an article's end, in the popup itself. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { drawnMarks, pointOfMark, until } from '../../scripts/marks';
import { recapOf } from '../../src/card/recap';
import { documentOf } from '../corpus/documents';
import { choose, inBothBrowsers, press, sees, visit } from './harness';
import { clickInCard } from './in-card';

const REPORT = `Port Ellery harbour authority closes northern pier after inspection

The Port Ellery harbour authority closed the northern pier on Tuesday after two cranes failed an inspection.

“Both cranes will have to be rebuilt before anybody works under them again,” the authority’s director, Marta Lindqvist, said on the quay.

Engineers from Calder Marine found cracks in both cranes on 3 March. The repairs could cost 4 million crowns, the authority said.

No decision has been made about replacing them, Lindqvist said. The cause of the cracks is not yet known.

Ferries to Sula Island will use the southern pier until further notice.
`;
const WIRE = `Northern pier of Port Ellery closed

The harbour authority of Port Ellery closed its northern pier on Tuesday after two cranes had failed an inspection.

Engineers from Calder Marine had found cracks in both cranes on 5 March, the authority said.
`;
const NEXT = `Northern pier in Port Ellery stays closed

The northern pier of Port Ellery stays closed after two cranes failed an inspection on Tuesday, the harbour authority said. Engineers from Calder Marine will test the cracked cranes again, the director, Marta Lindqvist, said.
`;
const ARTICLE = `<!doctype html><html lang="en"><head><title>Cranes shut pier</title><link rel="icon" href="data:,">
<style>article { max-width: 40em } p { margin: 40vh 0 }</style></head><body><main><article>
<h1>Failed cranes shut the northern pier of Port Ellery</h1>
<p>The northern pier of Port Ellery was closed by the harbour authority on Tuesday, as two cranes had failed an inspection.</p>
<p>“Both cranes will have to be scrapped before anybody works under them again,” the director, Marta Lindqvist, said on the quay.</p>
<p>Engineers from Calder Marine found cracks in both cranes in March. The repairs will cost 40 million crowns, the authority said.</p>
<p>Ferries to Sula Island will use the southern pier until further notice.</p>
</article></main><footer style="height: 150vh"></footer></body></html>`;
const PAGES = { '/pier.html': { body: ARTICLE }, '/same-pier.html': { body: ARTICLE } };

inBothBrowsers('the recap', PAGES, (world, name) => {
  let ids: string[] = [];
  beforeEach(async () => {
    const sources = [
      { ...documentOf(REPORT), publisher: 'Port Ellery Gazette', date: '2026-03-10' },
      { ...documentOf(WIRE), publisher: 'Coast Wire', date: '2026-03-11' },
    ];
    ids = [];
    for (const document of sources) {
      ids.push((await world().session.extension.ask('corpus.add', { document })).id);
    }
  });
  afterEach(async () => {
    for (const id of ids) await world().session.extension.ask('corpus.delete', { id });
  });

  const addressOf = (path: string) => world().site.address + path;

  /** What stands in Plumbline's own elements on the page, one string each. */
  const ours = (path: string) => world().session.extension.inTab(addressOf(path), textsOfOurs);
  const oursHas = (path: string, words: string) =>
    until(async () => (await ours(path)).some((text) => text.includes(words)), `“${words}” on the page`);
  const oursGone = (path: string) => until(async () => (await ours(path)).length === 0, 'page of its own');

  async function openFromPopup(path: string): Promise<void> {
    const popup = await world().session.extension.open('popup', addressOf(path));
    await press(popup, 'Recap on the page');
    await oursHas(path, 'Recap');
    await popup.close();
  }

  /** Presses Tab until a note of the recap has the focus: where the recap scrolls, it may be a stop of its own. */
  async function tabToNote(page: Page, path: string): Promise<void> {
    for (let presses = 0; presses < 5; presses++) {
      await page.keyboard.press('Tab');
      if (await world().session.extension.inTab(addressOf(path), isOnNote)) return;
    }
    throw new Error('Tab does not reach a note.');
  }

  test('opens from the popup with the focus in it, and Escape closes it', async () => {
    const { page, complaints, state } = await visit(world(), DEMO_PAGES.spun);
    await openFromPopup(DEMO_PAGES.spun);
    await page.bringToFront();
    await oursHas(DEMO_PAGES.spun, 'In your library on this event');
    const [text = ''] = await ours(DEMO_PAGES.spun);
    const [leftOut] = recapOf(state.phase === 'checked' ? state.view.notes : []).leftOut;
    const at = [
      'sentences compared with 1 source',
      'Notes',
      'Source: “could”. Page: “seals”.',
      'Left out',
      leftOut?.facts[0]?.text ?? '?',
      'Belongs to:',
      'What the sources say',
      'Different on the page',
      'In your library on this event',
    ].map((words) => text.indexOf(words));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(await hasFocus(page)).toBe(true);
    await page.keyboard.press('Escape');
    await oursGone(DEMO_PAGES.spun);
    expect(complaints).toEqual([]);
  });

  test('sources that contradict each other stand side by side, and whoever says the same is named together', async () => {
    const { page } = await visit(world(), '/pier.html');
    await openFromPopup('/pier.html');
    await page.bringToFront();
    await oursHas('/pier.html', 'The sources differ');
    const text = (await ours('/pier.html')).join().replace(/\s+/g, ' ');
    const [, first = '', second = ''] =
      /The sources differ (.*? March.*?\. .*?) (Engineers .*? March.*?\. (?:Coast Wire|Port Ellery Gazette))/.exec(
        text,
      ) ?? [];
    expect([first, second].toSorted()).toEqual([
      'Engineers from Calder Marine found cracks in both cranes on 3 March. Port Ellery Gazette',
      'Engineers from Calder Marine had found cracks in both cranes on 5 March, the authority said. Coast Wire',
    ]);
    expect(text).toContain('Port Ellery Gazette, Coast Wire');
  });

  test('a note of it leads to its place on the page, whose card gives the focus back', async () => {
    const { page } = await visit(world(), '/pier.html');
    await openFromPopup('/pier.html');
    await page.bringToFront();
    await tabToNote(page, '/pier.html');
    await page.keyboard.press('Enter');
    await until(async () => (await ours('/pier.html')).length === 2, 'card beside the recap');
    await until(() => isMarkInView(page, 'scrapped').then((seen) => seen), 'mark in view');
    await page.keyboard.press('Escape');
    await until(async () => (await ours('/pier.html')).length === 1, 'recap without a card');
    await until(() => hasFocus(page), 'focus back in the recap');
    await page.keyboard.press('Escape');
    await oursGone('/pier.html');
  });

  test('a card leads to its note in it', async () => {
    const { page } = await visit(world(), '/pier.html');
    await page.bringToFront();
    await until(() => drawnMarks(page), 'mark');
    const { x, y } = await pointOfMark(page, 'scrapped');
    await page.mouse.click(x, y);
    await clickInCard(world(), page, '/pier.html', 'In the recap');
    await oursHas('/pier.html', 'What the sources say');
    expect(await ours('/pier.html')).toHaveLength(1);
    expect(await world().session.extension.inTab(addressOf('/pier.html'), isOnNote)).toBe(true);
  });

  test('in a narrow window it makes room for the note that it leads to', async () => {
    const { page } = await visit(world(), '/pier.html');
    await page.setViewport({ width: 320, height: 640 });
    await openFromPopup('/pier.html');
    await page.bringToFront();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await tabToNote(page, '/pier.html');
    await page.keyboard.press('Enter');
    await until(async () => {
      const texts = await ours('/pier.html');
      return texts.length === 1 && !texts[0]?.includes('Recap\n');
    }, 'card in place of the recap');
  });

  test('the popup says the same, the sources once they are asked for', async () => {
    const { session } = world();
    const late = { ...documentOf(NEXT), publisher: 'Coast Wire', date: '2026-03-20' };
    await visit(world(), '/pier.html');
    ids.push((await session.extension.ask('corpus.add', { document: late })).id);
    const popup = await session.extension.open('popup', addressOf('/pier.html'));
    await sees(popup, '6 of 6 sentences compared with 2 sources');
    await press(popup, 'What the sources say');
    await sees(popup, 'The sources differ');
    const text = await sees(popup, 'In your library on this event');
    const days = ['10 March 2026 · compared', '11 March 2026 · compared', '20 March 2026'];
    const at = days.map((day) => text.indexOf(day));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    await popup.close();
  });

  test('at the article’s end a line says how much there is, once', async () => {
    const { page } = await visit(world(), '/pier.html');
    await until(() => drawnMarks(page), 'mark');
    await page.bringToFront();
    expect(await ours('/pier.html')).toEqual([]);
    await scrollToEnd(page);
    await oursHas('/pier.html', '· Recap');
    expect(await hasFocus(page)).toBe(false);
    await page.evaluate(() => scrollTo(0, 0));
    await oursGone('/pier.html');
    await scrollToEnd(page);
    await rest(page);
    expect(await ours('/pier.html')).toEqual([]);
  });

  test('the line leads to the recap', async () => {
    const { page } = await visit(world(), '/pier.html');
    await until(() => drawnMarks(page), 'mark');
    await page.bringToFront();
    await scrollToEnd(page);
    await oursHas('/pier.html', '· Recap');
    await world().session.extension.inTab(addressOf('/pier.html'), pressOpen);
    await oursHas('/pier.html', 'What the sources say');
    expect(await hasFocus(page)).toBe(true);
  });

  test('the line goes for ever where the reader says so, and comes back from the settings', async () => {
    const { session } = world();
    const first = await visit(world(), '/pier.html');
    await until(() => drawnMarks(first.page), 'mark');
    await first.page.bringToFront();
    await scrollToEnd(first.page);
    await oursHas('/pier.html', '· Recap');
    await session.extension.inTab(addressOf('/pier.html'), pressNever);
    await oursGone('/pier.html');

    const second = await visit(world(), '/same-pier.html');
    await until(() => drawnMarks(second.page), 'mark');
    await second.page.bringToFront();
    await scrollToEnd(second.page);
    await rest(second.page);
    expect(await ours('/same-pier.html')).toEqual([]);

    const settings = await session.extension.open('settings');
    await sees(settings, 'At the end of an article');
    await choose(settings, 'At the end of an article');
    await second.page.bringToFront();
    await oursHas('/same-pier.html', '· Recap');
    await settings.close();
  });

  test('there is no line where there is nothing to say', async () => {
    const { page } = await visit(world(), DEMO_PAGES.faithful);
    await page.bringToFront();
    await page.evaluate(() => document.querySelector('footer')?.scrollIntoView());
    await rest(page);
    expect(await ours(DEMO_PAGES.faithful)).toEqual([]);
  });

  test('of a page that is not whole it says why it lists nothing as left out', async () => {
    const { page, state } = await visit(world(), DEMO_PAGES.teaser);
    expect(state.phase).toBe('checked');
    await openFromPopup(DEMO_PAGES.teaser);
    await page.bringToFront();
    await oursHas(DEMO_PAGES.teaser, 'What it leaves out is therefore not listed.');
    await oursHas(DEMO_PAGES.teaser, 'In your library on this event');
    expect((await ours(DEMO_PAGES.teaser)).join()).not.toContain('Left out');
  });

  test('goes with its notes, and comes by the command', async () => {
    const { session } = world();
    const { page } = await visit(world(), '/pier.html');
    await page.bringToFront();
    // What the keyboard command does.
    const toggle = () => session.extension.askTab(addressOf('/pier.html'), 'page.recap', { open: null });
    await toggle();
    await oursHas('/pier.html', 'Recap');
    await session.extension.askTab(addressOf('/pier.html'), 'page.hide', { hidden: true });
    await oursGone('/pier.html');
    await toggle();
    await oursHas('/pier.html', 'Recap');
    await toggle();
    await oursGone('/pier.html');
    expect(name).toBe(world().session.name);
  });
});

/** Whether the keyboard focus is in an element of Plumbline's. */
const hasFocus = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.parentElement === document.documentElement &&
      document.activeElement !== document.body,
  );

const isMarkInView = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const ranges = [...CSS.highlights].flatMap(([, all]) => [...all]);
    const range = ranges.find((one) => String(one) === wanted);
    if (!(range instanceof Range)) return false;
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }, words);

const scrollToEnd = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('article p')]
      .at(-1)
      ?.scrollIntoView({ block: 'center', behavior: 'instant' }),
  );

/** Waits until the browser has looked for what came into view, and painted twice. */
const rest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        });
        observer.observe(document.documentElement);
      }),
  );

// What follows runs beside the content script.

function textsOfOurs(): string[] {
  const api = Reflect.get(globalThis, 'chrome');
  return [...document.querySelectorAll<HTMLElement>('html > :not(head, body)')].map((host) => {
    const root: ShadowRoot | null =
      api?.dom?.openOrClosedShadowRoot?.(host) ?? Reflect.get(host, 'openOrClosedShadowRoot');
    // biome-ignore lint/performance/useDomNodeTextContent: textContent holds what is hidden, too
    return root?.querySelector<HTMLElement>('[lang]')?.innerText ?? '';
  });
}

function pressOpen(): null {
  const api = Reflect.get(globalThis, 'chrome');
  const host = document.querySelector<HTMLElement>('html > :not(head, body)');
  const root: ShadowRoot | null | undefined =
    host && (api?.dom?.openOrClosedShadowRoot?.(host) ?? Reflect.get(host, 'openOrClosedShadowRoot'));
  root?.querySelector<HTMLElement>('.open')?.click();
  return null;
}

function pressNever(): null {
  const api = Reflect.get(globalThis, 'chrome');
  const host = document.querySelector<HTMLElement>('html > :not(head, body)');
  const root: ShadowRoot | null | undefined =
    host && (api?.dom?.openOrClosedShadowRoot?.(host) ?? Reflect.get(host, 'openOrClosedShadowRoot'));
  root?.querySelector<HTMLElement>('.never')?.click();
  return null;
}

function isOnNote(): boolean {
  const api = Reflect.get(globalThis, 'chrome');
  const host = document.querySelector<HTMLElement>('html > :not(head, body)');
  const root: ShadowRoot | null | undefined =
    host && (api?.dom?.openOrClosedShadowRoot?.(host) ?? Reflect.get(host, 'openOrClosedShadowRoot'));
  return root?.activeElement?.classList.contains('entry') ?? false;
}
