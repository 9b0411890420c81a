import type { Weights } from '../../src/engine/judge/logistic';

/** A labelled example. */
export interface Example {
  label: boolean;
  /** How much it counts; 1 where nothing is said. */
  weight?: number;
  values: Readonly<Record<string, number>>;
}

/** What an example has of each feature, by its place, without those that it has nothing of. */
type Row = [feature: number, value: number][];

const STEPS = 30;
const SMALLEST_MOVE = 1e-9;

/**
 * Fits a logistic regression by Newton's method, with an L2 penalty on the weights of the standardised features
 * and none on the intercept (`penalty` is 1 / C of scikit-learn).
 * @param standardise false where features say whether something is there: then those that are seldom there are held
 *   back by the penalty as much as those that often are
 */
export function fitLogistic(examples: readonly Example[], penalty: number, standardise = true): Weights {
  const names = [...new Set(examples.flatMap(({ values }) => Object.keys(values)))];
  const scales = names.map((name) =>
    standardise ? scaleOf(examples.map(({ values }) => values[name] ?? 0)) : { mean: 0, deviation: 1 },
  );
  const rows = examples.map(({ values }): Row => {
    const scaled = scales.map(
      ({ mean, deviation }, at) => ((values[names[at] ?? ''] ?? 0) - mean) / deviation,
    );
    return [1, ...scaled].flatMap((x, at): Row => (x === 0 ? [] : [[at, x]]));
  });
  let fitted = [0, ...names.map(() => 0)];
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = derivatives(examples, rows, fitted, penalty);
    const move = solve(hessian, gradient);
    fitted = fitted.map((weight, at) => weight - (move[at] ?? 0));
    if (move.every((change) => Math.abs(change) < SMALLEST_MOVE)) break;
  }
  const [intercept = 0, ...standardised] = fitted;
  const weights = scales.map(({ deviation }, at) => (standardised[at] ?? 0) / deviation);
  return {
    intercept:
      intercept -
      dot(
        weights,
        scales.map(({ mean }) => mean),
      ),
    features: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])),
  };
}

/** The weights cut to four digits that count: a file that people read, with small differences. */
export function readable({ intercept, features }: Weights): Weights {
  const round = (value: number) => Number(value.toPrecision(4));
  return {
    intercept: round(intercept),
    features: Object.fromEntries(Object.entries(features).map(([name, weight]) => [name, round(weight)])),
  };
}

function derivatives(
  examples: readonly Example[],
  rows: readonly Row[],
  fitted: readonly number[],
  penalty: number,
): { gradient: number[]; hessian: number[][] } {
  const gradient = fitted.map((weight, at) => (at === 0 ? 0 : penalty * weight));
  const hessian = fitted.map((_, i) => fitted.map((__, j) => (i === j && i > 0 ? penalty : 0)));
  for (const [at, row] of rows.entries()) {
    const chance = 1 / (1 + Math.exp(-row.reduce((sum, [i, x]) => sum + x * (fitted[i] ?? 0), 0)));
    const { label, weight = 1 } = examples[at] ?? { label: false };
    const error = weight * (chance - (label ? 1 : 0));
    for (const [i, x] of row) {
      gradient[i] = (gradient[i] ?? 0) + error * x;
      const line = hessian[i] ?? [];
      for (const [j, z] of row) line[j] = (line[j] ?? 0) + weight * chance * (1 - chance) * x * z;
    }
  }
  return { gradient, hessian };
}

/** Solves a system of linear equations by Gauss's elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [pivot, own] of rows.entries()) {
    for (const [at, row] of rows.entries()) {
      const factor = at === pivot ? 0 : (row[pivot] ?? 0) / (own[pivot] ?? 1);
      if (factor === 0) continue;
      for (const [column, value] of own.entries()) row[column] = (row[column] ?? 0) - factor * value;
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

function scaleOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
