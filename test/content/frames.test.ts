/** Which frame has the page, and what the copies of the script say to each other, however things overtake. */
import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { createFrames, framesIn, inFrame } from '../../src/content/frames';
import type { Send } from '../../src/content/page';
import type { Answer, Ask, BackgroundCalls } from '../../src/protocol';
import { FERRY } from './live-page';

const STORY = `<article><h1>${FERRY.title}</h1>${FERRY.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;

interface FakeFrame {
  contentDocument: Document | null;
  contentWindow: object;
  /** What happens when the frame goes. */
  leave(persisted: boolean): void;
}

function frameWith(body: string): FakeFrame {
  const { document } = parseHTML(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  const hidden = new Set<(event: { persisted: boolean }) => void>();
  const addEventListener = (
    _: string,
    listener: (event: { persisted: boolean }) => void,
    { signal }: { signal: AbortSignal },
  ) => {
    hidden.add(listener);
    signal.addEventListener('abort', () => hidden.delete(listener));
  };
  return Object.assign(
    { contentDocument: document, contentWindow: { addEventListener, parent: window } },
    {
      offsetWidth: 800,
      offsetHeight: 600,
      checkVisibility: () => true,
      leave: (persisted: boolean) => hidden.forEach((listener) => void listener({ persisted })),
    },
  );
}

/** The page's window and its frames. */
const window: { length: number; [at: number]: object } = { length: 0 };
let frames: FakeFrame[] = [];
const has = (...all: FakeFrame[]) => {
  frames = all;
  window.length = all.length;
  for (const [at, { contentWindow }] of all.entries()) window[at] = contentWindow;
};
const querySelectorAll = vi.fn(() => frames);
// As much of a document as is asked for its frames.
const document: Document = Object.assign(Object.create(null), { defaultView: window, querySelectorAll });

/** What was said, and who answers it. */
let said: string[] = [];
let take: () => Promise<number | null> = async () => 5;
const answers: { [N in keyof BackgroundCalls]?: (ask: Ask<N>) => Answer<N> | Promise<Answer<N>> } = {
  'frame.take'({ at }) {
    said.push(`take at ${at}`);
    return take();
  },
  'frame.part'({ frameId }) {
    said.push(`part from ${frameId}`);
    return null;
  },
  'badge.set'({ count }) {
    said.push(`badge ${count}`);
    return null;
  },
};
const send: Send = async (name, ask) => {
  const handler = answers[name];
  if (!handler) throw new Error(`Nobody answers ${name}.`);
  return handler(ask);
};
const life = { signal: new AbortController().signal, goesOn: () => true, end: vi.fn(), watch: () => {} };
const onBack = vi.fn();
const create = () => createFrames(document, send, life, onBack);

beforeEach(() => {
  said = [];
  take = async () => 5;
  has();
  vi.clearAllMocks();
});

test('a page without frames is asked nothing', async () => {
  expect(framesIn(document)).toEqual([]);
  expect(await create().offer()).toBe(false);
  expect(querySelectorAll).not.toHaveBeenCalled();
});

test('the frame that holds an article is taken, once, and answers', async () => {
  const other = { ...frameWith(STORY), contentDocument: null };
  has(other, frameWith('<p>An advertisement.</p>'), frameWith(STORY));
  const page = create();
  expect(page.answering()).toBeNull();
  expect(await page.offer()).toBe(true);
  expect(await page.offer()).toBe(true);
  expect(page.answering()).toBe(5);
  expect(said).toEqual(['take at 2']);
});

test.each([
  ['is not there any more', async () => null],
  ['cannot be taken', () => Promise.reject(new Error('too often'))],
])('one that %s has nothing', async (_, answer) => {
  has(frameWith(STORY));
  take = answer;
  const page = create();
  expect(await page.offer()).toBe(false);
  expect(page.answering()).toBeNull();
});

test('when it goes, the page is looked at again, without its badge; not while the page is only kept for a way back', async () => {
  const frame = frameWith(STORY);
  has(frame);
  const page = create();
  await page.offer();
  frame.leave(true);
  expect(page.answering()).toBe(5);
  frame.leave(false);
  expect(page.answering()).toBeNull();
  expect(onBack).toHaveBeenCalledOnce();
  expect(said).toEqual(['take at 0', 'badge 0']);
});

test('it may give the page back, and nobody else may', async () => {
  has(frameWith(STORY));
  const page = create();
  await page.offer();
  page.parted(3);
  expect(onBack).not.toHaveBeenCalled();
  page.parted(5);
  expect(onBack).toHaveBeenCalledOnce();
  expect(page.answering()).toBeNull();
});

test('an article of the page’s own, or another frame’s, has it end', async () => {
  has(frameWith(STORY));
  const page = create();
  await page.offer();
  page.keep();
  expect(page.answering()).toBeNull();
  has(frameWith(STORY));
  await page.offer();
  has(frameWith(STORY));
  await page.offer();
  const toFrames = said.filter((one) => !one.startsWith('badge'));
  expect(toFrames).toEqual(['take at 0', 'part from 5', 'take at 0', 'part from 5', 'take at 0']);
  expect(onBack).not.toHaveBeenCalled();
});

test('one that is taken again while it is being taken is told to end before, not after', async () => {
  has(frameWith(STORY));
  let answer = (_: number) => {};
  take = () => new Promise((resolve) => (answer = resolve));
  const page = create();
  const first = page.offer();
  await vi.waitFor(() => expect(said).toHaveLength(1));
  page.keep();
  const second = page.offer();
  answer(5);
  await vi.waitFor(() => expect(said).toHaveLength(3));
  answer(5);
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(page.answering()).toBe(5);
  expect(said).toEqual(['take at 0', 'part from 5', 'take at 0']);
});

test('in a frame, the page is given back where there is no article, and the copy ends', async () => {
  const inside = inFrame(send, life);
  expect(await inside.offer()).toBe(true);
  expect(life.end).toHaveBeenCalledOnce();
  expect(said).toEqual(['part from 0']);
});
