import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalysedText, analyseText } from '../../src/engine/text/analyse';
import { type NumberMention, numbersOf } from '../../src/engine/text/numbers';
import { quantitiesIn } from '../../src/engine/text/quantities';
import type { Stretch } from '../../src/engine/text/sentences';
import { sharesOf } from '../../src/engine/text/shares';
import { unitOf } from '../../src/engine/text/units';
import { vagueCountsOf } from '../../src/engine/text/vague-counts';

/** Words that the readers of numbers look for, in any order, between any characters. */
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...(
      '12 3,400 1.5 £ $ % two twenty half third a the of in out per cent percent million dozen hours days miles all most ' +
      'few handful hundreds at least up to more than or votes against one which them every . , – - 2026'
    ).split(' '),
  ),
);
const hostileText = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' '));

const finders: [string, (text: AnalysedText, sentence: Stretch) => readonly Stretch[]][] = [
  ['numbers', numbersOf],
  ['shares', sharesOf],
  ['quantities', quantitiesIn],
  ['vague counts', vagueCountsOf],
];

function inOneSentence<Found>(
  find: (text: AnalysedText, sentence: Stretch) => readonly Found[],
  text: string,
): readonly Found[] {
  return find(analyseText(text), { start: 0, end: text.length });
}

describe.each(finders)('%s', (_, find) => {
  it('lie within their sentence, in any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const analysed = analyseText(text);
        for (const sentence of analysed.sentences) {
          for (const { start, end } of find(analysed, sentence)) {
            expect(start).toBeGreaterThanOrEqual(sentence.start);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(sentence.end + 1);
            expect(text.slice(start, end)).toMatch(/\S/);
          }
        }
      }),
    );
  });

  it('are the same when asked again', () => {
    const analysed = analyseText(
      'At least two of the six homes, 48 per cent of all beds and hundreds of staff.',
    );
    const [sentence] = analysed.sentences;
    const first = sentence === undefined ? [] : find(analysed, sentence);
    expect(sentence === undefined ? null : find(analysed, sentence)).toBe(first);
  });
});

describe('numbers', () => {
  it('written as words and as digits are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
        const [plain] = inOneSentence(numbersOf, `They counted ${value} birds`);
        const [grouped] = inOneSentence(numbersOf, `They counted ${value.toLocaleString('en-GB')} birds`);
        expect(grouped?.value).toBe(value);
        expect(value >= 1500 && value < 2100 ? value : plain?.value).toBe(value);
      }),
    );
  });

  it.each<[string, Partial<NumberMention>]>([
    ['a minimum of three hours', { value: 3, margin: 'over' }],
    ['three years at most', { value: 3, margin: 'under' }],
    ['100 pupils or more', { value: 100, margin: 'over' }],
    ['no more than 40 families', { value: 40, margin: 'under' }],
    ['no fewer than 40 families', { value: 40, margin: 'over' }],
    ['gusting at up to 70 kilometres an hour', { value: 70, margin: 'under' }],
    ['confidence edged up to 91', { value: 91, margin: 'exact' }],
    ['he handed over 12 keys', { value: 12, margin: 'exact' }],
    ['cost 2.7 billion kroner', { value: 2.7e9, kind: 'money' }],
    ['two years ago', { value: 2, isWhen: true }],
  ])('%s', (text, expected) => {
    expect(inOneSentence(numbersOf, text)[0]).toMatchObject(expected);
  });

  it.each([
    ['eleven hours', 'time', 11 / 24],
    ['38 miles', 'length', 38 * 1609.344],
    ['six full days', 'time', 6],
    ['a 30-year lease', 'time', 30 * 365.25],
  ])('%s have a unit', (text, measures, base) => {
    const [number] = inOneSentence(numbersOf, text);
    expect(number?.unit?.measures).toBe(measures);
    expect((number?.value ?? 0) * (number?.unit?.factor ?? 0)).toBeCloseTo(base);
  });

  it('have no unit where a sentence or a comma ends first', () => {
    expect(inOneSentence(numbersOf, 'There were 12, hours later')[0]?.unit).toBeNull();
    expect(unitOf('concerts')).toBeUndefined();
  });
});

describe('shares', () => {
  it.each<[string, number, number | null]>([
    ['19 of the 24 sensors', 19 / 24, 24],
    ["eleven of the train's 26 wagons", 11 / 26, 26],
    ['Of 52 speakers, 27 were against', 27 / 52, 52],
    ['48 per cent of voters', 0.48, null],
    ['48% of voters', 0.48, null],
    ['two thirds of the price', 2 / 3, null],
    ['nine in ten', 0.9, null],
    ['a quarter of the cost', 0.25, null],
    ['half of them', 0.5, null],
  ])('%s', (text, share, whole) => {
    const [found] = inOneSentence(sharesOf, text);
    expect(found?.share).toBeCloseTo(share);
    expect(found?.whole).toBe(whole);
  });

  it.each(['three in 2026', 'a third man was seen', 'two of them', 'up by 150 per cent', 'half an hour'])(
    '%s is none',
    (text) => {
      expect(inOneSentence(sharesOf, text)).toEqual([]);
    },
  );
});

describe('quantities', () => {
  const told = (text: string) =>
    inOneSentence(quantitiesIn, text).map(({ start, end, low, high }) => [text.slice(start, end), low, high]);

  it.each<[string, [string, number, number][]]>([
    ['all six homes were shut', [['all', 1, 1]]],
    ['most voters agreed', [['most', 0.5, 0.95]]],
    ['hardly anyone came', [['hardly anyone', 0, 0.25]]],
    ['the vast majority of homes', [['the vast majority', 0.66, 1]]],
    ['not all homes were shut', []],
    ['the most expensive home', []],
    ['at most six homes', []],
    ['they sang all night', []],
    ['some 300 homes', []],
    ['every two weeks', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('know a whole, a part of nobody knows how many, and a vote', () => {
    expect(inOneSentence(quantitiesIn, 'all six homes')[0]).toMatchObject({ whole: 6 });
    expect(inOneSentence(quantitiesIn, '17 of the hives')[0]).toMatchObject({ isOpen: true, whole: null });
    expect(inOneSentence(quantitiesIn, 'by 78 votes to 61')[0]).toMatchObject({ isOfVotes: true });
    expect(inOneSentence(quantitiesIn, 'passed it unanimously')[0]).toMatchObject({
      isOfVotes: true,
      low: 1,
    });
  });
});

describe('vague counts', () => {
  it.each<[string, [number, number][]]>([
    ['hundreds of concerts', [[150, 3000]]],
    ['tens of thousands of birds', [[15e3, 2e5]]],
    ['a couple of blocks', [[2, 3]]],
    ['two hundred birds', []],
  ])('%s', (text, expected) => {
    expect(inOneSentence(vagueCountsOf, text).map(({ low, high }) => [low, high])).toEqual(expected);
  });
});
