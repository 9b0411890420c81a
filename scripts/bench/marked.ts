/** What the content script costs on real pages that are marked: the longest task of the whole visit, throttled. */
import { DEMO_SITE, type Site, serve } from '../demo/serve';
import { launch, openTab, type Session } from '../launch';
import { until } from '../marks';
import { CATEGORIES, scriptTime, thePages } from './find';
import { notedIn, viewOf } from './notes';
import type { Row } from './report';

const THROTTLE = 4;
/** Every third sentence gets a note, up to so many: twice what the demo's spun page has. */
const MOST_NOTES = 30;

export async function benchMarked(say: (line: string) => void): Promise<Row[]> {
  const { paths, pages, on } = thePages();
  const site = await serve(DEMO_SITE, 0, pages);
  const session = await launch('chromium', { headless: true });
  try {
    await until(async () => (await session.extension.ask('corpus.status', null)).state === 'ready', 'corpus');
    let longest = 0;
    let marked = 0;
    for (const [index, path] of paths.entries()) {
      const cost = await costOf(session, site, path);
      if (cost !== null) {
        longest = Math.max(longest, cost);
        marked++;
      }
      say(`marked, ${THROTTLE}×: ${index + 1} of ${paths.length} pages`);
    }
    return [
      {
        what: `${MOST_NOTES} notes: longest task on any page, ${THROTTLE}× throttled`,
        value: longest,
        unit: 'ms',
        budget: 50,
        on: `${marked} of ${on}, those with an article`,
      },
    ];
  } finally {
    await session.close();
    await site.close();
  }
}

/** In ms; null where the page holds no article. */
async function costOf({ extension, ...session }: Session, site: Site, path: string): Promise<number | null> {
  const address = site.address + path;
  const page = await openTab(session, `${site.address}/blank`);
  const client = await page.createCDPSession();
  await client.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(address);
  const isSettled = async () => (await extension.askTab(address, 'page.state', null)).phase !== 'looking';
  await until(isSettled, `conclusion about ${path}`, 20_000, 300);
  const found = await extension.askTab(address, 'page.article', null);
  if (found !== null) {
    const { text } = found.article;
    await extension.askTab(address, 'page.draw', { text, view: viewOf(everyThirdSentence(text)) });
  }
  const { longest } = scriptTime((await page.tracing.stop()) ?? new Uint8Array());
  await page.close();
  return found === null ? null : longest;
}

/** Words in the middle of every third sentence of a text. */
export function everyThirdSentence(text: string) {
  const sentences = text.split(/\n\n|(?<=[.!?]”?) (?=[A-Z“])/).filter((one) => one.split(' ').length > 5);
  return sentences
    .filter((_, index) => index % 3 === 0)
    .slice(0, MOST_NOTES)
    .map((sentence) => notedIn(sentence, text));
}
