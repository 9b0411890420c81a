import { afterEach, expect, test, vi } from 'vitest';
import { beginLife } from '../../src/content/life';

let isWatched = false;
let goes = () => {};

vi.mock('../../src/platform', () => ({
  isExtensionAlive: () => true,
  onExtensionGone(end: () => void) {
    isWatched = true;
    goes = end;
    return () => {
      isWatched = false;
    };
  },
}));

afterEach(() => {
  globalThis.plumblineLife = undefined;
});

test('looks for its extension as long as anything of ours is on the page', () => {
  const life = beginLife();
  const seen = (what: 'notes' | 'card' | 'recap', on: boolean) => {
    life?.watch(what, on);
    return isWatched;
  };
  expect(seen('notes', true)).toBe(true);
  expect(seen('card', true)).toBe(true);
  expect(seen('notes', false)).toBe(true);
  expect(seen('card', false)).toBe(false);
  expect(seen('recap', true)).toBe(true);
  goes();
  expect(life?.signal.aborted).toBe(true);
  expect(isWatched).toBe(false);
  expect(seen('card', true)).toBe(false);
});
