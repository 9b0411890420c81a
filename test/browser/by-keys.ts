/** What a person at the keyboard does in a page, and where that leads. */
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/marks';

/** What a person gets who pastes into an empty field. */
export async function paste(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.prepend(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return until(
    () => page.$eval('#pasted', (field) => field instanceof HTMLTextAreaElement && field.value),
    'pasted words',
  );
}

/** Where the keyboard focus is in a page. */
export function focusOf(page: Page): Promise<string> {
  return page.evaluate(
    () => `${document.activeElement?.localName} ${document.activeElement?.textContent.trim()}`,
  );
}

/** Whether a person sees all of what has the focus, once what was drawn has been laid out. */
export function isFocusInView(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    return top >= 0 && bottom > top && bottom <= innerHeight;
  });
}

/** What Tab stops at before and after the words of the second mark. */
export function linksBeside(page: Page): Promise<{ before: string; after: string }> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('plumbline'))
      .flatMap(([, all]) => [...all])
      .filter((range) => range instanceof Range)
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const words = ranges[1]?.startContainer;
    const stops = [...document.querySelectorAll('a[href], button, input')].filter((one) =>
      one.checkVisibility(),
    );
    const beside = (side: number) =>
      stops.filter((one) => ((words?.compareDocumentPosition(one) ?? 0) & side) !== 0);
    const nameOf = (one: Element | undefined) => `${one?.localName} ${one?.textContent.trim()}`;
    return {
      before: nameOf(beside(Node.DOCUMENT_POSITION_PRECEDING).at(-1)),
      after: nameOf(beside(Node.DOCUMENT_POSITION_FOLLOWING)[0]),
    };
  });
}
