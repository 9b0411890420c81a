/** What a person sees of Plumbline on a page, read from outside of the extension: demo, tests and bench. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';

/** One stretch of highlighted words. */
export interface DrawnMark {
  /** The highlight's name: `plumbline-`, family, severity. */
  highlight: string;
  words: string;
}

/** Every mark on the page or in a frame, in the order of its text. */
export function drawnMarks(page: Page | Frame): Promise<DrawnMark[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('plumbline'))
      .flatMap(([highlight, ranges]) => [...ranges].map((range) => ({ highlight, range })))
      .filter((one): one is { highlight: string; range: Range } => one.range instanceof Range)
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ highlight, range }) => ({ highlight, words: String(range) })),
  );
}

/** Scrolls to the first mark with these words and returns the middle of its first line: where to click it. */
export function pointOfMark(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const range = [...CSS.highlights]
      .filter(([name]) => name.startsWith('plumbline'))
      .flatMap(([, ranges]) => [...ranges])
      .find((one) => String(one) === wanted);
    if (!(range instanceof Range)) throw new Error(`There is no mark with the words ${wanted}.`);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [line] = range.getClientRects();
    if (line === undefined) throw new Error(`The mark ${wanted} is not visible.`);
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  }, words);
}

/** Whether a card or the recap is open: their host is the only element that Plumbline ever adds. */
export function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('html > [popover]') !== null);
}

/**
 * Looks again and again until there is something to see.
 *
 * @param look what is waited for, or null, false or an empty list while it is not there
 * @param what completes the sentence "There was no …"
 * @param limit how long to look, in ms: about hangs, as a busy machine takes many times as long
 * @param pause between two looks, in ms
 */
export async function until<T>(
  look: () => Promise<T | null | false | undefined>,
  what: string,
  limit = 45_000,
  pause = 25,
): Promise<T> {
  const end = performance.now() + limit;
  let failure: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen && !(Array.isArray(seen) && seen.length === 0)) return seen;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    if (performance.now() > end) {
      const reason = failure instanceof Error ? ` (${failure.message})` : '';
      throw new Error(`There was no ${what} within ${limit / 1000} s${reason}.`);
    }
    await delay(pause);
  }
}
