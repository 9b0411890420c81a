/** Files of the desk as a person has them: a review comes in, and leaves in every format. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers';
import { until } from '../../scripts/marks';
import { deskFile } from '../../src/corpus/formats/report/desk-file';
import { writeReview } from '../../src/corpus/formats/review/write';
import { DESK_FORMATS, type DeskFormat } from '../../src/protocol';
import { record, review } from '../corpus/reviewed';
import { sayIn } from '../locales/say';
import { openWorld, press, sees } from './harness';

test.each(BROWSERS)('a review comes in once, and leaves in all formats: %s', async (name) => {
  const { session, close } = await openWorld(name);
  const { extension, browser } = session;
  try {
    const file = { name: 'a.review.json', text: writeReview(review), into: null };
    expect(await extension.ask('reviews.import', file)).toMatchObject({ id: review.id, added: true });
    expect(await extension.ask('reviews.import', file)).toMatchObject({ id: review.id, added: false });

    const desk = await extension.open('desk');
    await press(desk, 'Reviews');
    await press(desk, record.page.title);
    await sees(desk, 'Export');
    await desk.evaluate(keepSaved);
    const say = sayIn('en');
    for (const format of DESK_FORMATS)
      expect(await saved(desk, format), format).toEqual(deskFile(format, review, say).text);

    // The report, as whoever gets it opens it: nothing is run, and links lead to what they name.
    const report = await browser.newPage();
    await report.setContent(await saved(desk, 'html'));
    await sees(report, 'Reviewed by Robin "R" Reed');
    await sees(report, 'Rejected by the reviewer');
    expect(await report.evaluate(() => document.querySelectorAll('script, img, link').length)).toBe(0);
    expect(await extension.ask('desk.export', { record, format: 'csl' })).toMatchObject({
      name: 'Library to close & more 2025-03-05.csl.json',
    });
  } finally {
    await close();
  }
});

test('in German, files speak German', async () => {
  const { session, close } = await openWorld('chromium', { locale: 'de' });
  try {
    const { text } = await session.extension.ask('desk.export', { record, format: 'markdown' });
    expect(text).toBe(deskFile('markdown', record, sayIn('de')).text);
    expect(text).toContain('## Hinweise');
  } finally {
    await close();
  }
});

/** Presses a format in the menu, and gives the text of the file that is saved. */
async function saved(desk: Page, format: DeskFormat): Promise<string> {
  await desk.evaluate((wanted) => {
    document.body.removeAttribute('data-saved');
    const menu = document.querySelector<HTMLDetailsElement>('.desk-menu:has([data-format])');
    if (menu) menu.open = true;
    document.querySelector<HTMLButtonElement>(`[data-format="${wanted}"]`)?.click();
  }, format);
  await until(() => desk.evaluate(() => document.body.hasAttribute('data-saved')), `the file of ${format}`);
  return desk.evaluate(() => document.body.getAttribute('data-saved') ?? '');
}

/** Has what is saved end in the page, and not where the browser puts downloads. */
function keepSaved(): void {
  const { createObjectURL } = URL;
  URL.createObjectURL = (file: Blob) => {
    void file
      .bytes()
      .then((bytes) =>
        document.body.setAttribute('data-saved', new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)),
      );
    return createObjectURL(file);
  };
  HTMLAnchorElement.prototype.click = () => {};
}
