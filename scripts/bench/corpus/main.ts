/**
 * The corpus at every size up to a million facts, in Chromium, beside the search libraries that a user would pick
 * instead, on the same texts and with the same questions: `npm run bench -- corpus`, some ten minutes. Draws
 * docs/images/corpus.svg.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_SITE, serve } from '../../demo/serve';
import { type LaunchedBrowser, launchBare, openTab, root } from '../../launch';
import { median, quantile, type Row } from '../report';
import { bundled } from './bundle';
import { exactRanking, recall } from './exact';
import type { Ask, Measured } from './measured';
import { plotScale } from './plot';
import { FACTS } from './texts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000].map((facts) => facts / FACTS);
const STORES = ['plumbline', 'MiniSearch', 'FlexSearch'] as const;
const QUERIES = 100;
/** As long as a store may take for one size, in ms. */
const PATIENCE = 900_000;

/** One store at one size, summed up. Times in ms, sizes in MB. */
export interface Scaled {
  store: Ask['store'];
  facts: number;
  /** Per 1,000 facts. */
  build: number;
  matchMedian: number;
  match95: number;
  /** Of the 20 documents that BM25 over all terms ranks first, the share that was not found, in percent. */
  missed: number;
  search95: number;
  memory: number;
  disk: number | null;
}

/** Prints the table of all sizes, and returns the largest one's rows beside their budgets. */
export async function benchCorpus(say: (line: string) => void): Promise<Row[]> {
  const site = await serve(DEMO_SITE, 0, await bundled());
  const scaled: Scaled[] = [];
  try {
    for (const documents of SIZES) {
      const exact = exactRanking(documents, QUERIES);
      for (const store of STORES) {
        say(`corpus: ${(documents * FACTS).toLocaleString('en')} facts in ${store}`);
        // A browser each: nothing that the one before has left counts.
        const browser = await launchBare('chromium', { headless: true });
        try {
          const measured = await measureIn(browser, site.address, { store, documents, queries: QUERIES });
          scaled.push(sumUp(store, measured, exact));
        } finally {
          await browser.close();
        }
      }
    }
  } finally {
    await site.close();
  }
  console.table(scaled.map((one) => ({ ...one, ...rounded(one) })));
  writeFileSync(join(root, 'docs', 'images', 'corpus.svg'), plotScale(scaled));
  return rowsOf(scaled);
}

async function measureIn(browser: LaunchedBrowser, address: string, ask: Ask): Promise<Measured> {
  const page = await openTab(browser, `${address}/bench/index.html`);
  page.setDefaultTimeout(PATIENCE);
  // What puppeteer itself waits for an answer is shorter.
  await page.evaluate((asked) => void Reflect.get(window, 'measure')(asked), ask);
  await page.waitForFunction(() => Reflect.has(window, 'measured'), { timeout: PATIENCE, polling: 500 });
  return page.evaluate(() => Reflect.get(window, 'measured'));
}

function sumUp(store: Ask['store'], measured: Measured, exact: number[][]): Scaled {
  const { facts, build, match, matched, search, memory, disk } = measured;
  return {
    store,
    facts,
    build: (1_000 * build) / facts,
    matchMedian: median(match),
    match95: quantile(match, 0.95),
    missed: 100 * (1 - recall(matched, exact)),
    search95: quantile(search, 0.95),
    memory: memory / 1e6,
    disk: disk === null ? null : disk / 1e6,
  };
}

function rounded(one: Scaled): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(one).map(([key, value]) => [
      key,
      typeof value === 'number' && key !== 'facts' ? Number(value.toPrecision(3)) : value,
    ]),
  );
}

function rowsOf(scaled: Scaled[]): Row[] {
  const most = Math.max(...scaled.map(({ facts }) => facts));
  const largest = scaled.filter(({ facts }) => facts > most * 0.9);
  const ours = largest.find(({ store }) => store === 'plumbline');
  if (ours === undefined) return [];
  const on = `${ours.facts.toLocaleString('en')} facts, Chromium`;
  const row = (what: string, key: keyof Scaled, unit: Row['unit'], budget: number | null): Row[] =>
    largest
      .filter((peer) => peer !== ours && typeof peer[key] === 'number')
      .map((peer, at) => ({
        what: at === 0 ? what : `  and beside`,
        value: Number(ours[key]),
        unit,
        budget: at === 0 ? budget : null,
        beside: { name: peer.store, value: Number(peer[key]) },
        on,
      }));
  return [
    ...row('corpus: import of a pack, durable, per 1,000 facts', 'build', 'ms', 50),
    ...row('corpus: match, 95th percentile', 'match95', 'ms', 15),
    ...row('corpus: missed of the 20 best documents', 'missed', '%', 3),
    ...row('corpus: search, 95th percentile', 'search95', 'ms', 50),
    ...row('corpus: memory', 'memory', 'MB', 100),
    { what: 'corpus: disk', value: ours.disk ?? Number.NaN, unit: 'MB', budget: 250, on },
  ];
}
