import { describe, expect, test } from 'vitest';
import { findAnchor } from '../../src/content/anchor';
import type { Note } from '../../src/engine/record';

const CLAIM = 'The ferry will sail in May.';
const CHECKED = `Ferry link opens\n\n${CLAIM} Nobody knows the price.\n\nThe old pier stays.`;

/** A note on `words` in `claim`, at its n-th occurrence in the checked text. */
function noteOn(words: string, claim: string, text: string, nth = 0): Pick<Note, 'claim' | 'mark'> {
  let start = -1;
  for (let index = 0; index <= nth; index++) start = text.indexOf(claim, start + 1);
  const at = start + claim.indexOf(words);
  return {
    claim: { text: claim, start, end: start + claim.length },
    mark: { text: words, start: at, end: at + words.length },
  };
}

/** The words that are found again; null where none are. */
function found(note: Pick<Note, 'claim' | 'mark'>, checked: string, text: string): string | null {
  const at = findAnchor(note, checked, text);
  return at && text.slice(at.mark.start, at.mark.end);
}

describe('findAnchor', () => {
  const note = noteOn('will', CLAIM, CHECKED);

  test('in the same text is where it was', () => {
    const { mark, claim } = note;
    expect(findAnchor(note, CHECKED, CHECKED)).toEqual({
      mark: { start: mark?.start, end: mark?.end },
      claim: { start: claim?.start, end: claim?.end },
    });
  });

  test('moves along with its claim', () => {
    const text = CHECKED.replace('Ferry link opens', 'Updated: ferry link opens at last');
    expect(found(note, CHECKED, text)).toBe('will');
  });

  test.each([
    ['its claim reads differently', CHECKED.replace('in May', 'in June')],
    ['its own words changed', CHECKED.replace('will', 'may')],
    ['only white space differs inside the claim', CHECKED.replace('ferry will', 'ferry  will')],
    ['only case differs', CHECKED.replace(CLAIM, CLAIM.toUpperCase())],
    ['the claim has gone', CHECKED.replace(CLAIM, '')],
    ['the claim now stands inside another word', CHECKED.replace(CLAIM, `x${CLAIM}`)],
    ['the text is empty', ''],
  ])('finds nothing when %s', (_, text) => {
    expect(findAnchor(note, CHECKED, text)).toBeNull();
  });

  test('finds nothing when the claim now stands twice, unless the text around tells which', () => {
    const twice = `${CLAIM}\n\n${CHECKED.replace('Ferry link opens', 'Other headline')}\n\n${CLAIM}`;
    expect(findAnchor(note, CHECKED, twice)).toBeNull();
    const quoted = `${CHECKED}\n\n${CLAIM}`;
    expect(findAnchor(note, CHECKED, quoted)?.mark.start).toBe(note.mark?.start);
  });

  test('tells repetitions in the checked text apart by the text around them', () => {
    const checked = `First part begins here.\n\n${CLAIM} And so on.\n\nThe second part begins here.\n\n${CLAIM} The end.`;
    const text = `New lead.\n\n${checked}`;
    for (const nth of [0, 1]) {
      const one = noteOn('will', CLAIM, checked, nth);
      expect(findAnchor(one, checked, text)?.mark.start).toBe(
        (one.mark?.start ?? 0) + 'New lead.\n\n'.length,
      );
    }
  });

  test('has no place for a note without a mark', () => {
    expect(findAnchor({ claim: note.claim, mark: null }, CHECKED, CHECKED)).toBeNull();
  });

  test('works without a claim, by the mark alone', () => {
    expect(found({ claim: null, mark: note.mark }, CHECKED, `New. ${CHECKED}`)).toBe('will');
  });
});
