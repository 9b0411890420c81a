import { describe, expect, test } from 'vitest';
import { kindLabel, kindMeaning, noteHeadline, readableDay, shorten } from '../../src/card/words';
import { KINDS } from '../../src/engine/record';

describe('noteHeadline', () => {
  test('sets the source’s words beside the page’s', () => {
    expect(noteHeadline({ kind: 'overstated', says: { source: 'could', page: 'will' } })).toBe(
      'Source: “could”. Page: “will”.',
    );
  });

  test('quotes words once that are quoted already, on one line', () => {
    const says = { source: '“we  are\nlooking”', page: '"we are hunting"' };
    expect(noteHeadline({ kind: 'altered-quote', says })).toBe(
      'Source: “we are looking”. Page: “we are hunting”.',
    );
  });

  test('says so when one side has no such words', () => {
    expect(noteHeadline({ kind: 'overstated', says: { source: 'alleged', page: '' } })).toBe(
      'Source: “alleged”. The page leaves these words out.',
    );
    expect(noteHeadline({ kind: 'loaded-wording', says: { source: ' ', page: 'brutal' } })).toBe(
      'Page: “brutal”. Not in the source.',
    );
  });

  test('cuts words that are no short pair', () => {
    const headline = noteHeadline({
      kind: 'altered-quote',
      says: { source: 'word '.repeat(500), page: 'x' },
    });
    expect(headline.length).toBeLessThan(200);
    expect(headline).toContain('…”. Page: “x”.');
  });

  test.each(KINDS)('is a plain sentence for %s without a pair', (kind) => {
    for (const says of [null, { source: '', page: ' ' }]) {
      expect(noteHeadline({ kind, says })).toMatch(/^[A-Z][^“”]+\.$/);
    }
  });
});

test.each(KINDS)('%s has a label and a meaning', (kind) => {
  expect(kindLabel(kind)).toMatch(/^[A-Z]/);
  expect(kindMeaning(kind)).toMatch(/\.$/);
});

test('shorten cuts at a space, and never through a pair of surrogates', () => {
  expect(shorten('a short text', 40)).toBe('a short text');
  expect(shorten('some words, and then more of them', 14)).toBe('some words…');
  expect(shorten('😀'.repeat(10), 8)).toBe('😀😀😀…');
});

test('readableDay writes days out and leaves the rest alone', () => {
  expect(readableDay('2025-05-07')).toBe('7 May 2025');
  expect(readableDay('soon')).toBe('soon');
});
