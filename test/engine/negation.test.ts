import { describe, expect, it } from 'vitest';
import { opposites } from '../../src/engine/rules/opposite-said.words';
import { phraseFinder } from '../../src/engine/rules/phrases';
import { deniedIn } from '../../src/engine/rules/predicates';
import { loweredScales } from '../../src/engine/rules/status-lowered.words';
import { scales } from '../../src/engine/rules/status-raised.words';
import { analyseText, tokensIn } from '../../src/engine/text/analyse';
import { standingsOf } from '../../src/engine/text/negation';

/** The words of a sentence that stand in a given way. */
function words(sentence: string, how: 'asserted' | 'negated' | 'open'): string {
  const text = analyseText(sentence);
  return text.sentences
    .flatMap((part) => {
      const standings = standingsOf(text, part);
      return tokensIn(text, part).filter((_, at) => standings[at]?.how === how);
    })
    .map(({ lower }) => lower)
    .join(' ');
}

function denied(sentence: string): string[] {
  const text = analyseText(sentence);
  return text.sentences.flatMap((part) => deniedIn(text, part)).map(({ head }) => head.lower);
}

describe('what a negation reaches', () => {
  it.each([
    ['The bridge has not been inspected, and the road is open.', 'been inspected'],
    ['He could not open the gate.', 'open the gate'],
    ['She made no claim.', 'made claim'],
    ['Not only the bridge was shut.', ''],
    ['He denied that the gate was open.', 'that the gate was open'],
    ['The vote of no-confidence failed on Monday.', ''],
    ['It was not the first flood.', ''],
  ])('%s', (sentence, expected) => {
    expect(
      words(sentence, 'negated')
        .replace(/\b(?:not|no|denied) ?/g, '')
        .trim(),
    ).toBe(expected);
  });

  it.each([
    ['The mayor may not agree.', 'not agree'],
    ['No boat sails without a pilot.', 'a pilot'],
    ['Police did not say who opened the gate.', 'opened the gate'],
  ])('leaves open: %s', (sentence, expected) => {
    expect(words(sentence, 'open')).toContain(expected);
  });
});

describe('what is denied', () => {
  it.each([
    ['No charges have been brought against the driver.', ['charges']],
    ['No library will close in autumn.', ['close']],
    ['She was not part of the crew.', ['crew']],
    ['The panel has not established whether the gate was opened by hand.', ['opened']],
    ['The gate was not opened until Monday.', []],
    ['There was no causal link.', ['link']],
  ])('%s', (sentence, expected) => {
    expect(denied(sentence)).toEqual(expected);
  });
});

describe('lists of steps and opposites', () => {
  const all = [...scales, ...loweredScales].map(({ name, steps }) => ({ name, steps }));
  const lists = [...all, ...opposites.map(({ one, other }) => ({ name: one[0] ?? '', steps: [one, other] }))];

  it.each(lists)('no word of "$name" stands on two steps, and each is found where it stands', ({ steps }) => {
    const found = steps.flat();
    expect(new Set(found).size).toBe(found.length);
    for (const phrase of found) {
      const find = phraseFinder([[phrase.replace(/\/\w$/, ''), true]]);
      const text = analyseText(phrase.replace('…', ' it ').replace(/\/\w$/, ''));
      expect(text.sentences.flatMap((sentence) => find(text, sentence))).toHaveLength(1);
    }
  });
});
