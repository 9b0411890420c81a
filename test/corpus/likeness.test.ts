/** From which share on two texts are two states of one: see `Arrivals`. */
import { describe, expect, test } from 'vitest';
import { likeness } from '../../src/corpus/store/imports/likeness';

/** A report of ten paragraphs, each on something of its own. */
const PARAGRAPHS = Array.from(
  { length: 10 },
  (_, n) =>
    `In part ${n} of its report the harbour trust of place ${n} told ${n + 3} reporters that crane ${n * 7} had been tested ` +
    `by engineer ${n * 13} for ${n + 5} days, and warden ${n * 17} said that dock ${n * 19} would open before week ${n + 20}.`,
);
const REPORT = PARAGRAPHS.join('\n\n');

describe('states of one text', () => {
  test.each([
    ['a word changed', REPORT.replace('tested', 'checked')],
    [
      'a word changed in every second paragraph',
      PARAGRAPHS.map((p, n) => (n % 2 ? p : p.replace('tested', 'checked'))).join('\n\n'),
    ],
    [
      'a paragraph added',
      `${REPORT}\n\nThe trust corrected the number of cranes on Thursday, after a reader had asked about it.`,
    ],
    ['a paragraph taken out', PARAGRAPHS.slice(1).join('\n\n')],
    [
      'other spaces, quotation marks and capitals',
      REPORT.toUpperCase().replaceAll(' ', '  ').replaceAll(',', ' ,'),
    ],
  ])('%s: at least 0.8', (_, other) => {
    expect(likeness(REPORT, other)).toBeGreaterThanOrEqual(0.8);
  });
});

describe('other texts', () => {
  test.each([
    [
      'a report on another event in the same form',
      REPORT.replace(/\d+/g, (digits) => String(Number(digits) + 400)),
    ],
    ['half of it', PARAGRAPHS.slice(5).join('\n\n')],
    ['a quotation from it', PARAGRAPHS[3] ?? ''],
    [
      'the same told by somebody else',
      PARAGRAPHS.map(
        (_, n) =>
          `Warden ${n * 17} of place ${n} expects dock ${n * 19} to open by week ${n + 20}, once crane ${n * 7} has passed.`,
      ).join('\n\n'),
    ],
    ['another language', 'Der Hafen bleibt bis Montag geschlossen, sagte die Verwaltung am Dienstag.'],
    ['nothing', ''],
  ])('%s: less than 0.6', (_, other) => {
    expect(likeness(REPORT, other)).toBeLessThan(0.6);
  });
});

test('is the same from either side, and takes a second for the longest texts', () => {
  const long = Array.from({ length: 300_000 }, (_, n) => `w${n % 50_000}`).join(' ');
  const start = performance.now();
  expect(likeness(long, long)).toBe(1);
  expect(performance.now() - start).toBeLessThan(3_000);
  expect(likeness(REPORT, PARAGRAPHS[0] ?? '')).toBe(likeness(PARAGRAPHS[0] ?? '', REPORT));
});
