import * as v from 'valibot';
import { predict } from './labelled-sets';
import { areaUnderCurve, type Estimate, estimate } from './stats';
import { wordOverlap } from './trivial';

/** Pairs of one summary, as it was and with one error planted: which of the two does a scorer trust more? */

export const pairSchema = v.object({
  id: v.string(),
  set: v.string(),
  source: v.string(),
  kept: v.string(),
  changed: v.string(),
});

interface Pair {
  id: string;
  kept: Scores;
  changed: Scores;
}

interface Scores {
  ours: number;
  overlap: number;
  noted: boolean;
}

/** One figure of the pairs; `trivial` is word overlap's and the paired difference, null where it has none. */
export interface PairFigure {
  name: string;
  ours: Estimate;
  trivial: { value: Estimate; difference: Estimate } | null;
}

/** Every figure that is reported for pairs. */
export function scorePairs(rows: readonly v.InferOutput<typeof pairSchema>[]): PairFigure[] {
  const pairs = rows.map(({ id, source, kept, changed }): Pair => {
    const scores = (page: string): Scores => {
      const answer = v.object({ support: v.number(), notes: v.number() });
      const { support, notes } = predict('fidelity', { id, source, page }, answer);
      return { ours: support, overlap: wordOverlap(page, source), noted: notes > 0 };
    };
    return { id, kept: scores(kept), changed: scores(changed) };
  });
  return [
    beside('faithful above changed (ties wrong)', pairs, (some, by) =>
      meanOf(some, ({ kept, changed }) => (kept[by] > changed[by] ? 1 : 0)),
    ),
    beside('AUC', pairs, (some, by) =>
      areaUnderCurve(
        some.flatMap(({ kept, changed }) => [
          { label: true, value: kept[by] },
          { label: false, value: changed[by] },
        ]),
      ),
    ),
    alone('a note on the changed one', pairs, ({ changed }) => (changed.noted ? 1 : 0)),
    alone('a note on the faithful one', pairs, ({ kept }) => (kept.noted ? 1 : 0)),
  ];
}

function beside(
  name: string,
  pairs: readonly Pair[],
  measure: (pairs: readonly Pair[], by: 'ours' | 'overlap') => number,
): PairFigure {
  const [ours, trivial, difference] = estimate(pairs, ({ id }) => id, [
    (some) => measure(some, 'ours'),
    (some) => measure(some, 'overlap'),
    (some) => measure(some, 'ours') - measure(some, 'overlap'),
  ]);
  return { name, ours: known(ours), trivial: { value: known(trivial), difference: known(difference) } };
}

function alone(name: string, pairs: readonly Pair[], scoreOf: (pair: Pair) => number): PairFigure {
  const [ours] = estimate(pairs, ({ id }) => id, [(some) => meanOf(some, scoreOf)]);
  return { name, ours: known(ours), trivial: null };
}

function meanOf(pairs: readonly Pair[], scoreOf: (pair: Pair) => number): number {
  return pairs.reduce((sum, pair) => sum + scoreOf(pair), 0) / pairs.length;
}

function known(value: Estimate | undefined): Estimate {
  return value ?? { value: Number.NaN, low: Number.NaN, high: Number.NaN };
}
