/**
 * What the content script costs on pages that match nothing, beside @mozilla/readability on the same pages.
 *
 * Chromium's sampling profiler counts the samples in which a function of the extension is on the stack of the
 * page's main thread: all of its work, what the DOM does for it included, and nothing of the page's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'puppeteer-core';
import { DEMO_PAGES, DEMO_SITE, type Page as ServedPage, type Site, serve } from '../demo/serve';
import { launch, openTab, root, type Session } from '../launch';
import { until } from '../marks';
import { median, quantile, type Row } from './report';

const REAL_PAGES = join(root, '..', 'shared', 'data', 'real-pages.jsonl.gz');
const THROTTLES = [1, 4];
/** Between two samples, in microseconds. */
const SAMPLING = 100;
/** Samples of ours that are further apart than this belong to two tasks, in ms. */
const TASK_GAP = 1;

/** Nothing of a saved page but its own markup and styles is wanted. */
const NO_REQUESTS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

interface Cost {
  /** All of the content script's time on the main thread, in ms. */
  total: number;
  /** Its longest uninterrupted stretch, in ms. */
  longest: number;
  probablyReaderable: number;
  readability: number;
}

export async function benchFind(say: (line: string) => void): Promise<Row[]> {
  const { paths, pages, on } = thePages();
  const site = await serve(DEMO_SITE, 0, pages);
  const session = await launch('chromium', { headless: true });
  try {
    await until(async () => (await session.extension.ask('corpus.status', null)).state === 'ready', 'corpus');
    const rows: Row[] = [];
    for (const throttle of THROTTLES) {
      const costs: Cost[] = [];
      for (const path of paths) {
        costs.push(await costOf(session, site, path, throttle));
        say(`find, ${throttle}×: ${costs.length} of ${paths.length} pages`);
      }
      rows.push(...rowsOf(costs, throttle, on));
    }
    return rows;
  } finally {
    await session.close();
    await site.close();
  }
}

/** The saved real pages where they are at hand, else the demo site's pages that match nothing. */
function thePages(): { paths: string[]; pages: Record<string, ServedPage>; on: string } {
  const blank = { '/blank': { body: '<!doctype html><title>Blank</title>' } };
  if (!existsSync(REAL_PAGES)) {
    const { front, other, near } = DEMO_PAGES;
    return { paths: [front, other, near], pages: blank, on: 'the demo site, Chromium' };
  }
  const saved: { name: string; html: string }[] = gunzipSync(readFileSync(REAL_PAGES))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const pages = saved.map(
    ({ name, html }) => [`/real/${name}`, { body: html, headers: NO_REQUESTS }] as const,
  );
  return {
    paths: pages.map(([path]) => path),
    pages: { ...blank, ...Object.fromEntries(pages) },
    on: `${pages.length} real pages, Chromium`,
  };
}

function rowsOf(costs: Cost[], throttle: number, on: string): Row[] {
  const of = (key: keyof Cost) => costs.map((cost) => cost[key]);
  const speed = throttle === 1 ? 'as is' : `${throttle}× throttled`;
  const rows: Row[] = [
    {
      what: `find: main thread, median, ${speed}`,
      value: median(of('total')),
      unit: 'ms',
      budget: throttle === 1 ? 3 : null,
      beside: { name: 'Readability', value: median(of('readability')) },
      on,
    },
    {
      what: `find: main thread, 95th percentile, ${speed}`,
      value: quantile(of('total'), 0.95),
      unit: 'ms',
      budget: null,
      beside: { name: 'isProbablyReaderable', value: quantile(of('probablyReaderable'), 0.95) },
      on,
    },
    {
      what: `find: longest task on any page, ${speed}`,
      value: Math.max(...of('longest')),
      unit: 'ms',
      budget: 50,
      beside: { name: 'Readability', value: Math.max(...of('readability')) },
      on,
    },
  ];
  return rows;
}

async function costOf(session: Session, site: Site, path: string, throttle: number): Promise<Cost> {
  // A page of the same site first, so that the profiler is already at work in the process of the next one.
  const page = await openTab(session, `${site.address}/blank`);
  const client = await page.createCDPSession();
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: SAMPLING });
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await client.send('Profiler.start');
  await page.goto(site.address + path);
  const isSettled = async () => {
    const { phase } = await session.extension.askTab(site.address + path, 'page.state', null);
    return phase !== 'looking';
  };
  // Each look costs the content script an answer: few of them.
  await until(isSettled, `conclusion about ${basename(path)}`, 20_000, 300);
  const ours = await samplesOfExtension(client);
  const theirs = await readability(page);
  await page.close();
  return { ...ours, ...theirs };
}

/** Stops the profiler and adds up the samples with a function of the extension on the stack. */
async function samplesOfExtension(client: CDPSession): Promise<Pick<Cost, 'total' | 'longest'>> {
  const { profile } = await client.send('Profiler.stop');
  const ours = new Set<number>();
  const isOurs = new Map(
    profile.nodes.map((node) => [node.id, node.callFrame.url.startsWith('chrome-extension:')]),
  );
  // Parents come before their children.
  for (const node of profile.nodes) {
    if (isOurs.get(node.id)) ours.add(node.id);
    if (ours.has(node.id)) for (const child of node.children ?? []) ours.add(child);
  }
  let total = 0;
  let longest = 0;
  let stretch = 0;
  let gap = Number.POSITIVE_INFINITY;
  const { samples = [], timeDeltas = [] } = profile;
  samples.forEach((node, index) => {
    const time = Math.max(0, timeDeltas[index + 1] ?? 0) / 1000;
    if (ours.has(node)) {
      total += time;
      stretch = gap < TASK_GAP ? stretch + gap + time : time;
      gap = 0;
      longest = Math.max(longest, stretch);
    } else {
      gap += time;
    }
  });
  return { total, longest };
}

const require = createRequire(import.meta.url);
const sourceOf = (file: string) => readFileSync(require.resolve(`@mozilla/readability/${file}`), 'utf8');
const READABILITY = sourceOf('Readability.js');
const READERABLE = sourceOf('Readability-readerable.js');

/** The time that Readability takes on the page's own main thread: the test, and the parse of a clone. */
function readability(page: Page): Promise<Pick<Cost, 'probablyReaderable' | 'readability'>> {
  return page.evaluate(`{
    const module = {};
    ${READABILITY}
    ${READERABLE}
    const start = performance.now();
    isProbablyReaderable(document);
    const tested = performance.now();
    new Readability(document.cloneNode(true)).parse();
    ({ probablyReaderable: tested - start, readability: performance.now() - tested });
  }`) as Promise<Pick<Cost, 'probablyReaderable' | 'readability'>>;
}
