import { describe, expect, test } from 'vitest';
import { headlineParts, kindLabel, kindMeaning, shorten } from '../../src/card/words';
import { KINDS } from '../../src/engine/record';
import { say } from '../locales/say';

/** The first line of a note as plain text. */
const headlineOf = (note: Parameters<typeof headlineParts>[0]) =>
  headlineParts(note, say)
    .map((sentence) => sentence.map(({ text }) => text).join(''))
    .join(' ');

describe('the first line of a note', () => {
  test('sets the source’s words beside the page’s', () => {
    expect(headlineOf({ kind: 'overstated', says: { source: 'could', page: 'will' } })).toBe(
      'Source: “could”. Page: “will”.',
    );
  });

  test('quotes words once that are quoted already, on one line', () => {
    const says = { source: '“we  are\nlooking”', page: '"we are hunting"' };
    expect(headlineOf({ kind: 'altered-quote', says })).toBe(
      'Source: “we are looking”. Page: “we are hunting”.',
    );
  });

  test('says so when one side has no such words', () => {
    expect(headlineOf({ kind: 'overstated', says: { source: 'alleged', page: '' } })).toBe(
      'Source: “alleged”. The page leaves these words out.',
    );
    expect(headlineOf({ kind: 'loaded-wording', says: { source: ' ', page: 'brutal' } })).toBe(
      'Page: “brutal”. Not in the source.',
    );
  });

  test('cuts words that are no short pair', () => {
    const headline = headlineOf({
      kind: 'altered-quote',
      says: { source: 'word '.repeat(500), page: 'x' },
    });
    expect(headline.length).toBeLessThan(200);
    expect(headline).toContain('…”. Page: “x”.');
  });

  test.each(KINDS)('is a plain sentence for %s without a pair', (kind) => {
    for (const says of [null, { source: '', page: ' ' }]) {
      expect(headlineOf({ kind, says })).toMatch(/^[A-Z][^“”]+\.$/);
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
