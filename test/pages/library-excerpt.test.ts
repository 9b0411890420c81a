import { describe, expect, test } from 'vitest';
import { excerptToShow } from '../../src/pages/library/documents/excerpt';

describe('an excerpt below its title', () => {
  test('does not repeat the title', () => {
    expect(excerptToShow([{ text: 'A ruling\n\nThe court decides.', hit: false }], 'A ruling')).toEqual([
      { text: 'The court decides.', hit: false },
    ]);
    expect(excerptToShow([{ text: 'A ruling', hit: false }], 'A ruling')).toEqual([]);
  });

  test('is cut at a space', () => {
    const [part] = excerptToShow([{ text: 'word '.repeat(60), hit: false }], 'A ruling');
    expect(part?.text).toMatch(/^(word )+word…$/);
    expect(part?.text.length).toBeLessThanOrEqual(120);
  });

  test('with hits stays as it is', () => {
    const hits = [
      { text: 'A ', hit: false },
      { text: 'ruling', hit: true },
    ];
    expect(excerptToShow(hits, 'A ruling')).toEqual(hits);
  });
});
