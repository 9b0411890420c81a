import { describe, expect, test } from 'vitest';
import { markInClaim } from '../../src/card/excerpt';

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
