import { describe, expect, it } from 'vitest';
import { readSet, setNames } from './sets';

const names = setNames();
const FEWEST_SETS = 60;
const SHARE_FREE = 0.3;
const SHARE_ANNOTATED_TWICE = 1 / 3;

const words = (text: string) => text.match(/\p{L}[\p{L}\p{M}'’-]*|\d[\d.,]*/gu)?.length ?? 0;
const count = (text: string, part: string) => text.split(part).length - 1;

describe('the benchmark as a whole', () => {
  const sets = names.map(readSet);

  it('has at least sixty sets, in every field and style', () => {
    expect(sets.length).toBeGreaterThanOrEqual(FEWEST_SETS);
    expect(new Set(sets.map(({ field }) => field)).size).toBe(8);
    expect(new Set(sets.map(({ style }) => style)).size).toBe(7);
  });

  it('is in free order in a third, as much to tune as to test on, and annotated twice in a third', () => {
    const used = sets.filter(({ part }) => part !== 'calibrate');
    const share = (is: (set: (typeof sets)[number]) => boolean) => used.filter(is).length / used.length;
    expect(share(({ order }) => order === 'free')).toBeGreaterThanOrEqual(SHARE_FREE);
    expect(share(({ part }) => part === 'test')).toBe(0.5);
    expect(share(({ second }) => second !== null)).toBeGreaterThanOrEqual(SHARE_ANNOTATED_TWICE);
  });
});

describe.each(names)('%s', (name) => {
  const set = readSet(name);

  it('has texts of the right length', () => {
    expect(words(set.source)).toBeGreaterThanOrEqual(380);
    expect(words(set.source)).toBeLessThanOrEqual(1050);
    expect(set.faithful.length).toBeGreaterThan(0);
    for (const page of set.faithful) {
      expect(words(page)).toBeGreaterThanOrEqual((2 / 3) * words(set.source));
    }
    expect(words(set.spun)).toBeGreaterThanOrEqual(250);
  });

  it('labels differences where they stand', () => {
    expect(set.gold.length).toBeGreaterThanOrEqual(10);
    expect(set.gold.length).toBeLessThanOrEqual(18);
    expect(new Set(set.gold.map(({ id }) => id)).size).toBe(set.gold.length);
    for (const { id, span, sentence, source, kind } of [...set.gold, ...(set.second ?? [])]) {
      expect(count(set.spun, sentence), `${id}: the sentence is on the page`).toBeGreaterThanOrEqual(1);
      expect(count(sentence, span), `${id}: the span once in its sentence`).toBe(1);
      if (source === '') expect(kind, id).toBe('unsupported');
      else expect(set.source, id).toContain(source);
    }
  });

  it('names the facts that the page drops', () => {
    expect(set.dropped.length).toBeGreaterThanOrEqual(3);
    for (const { source, qualifies } of set.dropped) {
      expect(set.source).toContain(source);
      expect(set.spun).toContain(qualifies);
    }
  });

  it('has near misses', () => {
    expect(set.near.length).toBeGreaterThanOrEqual(4);
    for (const { page, span } of set.near) {
      expect(page === 'spun' ? set.spun : set.faithful[0]).toContain(span);
    }
  });

  it('is faithful in every quotation of its faithful pages', () => {
    // A quotation that begins within a sentence may lose its capital.
    const plain = (text: string) => text.toLowerCase().replace(/[“”"]/g, '"').replace(/[‘’]/g, "'");
    const source = plain(set.source);
    for (const [, quotation = ''] of plain(set.faithful.join('\n')).matchAll(/"([^"]+)"/g)) {
      const parts = quotation
        .split(/…|\.\.\.|\[[^\]]*\]/)
        .map((part) => part.trim().replace(/^[\s,.]+|[\s,.!?]+$/g, ''));
      for (const part of parts) expect(source).toContain(part);
    }
  });
});
