import { describe, expect, test } from 'vitest';
import { MAX_DOCUMENT } from '../../src/corpus/formats/limits';
import { isOneSentence, sourceProblem } from '../../src/pages/shared/source-limits';

describe('texts that cannot be a source', () => {
  test('no text', () => {
    for (const text of ['', ' \n\t', '***', '— …']) expect(sourceProblem(text)).toMatch(/holds no text/);
    expect(sourceProblem('One word')).toBeNull();
  });

  test('too much text, by the same measure as the library', () => {
    expect(sourceProblem('a'.repeat(MAX_DOCUMENT))).toBeNull();
    expect(sourceProblem('a'.repeat(MAX_DOCUMENT + 1))).toMatch(/longer than 2,000,000 characters/);
  });
});

test('a single sentence is known as one', () => {
  expect(isOneSentence('The minister said no.')).toBe(true);
  expect(isOneSentence('  The minister said no.\n\n— \n')).toBe(true);
  expect(isOneSentence('A title\n\nThe minister said no.')).toBe(false);
  expect(isOneSentence('She said no. He agreed.')).toBe(false);
  expect(isOneSentence('')).toBe(false);
});
