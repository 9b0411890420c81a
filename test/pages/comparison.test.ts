import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../src/article/types';
import type { NewDocument } from '../../src/engine/record';
import { compare, type Step } from '../../src/pages/compare/comparison';
import { send, sendToTab } from '../../src/platform';
import type { CheckView } from '../../src/protocol';
import { SURENESS } from '../../src/settings';

const settings = vi.hoisted(() => ({ on: true, sites: [], sureness: 'surest' }));
vi.mock('../../src/platform', async (original) => ({
  ...(await original<typeof import('../../src/platform')>()),
  send: vi.fn(),
  sendToTab: vi.fn(),
  stored: () => ({ load: async () => settings }),
}));

const ARTICLE: Article = {
  title: 'Pier closed',
  byline: null,
  date: null,
  language: 'en',
  address: 'https://news.example/pier',
  publisher: null,
  incomplete: null,
  text: 'Pier closed\n\nThe pier was closed for nine weeks.',
  blocks: [],
};
const SOURCE: NewDocument = {
  title: 'Statement',
  publisher: null,
  author: null,
  date: null,
  language: 'en',
  kind: 'statement',
  address: null,
  text: 'The pier was closed for six weeks.',
};
const VIEW: CheckView = {
  notes: [],
  sources: [],
  sentences: 2,
  compared: 1,
  incomplete: null,
  chosen: 'compared',
  keyFacts: null,
  judgeable: null,
};

let article = ARTICLE;
let view = VIEW;

beforeEach(() => {
  vi.clearAllMocks();
  article = ARTICLE;
  view = VIEW;
  vi.mocked(sendToTab).mockImplementation(async (_, name) =>
    name === 'page.article' ? { article, links: [] } : null,
  );
  vi.mocked(send).mockImplementation(async () => view);
});

/** @param stopAt cancels as soon as this step begins */
async function run(stopAt?: Step) {
  const stop = new AbortController();
  const steps: Step[] = [];
  const onStep = (step: Step) => {
    steps.push(step);
    if (step === stopAt) stop.abort();
  };
  const plan = { tab: 7, expected: ARTICLE, read: async () => SOURCE, onStep };
  const outcome = await compare(plan, stop.signal).catch((error: unknown) => error);
  return { outcome, steps };
}

const askedTab = () => vi.mocked(sendToTab).mock.calls.map(([, name]) => name);

describe('a comparison', () => {
  test('gives the tab what was found, and no word of the source', async () => {
    const { outcome, steps } = await run();
    expect(outcome).toEqual({ kind: 'compared', source: SOURCE, article: ARTICLE, view: VIEW });
    expect(steps).toEqual(['reading', 'comparing', 'drawing']);
    expect(sendToTab).toHaveBeenLastCalledWith(7, 'page.draw', { text: ARTICLE.text, view: VIEW });
    expect(JSON.stringify(vi.mocked(sendToTab).mock.calls)).not.toContain('six weeks');
  });

  test('is of the article as it reads now, as sure as the user wants it', async () => {
    article = { ...ARTICLE, address: `${ARTICLE.address}#top`, text: `${ARTICLE.text} It was cold.` };
    expect((await run()).outcome).toMatchObject({ kind: 'compared', article });
    expect(send).toHaveBeenCalledWith('check.compare', {
      page: expect.objectContaining({ text: article.text, complete: true }),
      incomplete: null,
      sources: [SOURCE],
      threshold: SURENESS.surest,
    });
  });

  test.each([{ title: 'Pier open' }, { address: 'https://news.example/other' }])(
    'does not happen where the tab holds another article: %o',
    async (change) => {
      article = { ...ARTICLE, ...change };
      expect((await run()).outcome).toEqual({ kind: 'moved', source: SOURCE, found: { article, links: [] } });
      expect(send).not.toHaveBeenCalled();
      expect(askedTab()).toEqual(['page.article']);
    },
  );

  test('with a source of something else leaves alone what is drawn', async () => {
    view = { ...VIEW, compared: 0 };
    expect((await run()).outcome).toMatchObject({ kind: 'compared', view });
    expect(askedTab()).toEqual(['page.article']);
  });

  test.each<Step>(['reading', 'comparing'])('that is cancelled while %s draws nothing', async (step) => {
    const { outcome, steps } = await run(step);
    expect(outcome).toBeInstanceOf(DOMException);
    expect(steps.at(-1)).toBe(step);
    expect(askedTab()).not.toContain('page.draw');
  });

  test('that is cancelled while the engine works draws nothing', async () => {
    const stop = new AbortController();
    vi.mocked(send).mockImplementation(async () => {
      stop.abort();
      return VIEW;
    });
    const plan = { tab: 7, expected: ARTICLE, read: async () => SOURCE, onStep: () => {} };
    await expect(compare(plan, stop.signal)).rejects.toThrow();
    expect(askedTab()).not.toContain('page.draw');
  });
});
