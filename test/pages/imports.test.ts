/** What the library's Imports show: pace, reports, differences. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, shortened } from '../../src/pages/library/imports/difference';
import { paceOf, type Sample, withSample } from '../../src/pages/library/imports/pace';
import { reportCsv, reportText } from '../../src/pages/library/imports/report';
import { say } from '../locales/say';

const LINE = { name: 'a.txt', within: null, address: null, state: 'Added', why: '' };

describe('pace', () => {
  const samples = [0, 1_000, 2_000].reduce<Sample[]>(
    (all, at) => withSample(all, { at, done: at / 10, documents: at / 20 }),
    [],
  );
  test('documents a second and the time that is left', () => {
    expect(paceOf(samples, 500)).toEqual({ rate: 50, seconds: 5 });
  });
  test('is not told before enough is known, nor where nothing moves', () => {
    expect(paceOf(samples.slice(0, 2), 500)).toBeNull();
    const still = [
      { at: 0, done: 5, documents: 5 },
      { at: 5_000, done: 5, documents: 5 },
    ];
    expect(paceOf(still, 500)).toEqual({ rate: 0, seconds: null });
  });
  test('begins anew where it went back, and forgets what is old', () => {
    expect(withSample(samples, { at: 3_000, done: 0, documents: 0 })).toHaveLength(1);
    expect(withSample(samples, { at: 11_500, done: 900, documents: 0 }).map(({ at }) => at)).toEqual([
      2_000, 11_500,
    ]);
  });
});

describe('report', () => {
  test('cells with commas and quotation marks are quoted, and formulas are text', () => {
    const csv = reportCsv([{ ...LINE, name: '=HYPERLINK("x")', why: 'one, two' }], say);
    expect(csv).toBe(
      '\uFEFFName,In the file,Address,Outcome,Why\r\n"\'=HYPERLINK(""x"")",,,Added,"one, two"\r\n',
    );
  });
  test('a line break in a foreign name breaks no line', () => {
    expect(reportCsv([{ ...LINE, name: 'a\r\nb' }], say).split('\r\n')).toHaveLength(3);
  });
  test('as text', () => {
    const lines = [
      {
        ...LINE,
        within: 'feed.xml',
        address: 'https://a.example/',
        state: 'Not read',
        why: 'It is damaged.',
      },
    ];
    expect(reportText('Import', lines)).toBe(
      'Import\n\nNot read: feed.xml › a.txt\n  https://a.example/\n  It is damaged.\n',
    );
  });
});

describe('difference', () => {
  test('tells the words that went and those that came', () => {
    expect(differenceOf('It opens on Monday at ten.', 'It opens on Tuesday at ten.')).toEqual([
      { text: 'It opens on ', in: 'both' },
      { text: 'Monday', in: 'old' },
      { text: 'Tuesday', in: 'new' },
      { text: ' at ten.', in: 'both' },
    ]);
  });
  test('gives both texts back, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const parts = differenceOf(before, after) ?? [];
        const texts = (without: string) =>
          parts
            .filter((part) => part.in !== without)
            .map(({ text }) => text)
            .join('');
        expect([texts('new'), texts('old')]).toEqual([before, after]);
      }),
    );
  });
  test('long and unlike texts do not hold the page up', () => {
    const words = (seed: number) =>
      Array.from({ length: 60_000 }, (_, n) => `w${(n * seed) % 9_973}`).join(' ');
    const start = performance.now();
    differenceOf(words(31), words(57));
    expect(performance.now() - start).toBeLessThan(8_000);
  });
  test('long passages that are the same are shortened, changes never', () => {
    const parts = [
      { text: 'x'.repeat(2_000), in: 'both' as const },
      { text: 'y'.repeat(2_000), in: 'new' as const },
      { text: 'z'.repeat(2_000), in: 'both' as const },
    ];
    expect(shortened(parts).map(({ text }) => text.length)).toEqual([163, 2_000, 163]);
  });
});
