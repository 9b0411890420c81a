import { describe, expect, test } from 'vitest';
import { isOneSentence, sourceProblem } from '../../src/pages/shared/source-limits';

describe('texts that cannot be a source', () => {
  test('no text', () => {
    for (const text of ['', ' \n\t', '***', '— …']) expect(sourceProblem(text)).toMatch(/holds no text/);
    expect(sourceProblem('One word')).toBeNull();
  });

  test('too much text', () => {
    expect(sourceProblem('a'.repeat(20_000_001))).toMatch(/longer than 20,000,000 characters/);
  });
});

test('a single sentence is known as one', () => {
  expect(isOneSentence('The minister said no.')).toBe(true);
  expect(isOneSentence('  The minister said no.\n\n— \n')).toBe(true);
  expect(isOneSentence('A title\n\nThe minister said no.')).toBe(false);
  expect(isOneSentence('She said no. He agreed.')).toBe(false);
  expect(isOneSentence('')).toBe(false);
});
