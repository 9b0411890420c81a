/**
 * The desk on a long page: 10,000 words against 50 sources of 1,000, as a reviewer meets it. How long it takes until the
 * claims are there, from key to frame while stepping through the notes, and from frame to frame while scrolling; the
 * latter beside the same texts in a page that does nothing.
 */
import type { Page } from 'puppeteer-core';
import type { NewDocument, PageInput } from '../../src/engine/record';
import type { BrowserName } from '../browsers';
import { serve } from '../demo/serve';
import { launch, type Session } from '../launch';
import { until } from '../marks';
import { longPage } from './long-page';
import { quantile, type Row } from './report';

const SOURCES = 50;
/** Of the long page's paragraphs, every so many make up a source. */
const SHARE = 10;
const STEPS = 60;
const FRAMES = 120;
/** A step that takes longer is felt as a delay, in ms (RAIL, https://web.dev/articles/rail). */
const STEP = 100;

export async function benchDesk(name: BrowserName, say: (line: string) => void): Promise<Row[]> {
  const { page, sources } = texts();
  const site = await serve('/nowhere', 0, { '/plain': { body: plain([page, ...sources]) } });
  const session = await launch(name, { headless: true });
  try {
    const { extension } = session;
    await until(async () => (await extension.ask('corpus.status', null)).state === 'ready', 'corpus');
    const began = performance.now();
    const check = await extension.ask('desk.check', {
      page,
      host: null,
      sources: { ids: [], documents: sources },
      threshold: 0.85,
    });
    const checked = performance.now() - began;
    if (check === null) throw new Error('The long page was not checked.');
    const { view } = await extension.ask('reviews.begin', { record: check.record });
    say(`desk in ${name}: checked`);
    const desk = await openReview(session, view.id);
    const opened = await desk.evaluate(() => performance.now());
    const steps = await desk.evaluate(timesOfSteps, STEPS);
    const frames = await desk.evaluate(timesOfFrames, FRAMES);
    const other = await session.browser.newPage();
    await other.setViewport(VIEW);
    await other.goto(`${site.address}/plain`);
    const plainly = await other.evaluate(timesOfFrames, FRAMES);
    say(`desk in ${name}: measured`);
    const on = `10,000 words, ${SOURCES} sources, ${check.record.notes.length} notes, ${session.version}`;
    return [
      { what: `desk: page checked, ${name}`, value: checked, unit: 'ms', budget: null, on },
      { what: `desk: review opened → claims drawn, ${name}`, value: opened, unit: 'ms', budget: null, on },
      {
        what: `desk: key → next note, p95, ${name}`,
        value: quantile(steps, 0.95),
        unit: 'ms',
        budget: STEP,
        on,
      },
      {
        what: `desk: frame while scrolling, p95, ${name}`,
        value: quantile(frames, 0.95),
        unit: 'ms',
        budget: null,
        beside: { name: 'the texts alone', value: quantile(plainly, 0.95) },
        on,
      },
    ];
  } finally {
    await session.close();
    await site.close();
  }
}

const VIEW = { width: 1280, height: 900 };

function texts(): { page: PageInput; sources: NewDocument[] } {
  const paragraphs = longPage().paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' '));
  const title = 'A long page';
  const page: PageInput = {
    title,
    byline: null,
    date: null,
    language: 'en',
    address: null,
    complete: true,
    text: [
      title,
      ...paragraphs.map((text) => text.replaceAll('could', 'will').replace(/\bsaid\b/g, 'proved')),
    ].join('\n\n'),
  };
  const sources = Array.from({ length: SOURCES }, (_, n): NewDocument => {
    const own = paragraphs.filter((_, at) => (at * 7 + n * 3) % SHARE === 0);
    return {
      title: `Source ${n}`,
      publisher: null,
      author: null,
      date: null,
      language: 'en',
      kind: 'report',
      address: null,
      text: [`Source ${n}`, ...own].join('\n\n'),
    };
  });
  return { page, sources };
}

function plain(all: { text: string }[]): string {
  return `<!doctype html><meta charset="utf-8">${all
    .flatMap(({ text }) => text.split('\n\n'))
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')}`;
}

async function openReview(session: Session, id: string): Promise<Page> {
  const desk = await session.extension.open('desk');
  await desk.setViewport(VIEW);
  await desk.evaluate((review) => {
    location.search = `?review=${review}`;
  }, id);
  await until(
    () => desk.evaluate(() => document.querySelector('.claim') !== null).catch(() => false),
    'claims',
  );
  return desk;
}

/** In ms, from a key to the frame after it. */
async function timesOfSteps(steps: number): Promise<number[]> {
  const times: number[] = [];
  for (let step = 0; step < steps; step++) {
    const start = performance.now();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    times.push(performance.now() - start);
  }
  return times;
}

/** In ms, from frame to frame. */
async function timesOfFrames(frames: number): Promise<number[]> {
  const times: number[] = [];
  let last = performance.now();
  for (let frame = 0; frame < frames; frame++) {
    scrollBy(0, 300);
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  return times;
}
