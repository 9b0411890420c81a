/** Each family and severity looks like no other, also where colours are the reader's own. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/marks';
import type { Kind, Severity } from '../../src/engine/record';
import { drawNotes, storyPage, untilDrawn } from './drawing';
import { inBothBrowsers, visit } from './harness';

/** One kind of each family. */
const KINDS: Kind[] = ['contradicted', 'overstated', 'loaded-wording', 'unsupported'];
const SEVERITIES: Severity[] = [1, 2, 3];
const LOOKS = KINDS.flatMap((kind) => SEVERITIES.map((severity) => ({ kind, severity })));

/** The same words at the beginning of every paragraph, so that their pictures can be compared. */
const WORDS = 'Gypsum jetty';
const paragraphs = [...LOOKS, null].map(
  (_, index) =>
    `${WORDS}, said witness number ${index} in the town hall, is what the council wants to keep open for ships.`,
);
const STYLE = `<style>
  body { margin: 0; font: 16px/30px serif } p { margin: 0; width: 1200px; white-space: nowrap }
  .dark { background: #14171a; color: #e8e6e3 } .grey { background: #777; color: #fff }
</style>`;

inBothBrowsers(
  'the look of marks',
  { '/story.html': { body: storyPage('Jetty to stay open, council says', paragraphs, STYLE) } },
  (world, name) => {
    test('twelve looks, and the words without a mark look like none of them: light, dark, grey, forced colours', async () => {
      const { page } = await visit(world(), '/story.html');
      await page.bringToFront();
      await drawNotes(
        world(),
        `${world().site.address}/story.html`,
        LOOKS.map((look, index) => ({ ...look, words: WORDS, in: `number ${index} ` })),
      );
      await untilDrawn(
        page,
        LOOKS.map(() => WORDS),
      );
      await until(async () => new Set(await pictures(page)).size > 1, 'style of the marks');
      for (const ground of ['', 'dark', 'grey']) {
        await page.evaluate((className) => {
          document.body.className = className;
        }, ground);
        expect(new Set(await pictures(page)).size, ground).toBe(LOOKS.length + 1);
      }
      // Only Chromium lets a driver choose them.
      if (name !== 'chromium') return;
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      expect(new Set(await pictures(page)).size, 'forced colours').toBe(LOOKS.length + 1);
    });
  },
);

/** A picture of the first words of every paragraph. */
async function pictures(page: Page): Promise<string[]> {
  const tops = await page.evaluate(() =>
    [...document.querySelectorAll('p')].map((paragraph) => paragraph.getBoundingClientRect().top),
  );
  const seen: string[] = [];
  for (const y of tops) {
    seen.push(await page.screenshot({ encoding: 'base64', clip: { x: 0, y, width: 80, height: 30 } }));
  }
  return seen;
}
