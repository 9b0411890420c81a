import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { admit } from '../../src/background/admit';
import { createLimiter } from '../../src/background/limiter';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const page = (tabId: number | null) => ({
  tabId,
  frameId: 0,
  documentId: null,
  host: 'news.example',
  own: false,
});
const admitted = (name: string, tabId: number | null) => {
  try {
    admit(name, null, page(tabId));
    return true;
  } catch {
    return false;
  }
};

test('a page may have itself compared and drawn, and nothing else', () => {
  for (const name of [
    'match.opening',
    'check.article',
    'judge.poll',
    'frame.take',
    'frame.part',
    'style.set',
    'badge.set',
    'desk.open',
  ]) {
    expect(admitted(name, 1), name).toBe(true);
    expect(admitted(name, null), name).toBe(false);
  }
  for (const name of ['judge.about', 'judge.test', 'check.asks', 'check.judged']) {
    expect(admitted(name, 1), name).toBe(false);
  }
  for (const name of [
    'match.explain',
    'collections.list',
    'check.compare',
    'corpus.list',
    'corpus.add',
    'corpus.delete',
    'document.fetch',
    'feeds.watch',
    'feeds.preview',
    'clock.tick',
    'x',
  ]) {
    expect(admitted(name, 1), name).toBe(false);
  }
  expect(() => admit('corpus.delete', null, { ...page(1), own: true })).not.toThrow();
});

test('a tab that asks too often has to wait, others do not', () => {
  const asked = Array.from({ length: 25 }, () => admitted('check.article', 2));
  expect(asked.filter(Boolean)).toHaveLength(20);
  expect(admitted('check.article', 3)).toBe(true);
  expect(admitted('badge.set', 2)).toBe(true);
  vi.advanceTimersByTime(4_000);
  expect([1, 2, 3].map(() => admitted('match.opening', 2))).toEqual([true, true, false]);
});

test('a page that opens the desk again and again has to wait, and may be compared all the same', () => {
  const opened = Array.from({ length: 9 }, () => admitted('desk.open', 4));
  expect(opened.filter(Boolean)).toHaveLength(5);
  expect(admitted('check.article', 4)).toBe(true);
  vi.advanceTimersByTime(5_000);
  expect(admitted('desk.open', 4)).toBe(true);
});

test('a limiter survives a clock that is set back', () => {
  const limiter = createLimiter({ burst: 1, interval: 1_000 });
  expect(limiter.take(1, 5_000)).toBe(true);
  expect(limiter.take(1, 1_000)).toBe(false);
  expect(limiter.take(1, 6_000)).toBe(true);
});
