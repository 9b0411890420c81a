import { describe, expect, it } from 'vitest';
import { parseArticles, readArticles } from '../../scripts/fit/articles';
import { KINDS } from '../../src/engine/record';

const FILE = `field: local
date: 2025-03-14
=== source
A source

It may rain.
=== spun tabloid
A page

It ⟦overstated|2|will⟧{It may rain} rain on ⟦unsupported|1|angry⟧{-} towns.
=== faithful
A page

Rain is possible.
`;

describe('an article set', () => {
  it('gives pages without marks, and marks with offsets into them', () => {
    const { date, source, spun, faithful } = parseArticles('local-rain', FILE, false);
    expect({ date, source, faithful }).toEqual({
      date: '2025-03-14',
      source: 'A source\n\nIt may rain.\n',
      faithful: ['A page\n\nRain is possible.\n'],
    });
    const [page] = spun;
    expect(page?.text).toBe('A page\n\nIt will rain on angry towns.\n');
    expect(page?.marks.map(({ start, end, kind }) => [page.text.slice(start, end), kind])).toEqual([
      ['will', 'overstated'],
      ['angry', 'unsupported'],
    ]);
  });

  it('is refused where a part is missing', () => {
    expect(() => parseArticles('local-rain', FILE.replace('=== faithful', '=== fair'), false)).toThrow(
      'local-rain',
    );
  });
});

describe('the material', () => {
  const sets = readArticles();

  it.each(sets.map((set) => [set.name, set] as const))(
    '%s has no stray mark',
    (_, { spun, faithful, source }) => {
      for (const text of [source, ...faithful, ...spun.map((page) => page.text)])
        expect(text).not.toMatch(/[⟦⟧{}]/);
      for (const { marks } of spun) {
        expect(marks.length).toBeGreaterThanOrEqual(8);
        for (const { kind } of marks) expect(KINDS).toContain(kind);
      }
    },
  );
});
