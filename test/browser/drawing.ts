/** Notes of a test's own, drawn on a page of its own: what a comparison found, without one. */
import type { Frame, Page } from 'puppeteer-core';
import { until } from '../../scripts/marks';
import type { Note } from '../../src/engine/record';
import type { CheckView, PageState, SourceInfo } from '../../src/protocol';
import type { World } from './harness';

/**
 * The words of a mark, and what is noted about them; an overstatement of severity 2 where nothing else is said. Words
 * that stand more than once are those in the paragraph that says `in`.
 */
export type Wanted = { words: string; in?: string } & Partial<Pick<Note, 'kind' | 'severity' | 'rule'>>;

const SOURCE: SourceInfo = {
  id: 'wire',
  title: 'What the wire said',
  publisher: 'Coast Wire',
  author: null,
  date: '2025-05-07',
  language: 'en',
  kind: 'report',
  address: null,
};

/** A page with this headline and these paragraphs, and whatever else a test needs on it. */
export function storyPage(title: string, paragraphs: readonly string[], more = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <link rel="icon" href="data:,"></head>
    <body><main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></main>
    ${more}</body></html>`;
}

/** Has the notes drawn that are wanted of the article at this address, each about the sentence that it stands in. */
export async function drawNotes(
  { session }: Pick<World, 'session'>,
  address: string,
  wanted: readonly Wanted[],
): Promise<Extract<PageState, { phase: 'checked' }>> {
  const found = await until(() => session.extension.askTab(address, 'page.article', null), 'article');
  const { text } = found.article;
  const view: CheckView = {
    notes: wanted.map((one, index) => noteOn(text, one, index)),
    sources: [SOURCE],
    sentences: 3,
    compared: 3,
    incomplete: null,
    chosen: 'compared',
    keyFacts: null,
    judgeable: null,
  };
  const state = await session.extension.askTab(address, 'page.draw', { text, view });
  if (state.phase !== 'checked') throw new Error(`The page is ${state.phase}.`);
  return state;
}

function noteOn(text: string, { words, in: around, ...said }: Wanted, index: number): Note {
  const paragraph = around === undefined ? 0 : text.lastIndexOf('\n', text.indexOf(around)) + 1;
  const start = text.indexOf(words, paragraph);
  if (start < 0) throw new Error(`The article does not say “${words}”.`);
  const end = start + words.length;
  const from = Math.max(0, text.lastIndexOf('. ', start) + 2, text.lastIndexOf('\n', start) + 1);
  const stop = text.slice(end).search(/\.(?:\s|$)|\n|$/);
  const to = text.charAt(end + stop) === '.' ? end + stop + 1 : end + stop;
  return {
    id: `note ${index}`,
    kind: 'overstated',
    rule: 'hedge-lost',
    severity: 2,
    confidence: 0.9,
    shown: true,
    claim: { text: text.slice(from, to), start: from, end: to },
    mark: { text: words, start, end },
    facts: [{ source: SOURCE.id, text: `This fact is about: ${words}.`, start: 0, end: 1 }],
    against: [],
    says: null,
    ...said,
  };
}

/** The words under marks, sorted; those in shadow roots, too. */
export function wordsDrawn(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('plumbline'))
      .flatMap(([, ranges]) => [...ranges].map(String))
      .sort(),
  );
}

/** Waits until exactly these words are under marks. */
export async function untilDrawn(
  page: Page | Frame,
  words: readonly string[],
  limit = 60_000,
): Promise<void> {
  const wanted = JSON.stringify([...words].sort());
  let seen: string[] = [];
  const isDrawn = async () => {
    seen = await wordsDrawn(page);
    return JSON.stringify(seen) === wanted;
  };
  await until(isDrawn, `page with the marks ${wanted}`, limit).catch((error: unknown) => {
    throw new Error(`Under marks are ${JSON.stringify(seen)}.`, { cause: error });
  });
}
