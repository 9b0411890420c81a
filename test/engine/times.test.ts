import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseText } from '../../src/engine/text/analyse';
import { type DateMention, findTimes, mayBeSame, type TimeMention } from '../../src/engine/text/times';

const THURSDAY = '2026-03-05';
const DAY = 86_400_000;

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...(
      'Monday Sundays 6 31 6th of July May may March 2024 in since last next this week month year night yesterday ' +
      "3.20 am p.m. 17:00 5 o'clock noon midnight three weeks 18 months : . , ("
    ).split(' '),
  ),
);
const hostileText = fc.array(pieces, { maxLength: 50 }).map((parts) => parts.join(' '));
const anyDay = fc.constantFrom(null, THURSDAY, '1970-01-01', '2024-02-29');

function times(text: string, date: string | null = null): TimeMention[] {
  return findTimes(analyseText(text), { start: 0, end: text.length }, date);
}

/** The days that the only date of a text may mean, as YYYY-MM-DD. */
function days(text: string): string[] {
  const day = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);
  return times(text, THURSDAY).flatMap((time) =>
    time.kind === 'date'
      ? time.may.map(({ from, to }) => (from === to ? day(from) : `${day(from)}…${day(to)}`))
      : [],
  );
}

describe('times', () => {
  it('lie within their sentence and in order, in any text', () => {
    fc.assert(
      fc.property(hostileText, anyDay, (text, date) => {
        const analysed = analyseText(text);
        for (const sentence of analysed.sentences) {
          let last = sentence.start;
          for (const { start, end } of findTimes(analysed, sentence, date)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(sentence.end);
            last = start;
          }
        }
      }),
    );
  });

  it('may be the same as themselves, and either way round', () => {
    fc.assert(
      fc.property(hostileText, hostileText, anyDay, (one, other, date) => {
        for (const a of times(one, date)) {
          expect(mayBeSame(a, a)).toBe(true);
          for (const b of times(other, date)) expect(mayBeSame(a, b)).toBe(mayBeSame(b, a));
        }
      }),
    );
  });

  it.each<[string, Partial<DateMention>]>([
    ['on 6 July 2024', { year: 2024, month: 6, day: 6 }],
    ['on July 6, 2024', { year: 2024, month: 6, day: 6 }],
    ['on the 6th of July', { year: null, month: 6, day: 6 }],
    ['until June 2028', { year: 2028, month: 5, day: null }],
    ['since September', { year: null, month: 8, day: null }],
    ['in 2019', { year: 2019, month: null }],
    ['on Tuesday', { weekday: 2 }],
  ])('%s', (text, expected) => {
    expect(times(text)).toMatchObject([{ kind: 'date', ...expected }]);
  });

  it.each(['It may rain', 'They march on', 'with 2024 birds', 'the 6th man', 'sat on'])(
    '%s: no date',
    (text) => {
      expect(times(text)).toEqual([]);
    },
  );

  it.each<[string, number[]]>([
    ['at 3.20 am', [200]],
    ['at 3.20 p.m.', [920]],
    ['at 17:00', [1020]],
    ['at 5:15', [315, 1035]],
    ["at five and 5 o'clock", [300, 1020]],
    ['at noon', [720]],
  ])('%s', (text, minutes) => {
    expect(times(text)).toMatchObject([{ kind: 'clock', minutes }]);
  });

  it.each<[string, string[]]>([
    ['yesterday', ['2026-03-04']],
    ['three days ago', ['2026-03-02']],
    ['a week ago', ['2026-02-25…2026-02-27']],
    ['on Tuesday', ['2026-03-03', '2026-03-10']],
    ['last year', ['2025-01-01…2025-12-31']],
    ['next month', ['2026-04-01…2026-04-30']],
    ['in 2024', ['2024-01-01…2024-12-31']],
    ['on 6 July', ['2025-07-06', '2026-07-06', '2027-07-06']],
    ['last week', ['2026-02-22…2026-03-01']],
  ])('%s, told on a Thursday in March', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it.each<[string, string, boolean]>([
    ['on 6 June', 'on 6 July', false],
    ['on 6 June', 'in June', true],
    ['until June 2026', 'until June 2028', false],
    ['yesterday', 'on Wednesday', true],
    ['yesterday', 'on Monday', false],
    ['last year', 'in 2025', true],
    ['last year', 'in 2024', false],
    ['for 90 days', 'for three months', true],
    ['for 90 days', 'for three years', false],
    ['at 3.20 am', 'at 3.20 pm', false],
    ['at 17:00', 'at 5 pm', true],
  ])('%s and %s: %s', (one, other, expected) => {
    const [a] = times(one, THURSDAY);
    const [b] = times(other, THURSDAY);
    expect(a !== undefined && b !== undefined && mayBeSame(a, b)).toBe(expected);
  });
});
