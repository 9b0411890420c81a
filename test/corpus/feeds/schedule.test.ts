import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterFailure, afterLook, patienceIn } from '../../../src/corpus/store/feeds/schedule';
import { FEED_INTERVALS } from '../../../src/protocol';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const interval = fc.constantFrom(...FEED_INTERVALS);
const now = fc.integer({ min: 0, max: 4e12 });

test('as often as the user chose', () => {
  expect(FEED_INTERVALS.map((one) => afterLook(one, 1_000))).toEqual(
    [HOUR, 6 * HOUR, DAY, 7 * DAY].map((length) => 1_000 + length),
  );
});

test('after failures twice as late each time, up to a day', () => {
  const hours = (one: (typeof FEED_INTERVALS)[number]) =>
    [1, 2, 3, 4, 5, 500].map((failures) => afterFailure({ interval: one, failures, patience: 0 }, 0) / HOUR);
  expect(hours('hourly')).toEqual([2, 4, 8, 16, 24, 24]);
  expect(hours('six-hours')).toEqual([12, 24, 24, 24, 24, 24]);
  expect(hours('daily')).toEqual([24, 24, 24, 24, 24, 24]);
  expect(hours('weekly')).toEqual([168, 168, 168, 168, 168, 168]);
});

test('never sooner than the user chose or the server asked for, within a week', () => {
  fc.assert(
    fc.property(
      interval,
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 0, max: 1e300, noNaN: true }),
      now,
      (one, failures, patience, at) => {
        const next = afterFailure({ interval: one, failures, patience }, at);
        expect(next).toBeGreaterThanOrEqual(afterLook(one, at));
        // As sums: a difference of such numbers is rounded otherwise.
        expect(next).toBeGreaterThanOrEqual(at + Math.min(patience, 7 * DAY));
        expect(next).toBeLessThanOrEqual(at + 7 * DAY);
        expect(next).toBeLessThanOrEqual(
          afterFailure({ interval: one, failures: failures + 1, patience }, at),
        );
      },
    ),
  );
});

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Thu, 01 Jan 1970 00:01:40 GMT', 60_000],
  ['Thu, 01 Jan 1970 00:00:10 GMT', 0],
  ['soon', 0],
  ['-5', 0],
  ['2040-01-01', 0],
  [null, 0],
])('Retry-After: %s', (header, patience) => {
  expect(patienceIn(header, 40_000)).toBe(patience);
});

test('whatever stands there, it is a time', () => {
  fc.assert(
    fc.property(fc.string(), now, (header, at) => {
      expect(patienceIn(header, at)).toBeGreaterThanOrEqual(0);
    }),
  );
});
