/**
 * A judge that the user brings, from the settings page to the mark. Its server is one of ours, which answers in the
 * shape of a recorded exchange: no model is asked here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DEMO_PAGES, DEMO_SITE } from '../../scripts/demo/serve';
import { type DrawnMark, drawnMarks, until } from '../../scripts/marks';
import { readArticle } from '../../src/article';
import { readPack } from '../../src/corpus/formats/pack';
import { asksOf, prepareSource, propose } from '../../src/engine';
import { judgedConfidence } from '../../src/engine/judge/judged-confidence';
import { EXAMPLE } from '../../src/inference/example';
import { pageInput } from '../../src/protocol';
import { SURENESS, type Sureness } from '../../src/settings';
import {
  askedAbout,
  type Exchange,
  type JudgeServer,
  type Received,
  recording,
  serveJudge,
} from '../inference/recorded-server';
import { choose, inBothBrowsers, press, sees, typeInto, visit } from './harness';

/** Words of the spun article that the engine is not sure of, and would be after the best answer. */
const unsure = unsureWords();

/** What the server does: answers, keeps the question, or refuses as Ollama does. */
let mood: 'answers' | 'waits' | 'refuses' = 'answers';
let release = () => {};

function answer(received: Received): Exchange['response'] | Promise<Exchange['response']> {
  if (mood === 'refuses') return recording('ollama-forbidden').response;
  const { page } = askedAbout(received);
  const words = page === EXAMPLE.sentence ? 'will' : page === unsure.sentence ? unsure.words : null;
  const content = words === null ? { answer: 'same', words: [] } : { answer: 'other', words: [words] };
  const { status, headers, body } = recording('ollama-more').response;
  const message = { role: 'assistant', content: JSON.stringify(content) };
  const response = { status, headers, body: { ...Object(body), message } };
  if (mood === 'answers') return response;
  return new Promise((resolve) => {
    release = () => resolve(response);
  });
}

inBothBrowsers('a judge of the user’s', {}, (world) => {
  let server: JudgeServer;
  beforeAll(async () => {
    server = await serveJudge(answer);
  });
  afterEach(() => {
    mood = 'answers';
    release();
  });
  afterAll(() => server.close());

  /** Enters the server in the settings page, by hand. */
  async function enterJudge(model: string): Promise<Page> {
    const settings = await world().session.extension.open('settings');
    await sees(settings, 'A judge of your own');
    await choose(settings, 'A server on this computer');
    await typeInto(settings, 'Address', server.address);
    await typeInto(settings, 'Model', model);
    return settings;
  }

  /** The popup of the spun article. */
  const openPopup = () => world().session.extension.open('popup', world().site.address + DEMO_PAGES.spun);

  test('is off at first, and asked nothing', async () => {
    const { page } = await visit(world(), DEMO_PAGES.spun);
    await until(() => drawnMarks(page), 'mark');
    const popup = await openPopup();
    expect(await sees(popup, 'on this page')).not.toMatch(/Judging|Your judge/);
    expect(server.received).toEqual([]);
    await popup.close();
    const settings = await world().session.extension.open('settings');
    await settings.waitForSelector('.sureness select');
    await settings.select('.sureness select', unsure.level);
    await settings.close();
  });

  test('an address elsewhere is not taken', async () => {
    const settings = await enterJudge('llama3.2:3b');
    await typeInto(settings, 'Address', 'http://192.168.0.7:11434');
    await press(settings, 'Save');
    await sees(settings, 'A judge has to run on this computer');
    await settings.close();
  });

  test('a test shows what came back, and what mends a refusal', async () => {
    const settings = await enterJudge('llama3.2:3b');
    await press(settings, 'Test');
    await sees(
      settings,
      /It answered in (less than )?\d+\.\d seconds, and the answer counts\..*"words":\["will"\]/,
    );
    mood = 'refuses';
    await press(settings, 'Test');
    const origin = await settings.evaluate(() => location.origin);
    await sees(settings, `OLLAMA_ORIGINS=${origin} for Ollama, then start it again`);
    // What Ollama would compare with its setting.
    expect(server.received.at(-1)?.origin).toBe(origin);
    await settings.close();
  });

  test('once it has judged, the page shows one more mark, and none is taken back', async () => {
    const { page } = await visit(world(), DEMO_PAGES.spun);
    const before = await until(() => drawnMarks(page), 'mark');
    mood = 'waits';
    const settings = await enterJudge('llama3.2:3b');
    await press(settings, 'Save');
    await sees(settings, 'Saved.');
    await settings.close();

    const popup = await openPopup();
    await sees(popup, /Judging \d+ of \d+/);
    expect(await drawnMarks(page)).toEqual(before);
    mood = 'answers';
    release();
    const after = await until(async () => {
      const marks = await drawnMarks(page);
      return marks.length > before.length && marks;
    }, 'mark that was judged');
    expect(without(after, before).map(({ words }) => squeezed(words))).toEqual([squeezed(unsure.words)]);
    expect(without(before, after)).toEqual([]);
    await sees(popup, /\d+ asked, 1 confirmed/);
    await popup.close();
  });

  test('asked at the desk, it makes the check surer, which says so', async () => {
    await visit(world(), DEMO_PAGES.spun);
    const desk = await world().session.extension.open('desk', world().site.address + DEMO_PAGES.spun);
    await sees(desk, 'Nothing of this is stored');
    await press(desk, 'Ask your judge');
    await sees(desk, /\d+ asked, 1 confirmed/);
    await sees(desk, /\d+ changed.*What is different: the model’s answers/);
    await press(desk, 'Run again');
    await sees(desk, 'The same texts, rules and settings gave the same record.');
    await desk.close();
  });

  test('when it is gone, the popup says so, and the page keeps its marks', async () => {
    const settings = await enterJudge('another model');
    await press(settings, 'Save');
    await sees(settings, 'Saved.');
    await settings.close();
    await server.close();
    const { page } = await visit(world(), DEMO_PAGES.spun);
    const popup = await openPopup();
    await sees(popup, /Your judge could not be asked.*Nothing answers at 127\.0\.0\.1/);
    expect((await drawnMarks(page)).length).toBeGreaterThan(0);
    await popup.close();
  });
});

const squeezed = (words: string) => words.replace(/\s+/g, '');

/** Those of `marks` that `others` lack. */
function without(marks: readonly DrawnMark[], others: readonly DrawnMark[]): DrawnMark[] {
  return marks.filter(({ words }) => !others.some((other) => other.words === words));
}

/** At the first level at which there are any: how sure of what the engine is changes with its rules. */
function unsureWords(): { level: Sureness; sentence: string; words: string } {
  const html = readFileSync(join(DEMO_SITE, DEMO_PAGES.spun), 'utf8');
  const found = readArticle(parseHTML(html).document);
  if (typeof found === 'string') throw new Error(`The demo's article cannot be read: ${found}.`);
  const pack = readFileSync(new URL('../../public/starter.corpus.jsonl', import.meta.url), 'utf8');
  const sources = [...readPack(pack).documents]
    .filter(({ title }) => title.startsWith('US sounds out'))
    .map(prepareSource);
  const { proposals } = propose(pageInput(found.article), sources);
  for (const level of ['usual', 'surest', 'more'] as const) {
    const threshold = SURENESS[level];
    const ask = asksOf(proposals, threshold).find(
      (one) => judgedConfidence({ answer: 'other', words: [] }, one) >= threshold,
    );
    if (ask === undefined) continue;
    const { sentence, mark } = ask;
    return { level, sentence, words: sentence.slice(mark.start, mark.end) };
  }
  throw new Error('The engine is sure of all that it finds in the demo’s article, at every level.');
}
