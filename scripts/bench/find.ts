/**
 * What the content script costs on pages that match nothing, beside @mozilla/readability on the same pages.
 *
 * Chromium's own trace tells when scripts ran on the page's main thread, in time of that thread, so that a busy
 * machine does not count. No script of these pages may run: all of it is the content script's, evaluation,
 * callbacks and microtasks, with what the DOM did for it. (The sampling profiler, which could tell them apart,
 * doubles the cost of a cold script: it is told of every function that a new world is given.)
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { DEMO_PAGES, DEMO_SITE, type Page as ServedPage, type Site, serve } from '../demo/serve';
import { launch, openTab, root, type Session } from '../launch';
import { until } from '../marks';
import { median, quantile, type Row } from './report';

const REAL_PAGES = join(root, '..', 'shared', 'data', 'real-pages.jsonl.gz');
const THROTTLES = [1, 4];
/** Where a script begins to run, in every way that it can. */
const RUNS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.callFunction',
  'RunMicrotasks',
  'FireIdleCallback',
  'TimerFire',
]);
export const CATEGORIES = ['-*', 'devtools.timeline', 'v8', 'v8.execute'];
/** How long a page is left alone to come to a conclusion, in ms: many times what most take; twice as long each time. */
const SETTLING = 1_500;
/** A page that has come to none after this long never will, in ms. */
const LONGEST = 10_000;
const CONTENT_SCRIPT = '/src/content/index.js';

/** Nothing of a saved page but its own markup and styles is wanted; above all, no script of its own. */
const NO_REQUESTS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
/** A frame that may not load shows an error page of Chromium's, with scripts, on the same thread. */
const FRAME = /<iframe/gi;

interface Cost {
  /** All of the content script's time on the main thread, in ms of that thread. */
  total: number;
  /** Its longest uninterrupted stretch, likewise. */
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
export function thePages(): { paths: string[]; pages: Record<string, ServedPage>; on: string } {
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
    ({ name, html }) =>
      [`/real/${name}`, { body: html.replace(FRAME, '<no-frame'), headers: NO_REQUESTS }] as const,
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

async function costOf(
  session: Session,
  site: Site,
  path: string,
  throttle: number,
  time = SETTLING,
): Promise<Cost> {
  // A page of the same site first, so that the trace is already running in the process of the next one.
  const page = await openTab(session, `${site.address}/blank`);
  const client = await page.createCDPSession();
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(site.address + path);
  // To answer costs the content script time that is not the page's: nobody asks it anything while it is measured.
  await delay(time);
  const trace = (await page.tracing.stop()) ?? new Uint8Array();
  const { phase } = await session.extension.askTab(site.address + path, 'page.state', null);
  const theirs = phase === 'looking' ? null : await readability(page);
  await page.close();
  if (theirs) return { ...scriptTime(trace), ...theirs };
  if (time > LONGEST) throw new Error(`There is no conclusion about ${basename(path)}.`);
  return costOf(session, site, path, throttle, 2 * time);
}

/** A span of a trace: what, on which thread, from when on and for how long, in microseconds. */
interface Span {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of `dur`, the time in which the thread had a processor. */
  tdur?: number;
  args: { data?: { url?: string } };
}

/** Adds up the time of all scripts on the thread that has evaluated the content script. */
export function scriptTime(trace: Uint8Array): Pick<Cost, 'total' | 'longest'> {
  const { traceEvents }: { traceEvents: Span[] } = JSON.parse(new TextDecoder().decode(trace));
  const ours = traceEvents.find(
    ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith(CONTENT_SCRIPT),
  );
  if (!ours) throw new Error('The trace does not show the content script.');
  const runs = traceEvents
    .filter(
      ({ name, pid, tid, ts }) => RUNS.has(name) && pid === ours.pid && tid === ours.tid && ts >= ours.ts,
    )
    .sort((one, other) => one.ts - other.ts);
  let total = 0;
  let longest = 0;
  let end = 0;
  for (const { ts, dur = 0, tdur = 0 } of runs) {
    // One that begins inside another one is part of it.
    if (ts < end) continue;
    end = ts + dur;
    total += tdur / 1000;
    longest = Math.max(longest, tdur / 1000);
  }
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
