/**
 * From a loaded article to the first notes drawn on it, as a person waits for them: cold and warm. The budget
 * is for the time after the article is found; finding it is in the measurement, because nothing outside of
 * the content script can tell when that was.
 */
import type { BrowserName } from '../browsers';
import { DEMO_PAGES, DEMO_SITE, type Site, serve } from '../demo/serve';
import { launch, type Session } from '../launch';
import { drawnMarks, until } from '../marks';
import { median, type Row } from './report';

const WARM_RUNS = 7;
const COLD_RUNS = 3;
/** Budgets from a loaded page to its notes, in ms. */
const WARM = 150;
const COLD: Record<BrowserName, number> = { chromium: 1000, firefox: 1500 };

export async function benchDrawn(name: BrowserName, say: (line: string) => void): Promise<Row[]> {
  const site = await serve(DEMO_SITE);
  const session = await launch(name, { headless: true, idleAfter: 1000 });
  try {
    await until(async () => (await session.extension.ask('corpus.status', null)).state === 'ready', 'corpus');
    const cold: number[] = [];
    for (let run = 0; run < COLD_RUNS; run++) {
      await session.extension.stop();
      cold.push(await timeToNotes(session, site));
      say(`notes drawn cold in ${name}: ${cold.length} of ${COLD_RUNS}`);
    }
    const warm: number[] = [];
    for (let run = 0; run < WARM_RUNS; run++) {
      warm.push(await timeToNotes(session, site));
      say(`notes drawn warm in ${name}: ${warm.length} of ${WARM_RUNS}`);
    }
    const on = `the demo’s spun article, ${session.version}`;
    return [
      {
        what: `page loaded → notes drawn, cold, ${name}`,
        value: median(cold),
        unit: 'ms',
        budget: COLD[name],
        on,
      },
      { what: `page loaded → notes drawn, warm, ${name}`, value: median(warm), unit: 'ms', budget: WARM, on },
    ];
  } finally {
    await session.close();
    await site.close();
  }
}

/**
 * From the end of the page's loading, which is when the content script starts, to the first frame with a
 * highlight in it: the finding of the article included.
 */
async function timeToNotes(session: Session, site: Site): Promise<number> {
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(`
    requestAnimationFrame(function look() {
      if (CSS.highlights.size > 0) window.drawnAt = performance.now();
      else requestAnimationFrame(look);
    });
  `);
  await page.bringToFront();
  await page.goto(site.address + DEMO_PAGES.spun);
  await until(() => drawnMarks(page), 'note on the spun article');
  const time = await until(
    () =>
      page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation');
        if (!(navigation instanceof PerformanceNavigationTiming)) return null;
        const drawn: unknown = Reflect.get(window, 'drawnAt');
        return typeof drawn === 'number' ? drawn - navigation.loadEventEnd : null;
      }),
    'frame with a highlight',
  );
  await page.close();
  return time;
}
