import { describe, expect, it } from 'vitest';
import { analyseText, tokensIn } from '../../src/engine/text/analyse';
import { isEnglish } from '../../src/engine/text/language';
import { normalizeText, titleOf } from '../../src/engine/text/normalize';
import { agrees, findNumbers, type NumberMention } from '../../src/engine/text/numbers';
import { findQuotations } from '../../src/engine/text/quotations';
import { splitSentences } from '../../src/engine/text/sentences';
import { tokenize } from '../../src/engine/text/tokens';
import { sameWord, wordsOf } from '../../src/engine/text/words';

const cut = (text: string, stretches: { start: number; end: number }[]) =>
  stretches.map(({ start, end }) => text.slice(start, end));
const sentences = (text: string) => cut(text, splitSentences(text));
const quotations = (text: string) => cut(text, findQuotations(text));

describe('sentences', () => {
  it.each([
    ['One ends. Two ends! Three?', ['One ends.', 'Two ends!', 'Three?']],
    ['Mr. Dahl met Gen. Haft at 9 a.m. in Oslo.', ['Mr. Dahl met Gen. Haft at 9 a.m. in Oslo.']],
    ['He lives in the U.S. The city is small.', ['He lives in the U.S.', 'The city is small.']],
    ['The U.S. Senate voted.', ['The U.S. Senate voted.']],
    ['“We go. We stay,” he said. “Now!” she said.', ['“We go.', 'We stay,” he said.', '“Now!” she said.']],
    ['It cost 1.5 million. Nobody paid.', ['It cost 1.5 million.', 'Nobody paid.']],
    ['A headline\nThe text begins.', ['A headline', 'The text begins.']],
    ['lower case . machine made . text', ['lower case .', 'machine made .', 'text']],
    ['1.\n2.\n', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('joins the lines of a text that is wrapped at one width, names and numbers at their starts too', () => {
    const lines = [
      'The title of it all',
      '',
      'The council of Elm said on Monday that the library would be closed for',
      'Easter. Its director, who had asked for more time, was not in the hall',
      '“because nobody told me”. The next meeting of the council is planned for',
      '12 May, when the budget will be read.',
    ];
    expect(sentences(lines.join('\n')).map((sentence) => sentence.replaceAll('\n', ' '))).toEqual([
      'The title of it all',
      'The council of Elm said on Monday that the library would be closed for Easter.',
      'Its director, who had asked for more time, was not in the hall “because nobody told me”.',
      'The next meeting of the council is planned for 12 May, when the budget will be read.',
    ]);
  });
});

describe('quotations', () => {
  it.each([
    ['He said “no way” and "maybe".', ['no way', 'maybe']],
    ['“He told me ‘run’ twice,” she said.', ['He told me ‘run’ twice,']],
    ["The boys' plan was 'quite mad', he wrote.", ['quite mad']],
    ['It’s the neighbours’ cat.', []],
    ['“An open quotation\n\n“goes on,” he said.', ['An open quotation', 'goes on,']],
    ['A lone " mark.', []],
  ])('%j', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });
});

describe('tokens', () => {
  it('keeps offsets, drops possessives, joins dotted abbreviations', () => {
    const text = "Rwanda's 1,500 U.S. flights can't go.";
    const tokens = tokenize(text);
    expect(tokens.map((token) => token.lower)).toEqual(['rwanda', '1,500', 'us', 'flights', "can't", 'go']);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Rwanda',
      '1,500',
      'U.S.',
      'flights',
      "can't",
      'go',
    ]);
  });

  it('sees one word in its other encodings, and in words that objects have of their own', () => {
    const words = (text: string) => tokenize(text).map((token) => token.lower);
    const odd = 'cafe\u0301 li\u00ADbrary zero\u200Bwidth can\u02BCt';
    expect(words(odd)).toEqual(['café', 'library', 'zerowidth', "can't"]);
    expect(wordsOf(tokenize('constructor toString')).map(({ word }) => word)).toHaveLength(2);
  });

  it('knows which stand in quotation marks', () => {
    const { tokens } = analyseText('He said “no way” again.');
    expect(tokens.filter((token) => token.quoted).map((token) => token.lower)).toEqual(['no', 'way']);
  });

  it('weighs rare words more than common ones', () => {
    const [the, government, rwanda] = tokenize('the government Rwanda').map((token) => token.weight);
    expect(the).toBeLessThan(government ?? 0);
    expect(government).toBeLessThan(rwanda ?? 0);
  });

  it('compares words over contractions, spelling and inflection', () => {
    const words = (text: string) => wordsOf(tokenize(text));
    const same = (a: string, b: string) => {
      const right = words(b);
      return (
        words(a).every((word, at) => sameWord(word, right[at] ?? word)) && words(a).length === right.length
      );
    };
    expect(same("we can't go", 'we can not go')).toBe(true);
    expect(same('labour', 'labor')).toBe(true);
    expect(same('says two', 'said 2')).toBe(false);
    expect(same('says two', 'say 2')).toBe(true);
    expect(same('hunting', 'searching')).toBe(false);
  });
});

describe('numbers', () => {
  const numbers = (text: string) => findNumbers(analyseText(text), { start: 0, end: text.length });

  it.each<[string, Partial<NumberMention>[]]>([
    ['It cost $1.5 million.', [{ value: 1.5e6, kind: 'money', margin: 'exact' }]],
    ['nearly 50% of voters', [{ value: 50, kind: 'percent', margin: 'about' }]],
    ['more than twenty-five ships', [{ value: 25, kind: 'count', margin: 'over' }]],
    ['fewer than a dozen men', [{ value: 12, kind: 'count', margin: 'under' }]],
    ['in 2022', [{ value: 2022, kind: 'year' }]],
    ['a £90m scheme', [{ value: 9e7, kind: 'money' }]],
    ['up to 300 people', [{ value: 300, margin: 'under' }]],
    ['the 3rd man, the 1990s, at 9:30, two-thirds, nine in ten, ten past one, G20, 5G', []],
    ['half a million people', [{ value: 5e5, kind: 'count' }]],
    ['two hundred and five people', [{ value: 205 }]],
    ['five and a half points', [{ value: 5.5 }]],
    ['12 500 people', [{ value: 12_500 }]],
    ['36, 000 people', [{ value: 36_000 }]],
    ['10,5 degrees', [{ value: 10.5 }]],
    ['Rs 5 lakh', [{ value: 5e5 }]],
    ['over five years', [{ value: 5, margin: 'exact' }]],
    ['it lasted over five years', [{ value: 5, margin: 'over' }]],
    ['under a five-year contract', [{ value: 5, margin: 'exact' }]],
    ['half a dozen', [{ value: 6, kind: 'count' }]],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toMatchObject(expected);
    expect(numbers(text)).toHaveLength(expected.length);
  });

  it.each([
    ['nearly 50%', '48.7%', true],
    ['50%', '48.7%', true],
    ['more than 300 people', '312 people', true],
    ['more than 300 people', '280 people', false],
    ['410 boats', '140 boats', false],
    ['in 2021', 'in 2022', false],
  ])('%s for %s: %s', (page, source, expected) => {
    const [a] = numbers(page);
    const [b] = numbers(source);
    expect(a !== undefined && b !== undefined && agrees(a, b)).toBe(expected);
  });
});

describe('language and normal form', () => {
  it('tells English from its neighbours', () => {
    expect(isEnglish('The council said on Monday that the library would close because of the cost.')).toBe(
      true,
    );
    expect(isEnglish('Der Rat sagte am Montag, dass die Bibliothek wegen der Kosten geschlossen wird.')).toBe(
      false,
    );
    expect(isEnglish('Le conseil a annoncé lundi que la bibliothèque fermera en raison de son coût.')).toBe(
      false,
    );
    expect(isEnglish('市議会は月曜日に図書館を閉鎖すると発表した。')).toBe(false);
  });

  it('drops the byte order mark, unifies line ends, finds the title', () => {
    expect(normalizeText('\uFEFFa\r\nb\rc')).toBe('a\nb\nc');
    expect(titleOf('\n  \n The title \nText')).toBe('The title');
    expect(titleOf('')).toBe('');
  });

  it('finds the tokens of a stretch', () => {
    const text = analyseText('one two three four');
    expect(tokensIn(text, { start: 4, end: 13 }).map((token) => token.lower)).toEqual(['two', 'three']);
  });
});
