import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard, type Words } from '../../src/card/place';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 330, height: 300 };
const words = (left: number, top: number, width = 60, height = 20): Words => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  near: left,
});

test('goes below its words, or above where there is no room', () => {
  expect(placeCard(words(100, 200), CARD, VIEWPORT)).toMatchObject({ left: 100, top: 226 });
  expect(placeCard(words(100, 700), CARD, VIEWPORT)).toMatchObject({ left: 100, top: 394 });
});

test('begins near the pointer on a long mark', () => {
  expect(placeCard({ ...words(100, 200, 700), near: 600 }, CARD, VIEWPORT).left).toBe(480);
});

test('goes into the corner where there are no words', () => {
  expect(placeCard(null, CARD, VIEWPORT)).toMatchObject({ left: 662, top: 8 });
});

test('takes the larger side, and is lowered, where neither has room', () => {
  expect(placeCard(words(100, 200), { width: 330, height: 700 }, VIEWPORT)).toEqual({
    left: 100,
    top: 226,
    maxHeight: 566,
  });
});

test('is always inside the viewport, and never on its words where a readable card fits beside them', () => {
  const number = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(number, number, number, (left, top, height) => {
      const at = words(left, top);
      const card = { width: 330, height: 40 + height };
      const spot = placeCard(at, card, VIEWPORT);
      const bottom = spot.top + Math.min(card.height, spot.maxHeight);
      expect(spot.left).toBeGreaterThanOrEqual(8);
      expect(spot.left + card.width).toBeLessThanOrEqual(VIEWPORT.width - 8);
      expect(spot.top).toBeGreaterThanOrEqual(8);
      expect(bottom).toBeLessThanOrEqual(VIEWPORT.height - 8);
      if (at.bottom < VIEWPORT.height) expect(spot.top >= at.bottom || bottom <= at.top).toBe(true);
    }),
  );
});
