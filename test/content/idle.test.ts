/** When a content script does its work: in moments that a page does not need, and behind another tab at once. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idle, inSlices } from '../../src/content/idle';

const page = { hidden: false };
const asked: (() => void)[] = [];
const cancelled = vi.fn();

beforeEach(() => {
  page.hidden = false;
  asked.length = 0;
  cancelled.mockClear();
  vi.stubGlobal('document', page);
  vi.stubGlobal('cancelIdleCallback', cancelled);
  vi.stubGlobal('requestIdleCallback', (work: (deadline: { timeRemaining(): number }) => void) =>
    asked.push(() => work({ timeRemaining: () => 7 })),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('on a page that is seen it waits for an idle moment, and may use what there is of it', async () => {
  const allowed = idle(new AbortController().signal);
  expect(asked).toHaveLength(1);
  asked[0]?.();
  expect(await allowed).toBe(7);
});

test('behind another tab no idle moment is waited for', async () => {
  page.hidden = true;
  expect(await idle(new AbortController().signal)).toBeGreaterThan(0);
  expect(
    await inSlices(
      (function* () {
        yield;
        return 'read';
      })(),
      new AbortController().signal,
    ),
  ).toBe('read');
  expect(asked).toEqual([]);
});

test.each([true, false])(
  'it ends with its signal, and asks for nothing any more: hidden %s',
  async (hidden) => {
    page.hidden = hidden;
    const end = new AbortController();
    const waits = idle(end.signal);
    end.abort(new Error('gone'));
    await expect(waits).rejects.toThrow('gone');
    expect(cancelled).toHaveBeenCalledTimes(hidden ? 0 : 1);
    await expect(idle(end.signal)).rejects.toThrow('gone');
  },
);
