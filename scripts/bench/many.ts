/**
 * Two hundred notes drawn at once on a page of 10,000 words: from the comparison's answer to the first frame with
 * a highlight in it. The driver's own way to the page is in the measurement, and the page is read anew in it.
 */
import type { BrowserName } from '../browsers';
import { DEMO_SITE, serve } from '../demo/serve';
import { launch, openTab } from '../launch';
import { until } from '../marks';
import { longPage, QUOTES, WORDS } from './long-page';
import { notedIn, viewOf } from './notes';
import { median, type Row } from './report';

const RUNS = 5;
/** In ms; Firefox has no budget of its own. */
const BUDGET: Record<BrowserName, number | null> = { chromium: 150, firefox: null };

/** Runs in the page: remembers when the first frame with highlights was due, and how many there were. */
const NOTES_THE_FRAME = `requestAnimationFrame(function look() {
  const count = [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0);
  if (count > 0) window.drawn = { count, at: performance.timeOrigin + performance.now() };
  else requestAnimationFrame(look);
})`;

export async function benchMany(name: BrowserName, say: (line: string) => void): Promise<Row[]> {
  const { paragraphs, notes } = longPage();
  const html = `<!doctype html><html lang="en"><title>A long page</title><link rel="icon" href="data:,"><article><h1>A long page</h1>${paragraphs
    .map((sentences) => `<p>${sentences.map(({ text }) => escaped(text)).join(' ')}</p>`)
    .join('')}</article></html>`;
  const site = await serve(DEMO_SITE, 0, { '/long': { body: html } });
  const session = await launch(name, { headless: true });
  try {
    const address = `${site.address}/long`;
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await openTab(session, address);
      const found = await until(() => session.extension.askTab(address, 'page.article', null), 'article');
      const { text } = found.article;
      const view = viewOf(notes.map(({ sentence }) => notedIn(sentence.text, text)));
      // The first question opened a page of the extension in front of it.
      await page.bringToFront();
      await page.evaluate(NOTES_THE_FRAME);
      const asked = performance.timeOrigin + performance.now();
      await session.extension.askTab(address, 'page.draw', { text, view });
      const drawn = await until(
        () => page.evaluate((): { count: number; at: number } | null => Reflect.get(window, 'drawn') ?? null),
        'frame with highlights',
      );
      if (drawn.count !== QUOTES) throw new Error(`Of ${QUOTES} notes ${drawn.count} were drawn.`);
      times.push(drawn.at - asked);
      await page.close();
      say(`${QUOTES} notes drawn in ${name}: ${times.length} of ${RUNS}`);
    }
    return [
      {
        what: `${QUOTES} notes drawn, ${name}`,
        value: median(times),
        unit: 'ms',
        budget: BUDGET[name],
        on: `a page of ${WORDS} words, ${session.version}`,
      },
    ];
  } finally {
    await session.close();
    await site.close();
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
