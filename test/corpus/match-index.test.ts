import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MatchIndex } from '../../src/corpus/store/match-index';
import { migrate } from '../../src/corpus/store/migrations';
import { Sql } from '../../src/corpus/store/sql';
import { memoryDatabase } from './documents';

function emptyIndex(): { sql: Sql; index: MatchIndex } {
  const sql = new Sql(memoryDatabase());
  migrate(sql);
  return { sql, index: new MatchIndex(sql) };
}

/** Only the rows matter here. */
function addRow(sql: Sql, row: number): void {
  sql.run(
    `INSERT INTO documents (row, id, title, kind, facts_only, facts, length, own, added)
     VALUES (?, ?, 'Title', 'report', 0, 1, 1, 1, 0)`,
    [row, `d-${row}`],
  );
}

const counts = fc.dictionary(
  fc.constantFrom('pier', 'crane', 'tide', 'gull'),
  fc.integer({ min: 1, max: 9 }),
);
const corpus = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20_000 }), counts), {
  selector: ([row]) => row,
  maxLength: 12,
});

test('ranks as BM25 does that is computed from the counts, whatever order and portions they came in', () => {
  fc.assert(
    fc.property(corpus, fc.array(fc.boolean(), { maxLength: 12 }), (documents, writes) => {
      const { sql, index } = emptyIndex();
      for (const [at, [row, terms]] of documents.entries()) {
        addRow(sql, row);
        index.add(row, new Map(Object.entries(terms)));
        if (writes[at]) index.write();
      }
      index.write();
      const last = Math.max(0, ...documents.map(([row]) => row));
      const asked = ['pier', 'tide'];
      const score = (terms: Record<string, number>) => {
        const length = Object.values(terms).reduce((sum, count) => sum + count, 0);
        return asked.reduce((sum, term) => {
          const count = terms[term] ?? 0;
          const having = documents.filter(([, other]) => term in other).length;
          const rarity = Math.log(1 + (last - having + 0.5) / (having + 0.5));
          return sum + (rarity * count) / (count + 1.2 * (0.25 + (0.75 * length) / 250));
        }, 0);
      };
      const scores = new Map(documents.map(([row, terms]) => [row, score(terms)]));
      const ranked = [...index.ranked(asked)];
      expect(new Set(ranked)).toEqual(
        new Set(documents.filter(([row]) => (scores.get(row) ?? 0) > 0).map(([row]) => row)),
      );
      for (const [at, row] of ranked.slice(1).entries()) {
        // Impacts are rounded to a 4,095th.
        expect(scores.get(row) ?? 0).toBeLessThanOrEqual((scores.get(ranked[at] ?? 0) ?? 0) * 1.001);
      }
    }),
    { numRuns: 60 },
  );
});

test('more documents than are ranked at first come in one order, each once', () => {
  const { sql, index } = emptyIndex();
  for (let row = 1; row <= 300; row += 1) {
    addRow(sql, row);
    index.add(row, new Map([['pier', 1 + (row % 7)]]));
  }
  index.write();
  const ranked = [...index.ranked(['pier'])];
  expect(new Set(ranked).size).toBe(300);
  const counted = ranked.map((row) => 1 + (row % 7));
  // Of documents with one term only, every one is all about it: the longer, the less.
  expect(counted).toEqual(counted.toSorted((a, b) => b - a));
});

test('what was added and not written is forgotten', () => {
  const { sql, index } = emptyIndex();
  addRow(sql, 1);
  index.add(1, new Map([['pier', 1]]));
  index.forget();
  index.write();
  expect([...index.ranked(['pier'])]).toEqual([]);
});

test('pruning takes out what is gone, and nothing else', () => {
  const { sql, index } = emptyIndex();
  for (const row of [1, 2, 5_000]) {
    addRow(sql, row);
    index.add(row, new Map([['pier', row === 2 ? 3 : 1]]));
  }
  index.add(5_000, new Map([['tide', 1]]));
  index.write();
  index.prune((row) => row === 2);
  expect([...index.ranked(['pier', 'tide'])]).toEqual([2]);
  expect(sql.value('SELECT count(*) FROM postings')).toBe(1);
});

test('an apostrophe and an accent in a term', () => {
  const { sql, index } = emptyIndex();
  addRow(sql, 1);
  index.add(1, new Map([["o'dónnell", 1]]));
  index.write();
  expect([...index.ranked(["o'dónnell"])]).toEqual([1]);
});
