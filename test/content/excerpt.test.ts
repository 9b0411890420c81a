import { describe, expect, test } from 'vitest';
import { markInClaim, wordsInSentence } from '../../src/card/excerpt';

function spans(sentence: string, words: string, at = 500) {
  const start = at + sentence.indexOf(words);
  return {
    claim: { text: sentence, start: at, end: at + sentence.length },
    mark: { text: words, start, end: start + words.length },
  };
}

describe('marked words in their sentence', () => {
  test('a short sentence is shown whole', () => {
    const { claim, mark } = spans('The flight will leave on Wednesday.', 'will leave');
    expect(markInClaim(mark, claim)).toEqual([
      { text: 'The flight ', hit: false },
      { text: 'will leave', hit: true },
      { text: ' on Wednesday.', hit: false },
    ]);
  });

  test('a long one is cut at spaces on both sides', () => {
    const { claim, mark } = spans(`${'before '.repeat(30)}will leave${' after'.repeat(30)}.`, 'will leave');
    const [before, hit, after] = markInClaim(mark, claim);
    expect(before?.text).toMatch(/^… (before )+$/);
    expect(hit).toEqual({ text: 'will leave', hit: true });
    expect(after?.text).toMatch(/^( after)+ …$/);
  });

  test('a sentence without spaces is not shown in part', () => {
    const { claim, mark } = spans(`${'x'.repeat(200)}!${'y'.repeat(200)}`, '!');
    expect(markInClaim(mark, claim).map((part) => part.text)).toEqual(['…', '!', '…']);
  });

  test('words at either end have no empty neighbours', () => {
    const { claim, mark } = spans('Nothing changed.', 'Nothing changed.');
    expect(markInClaim(mark, claim)).toEqual([{ text: 'Nothing changed.', hit: true }]);
  });

  test('without a sentence, or outside it, the words stand alone', () => {
    const { claim, mark } = spans('It will leave.', 'will');
    expect(markInClaim(mark, null)).toEqual([{ text: 'will', hit: true }]);
    expect(markInClaim({ ...mark, start: 0, end: 4 }, claim)).toEqual([{ text: 'will', hit: true }]);
  });
});

describe('words in a sentence', () => {
  const hits = (sentence: string, words: string | null) =>
    wordsInSentence(sentence, words)
      .filter(({ hit }) => hit)
      .map(({ text }) => text);

  test('are marked as whole words, however they are written', () => {
    expect(hits('It could cost 3 million.', 'could  cost')).toEqual(['could cost']);
    expect(hits('Could it?', 'could')).toEqual(['Could']);
    expect(hits('On 13 March, not on 3 March.', '3')).toEqual(['3']);
    expect(hits('About 40% (of all).', '40%')).toEqual(['40%']);
    expect(hits('Which (a+b)?', '(a+b)')).toEqual(['(a+b)']);
  });

  test('are not marked where they do not stand, and the sentence stays whole', () => {
    for (const words of [null, '', ' ', 'coul', 'cost 4'])
      expect(hits('It could cost 3 million.', words)).toEqual([]);
    expect(
      wordsInSentence('On 13 March, not on 3 March.', '3')
        .map(({ text }) => text)
        .join(''),
    ).toBe('On 13 March, not on 3 March.');
  });
});
