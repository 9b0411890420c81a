/** What the desk asks of a page: to show a stretch of the text that it knows, and how far the page is scrolled. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDesk, type Desk } from '../../src/content/desk';
import { onceScrolled } from '../../src/content/in-view';
import { BRIDGE, FERRY, type LivePage, livePage } from './live-page';

vi.mock('../../src/content/reveal', () => ({ scrollTo: async () => {} }));

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const [FIRST = '', SECOND = '', THIRD = ''] = FERRY.paragraphs;

let live: LivePage;
let desk: Desk;
let end: AbortController;
let styled: boolean[];
/** The article's text as it was checked. */
let text: string;

beforeEach(() => {
  live = livePage(FERRY);
  text = live.text();
  end = new AbortController();
  styled = [];
  const life = { signal: end.signal, goesOn: () => true, end: () => {}, watch: () => {} };
  const send = vi.fn(async (_: string, ask: unknown) => {
    if (typeof ask === 'object' && ask !== null && 'on' in ask) styled.push(ask.on === true);
    return null;
  });
  desk = createDesk(live.document, windowOf(live.document), send as never, life);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function windowOf({ defaultView }: Document): Window {
  if (defaultView === null) throw new Error('The document has no window.');
  return defaultView;
}

/** What a promise gives, once the idle time that it waits for has passed. */
async function soon<T>(promise: Promise<T>): Promise<T> {
  await pass(50);
  return promise;
}

/** Where these words stand in the text that was checked. */
function placeOf(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('a stretch', () => {
  test('is shown for a moment, and nothing of the page’s own changes', async () => {
    const at = placeOf('Nobody knows yet');
    const before = live.document.toString();
    expect(await soon(desk.show(text, at, false))).toBe(true);
    expect(live.drawn()).toEqual(['Nobody knows yet']);
    expect(styled).toEqual([true]);
    expect(live.document.toString()).toBe(before);
    await pass(5_000);
    expect(live.drawn()).toEqual([]);
    expect(styled).toEqual([true, false]);
  });

  test('takes the place of the one before, and stays its own time', async () => {
    const [one, other] = [placeOf('Nobody knows yet'), placeOf('The old pier')];
    await soon(desk.show(text, one, false));
    await pass(2_000);
    await soon(desk.show(text, other, false));
    await pass(2_000);
    expect(live.drawn()).toEqual(['The old pier']);
    expect(styled).toEqual([true]);
    await pass(2_000);
    expect(live.drawn()).toEqual([]);
  });

  test('is found again where the page was rendered anew, with more above it', async () => {
    const at = placeOf('The old pier stays where it is');
    live.render({ ...FERRY, paragraphs: [`Tickets: ${SECOND}`, FIRST, THIRD] });
    expect(await soon(desk.show(text, at, false))).toBe(true);
    expect(live.drawn()).toEqual(['The old pier stays where it is']);
  });

  test('that reads otherwise by now, or is of another article, is not there', async () => {
    const at = placeOf('The old pier stays where it is');
    live.render({ ...FERRY, paragraphs: [FIRST, SECOND, THIRD.replace('old pier', 'new pier')] });
    expect(await soon(desk.show(text, at, false))).toBe(false);
    live.render(BRIDGE);
    expect(await soon(desk.show(text, at, false))).toBe(false);
    live.render('Nothing here.');
    expect(await soon(desk.show(text, at, false))).toBe(false);
    expect(live.drawn()).toEqual([]);
    expect(styled).toEqual([]);
  });

  test('goes with the script', async () => {
    await soon(desk.show(text, placeOf('Nobody knows yet'), false));
    end.abort();
    expect(live.drawn()).toEqual([]);
    expect(styled).toEqual([true, false]);
  });
});

describe('how far a page is scrolled', () => {
  /** How far down the page is: each part is 100 px high. */
  let scrolled: number;
  beforeEach(() => {
    scrolled = 0;
    const { createRange } = live.document;
    const parts = [FERRY.title, ...FERRY.paragraphs];
    live.document.createRange = () => {
      const range = createRange.call(live.document);
      const bottom = () => 100 * (1 + parts.indexOf(range.toString())) - scrolled;
      return Object.assign(range, { getBoundingClientRect: () => ({ bottom: bottom() }) });
    };
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
    vi.stubGlobal('cancelAnimationFrame', (handle: number) => clearTimeout(handle));
  });

  test('is told at once, and then when another part is the first in view', async () => {
    const { start } = placeOf(FIRST);
    expect(await soon(desk.scrolled(text, null))).toEqual({ at: 0 });
    const next = vi.fn();
    void desk.scrolled(text, 0).then(next);
    const window = windowOf(live.document);
    scrolled = 50;
    window.dispatchEvent(new (window as never as typeof globalThis).Event('scroll'));
    await pass(100);
    expect(next).not.toHaveBeenCalled();
    scrolled = 150;
    window.dispatchEvent(new (window as never as typeof globalThis).Event('scroll'));
    await pass(100);
    expect(next).toHaveBeenCalledWith({ at: start });
  });

  test('is told in the text that the desk knows, past its end, too', async () => {
    const { start } = placeOf(THIRD);
    live.render({ ...FERRY, paragraphs: ['Read this first, and then what it says about the ferry.', THIRD] });
    scrolled = 1_000;
    expect(await soon(desk.scrolled(text, 0))).toEqual({ at: start });
  });

  test('where there is no article, that is told after a while', async () => {
    live.render('Nothing here.');
    const answer = vi.fn();
    void desk.scrolled(text, null).then(answer);
    await pass(15_000);
    expect(answer).not.toHaveBeenCalled();
    await pass(10_000);
    expect(answer).toHaveBeenCalledWith({ at: null });
  });

  test('is listened for only while somebody waits', async () => {
    const window = Object.assign(new EventTarget(), {}) as unknown as Window;
    const listens = vi.spyOn(window, 'addEventListener');
    const look = vi.fn(() => 1);
    expect(await onceScrolled(0, look, [window], end.signal)).toBe(1);
    expect(listens).not.toHaveBeenCalled();
    const waiting = onceScrolled(1, look, [window], end.signal);
    const options = listens.mock.calls[0]?.[2];
    expect(options).toMatchObject({ passive: true, capture: true });
    await pass(30_000);
    expect(await waiting).toBe(1);
    const looked = look.mock.calls.length;
    window.dispatchEvent(new Event('scroll'));
    await pass(100);
    expect(look).toHaveBeenCalledTimes(looked);
  });
});
