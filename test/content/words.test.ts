import { describe, expect, test } from 'vitest';
import { kindLabel, kindMeaning, noteHeadline, shorten } from '../../src/card/words';
import { KINDS } from '../../src/engine/record';
import { say } from '../locales/say';

describe('noteHeadline', () => {
  test('sets the source’s words beside the page’s', () => {
    expect(noteHeadline({ kind: 'overstated', says: { source: 'could', page: 'will' } }, say)).toBe(
      'Source: “could”. Page: “will”.',
    );
  });

  test('quotes words once that are quoted already, on one line', () => {
    const says = { source: '“we  are\nlooking”', page: '"we are hunting"' };
    expect(noteHeadline({ kind: 'altered-quote', says }, say)).toBe(
      'Source: “we are looking”. Page: “we are hunting”.',
    );
  });

  test('says so when one side has no such words', () => {
    expect(noteHeadline({ kind: 'overstated', says: { source: 'alleged', page: '' } }, say)).toBe(
      'Source: “alleged”. The page leaves these words out.',
    );
    expect(noteHeadline({ kind: 'loaded-wording', says: { source: ' ', page: 'brutal' } }, say)).toBe(
      'Page: “brutal”. Not in the source.',
    );
  });

  test('cuts words that are no short pair', () => {
    const headline = noteHeadline(
      {
        kind: 'altered-quote',
        says: { source: 'word '.repeat(500), page: 'x' },
      },
      say,
    );
    expect(headline.length).toBeLessThan(200);
    expect(headline).toContain('…”. Page: “x”.');
  });

  test.each(KINDS)('is a plain sentence for %s without a pair', (kind) => {
    for (const says of [null, { source: '', page: ' ' }]) {
      expect(noteHeadline({ kind, says }, say)).toMatch(/^[A-Z][^“”]+\.$/);
    }
  });
});

test.each(KINDS)('%s has a label and a meaning', (kind) => {
  expect(kindLabel(kind, say)).toMatch(/^[A-Z]/);
  expect(kindMeaning(kind, say)).toMatch(/\.$/);
});

test('shorten cuts at a space, and never through a pair of surrogates', () => {
  expect(shorten('a short text', 40)).toBe('a short text');
  expect(shorten('some words, and then more of them', 14)).toBe('some words…');
  expect(shorten('😀'.repeat(10), 8)).toBe('😀😀😀…');
});
