/** Figures with intervals: bootstrap over documents (Efron and Tibshirani, 1993), seeded, so that runs repeat. */

/** A value with the middle 95 % of what resampled documents give. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

const RESAMPLES = 400;
const SEED = 20_261_128;

/**
 * What each measure gives on the rows, with its interval. All measures see the same resamples, so a measure
 * that is a difference of two is a paired one. Rows of one document are drawn together.
 */
export function estimate<Row>(
  rows: readonly Row[],
  documentOf: (row: Row) => string,
  measures: readonly ((rows: readonly Row[]) => number)[],
): Estimate[] {
  const documents = groupBy(rows, documentOf);
  const random = randomNumbers(SEED);
  const drawn: number[][] = measures.map(() => []);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const sample = documents.flatMap(() => documents[Math.floor(random() * documents.length)] ?? []);
    for (const [at, measure] of measures.entries()) drawn[at]?.push(measure(sample));
  }
  return measures.map((measure, at) => ({ value: measure(rows), ...middle(drawn[at] ?? []) }));
}

/** Rows with the same key, in the order of each key's first row. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function middle(values: readonly number[]): { low: number; high: number } {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}

/** Numbers in [0, 1) by the generator mulberry32 (T. Ettinger, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A row that a scorer gave a value and people a label. */
export interface Labelled {
  label: boolean;
  value: number;
}

/** Area under the ROC curve: how often a labelled row scores above an unlabelled one, ties counting half. */
export function areaUnderCurve(rows: readonly Labelled[]): number {
  const sorted = rows.toSorted((a, b) => a.value - b.value);
  let positives = 0;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    let tied = 0;
    while (to < sorted.length && sorted[to]?.value === sorted[from]?.value) if (sorted[to++]?.label) tied++;
    ranks += (tied * (from + to + 1)) / 2;
    positives += tied;
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (rows.length - positives));
}

/** Mean of the shares of labelled rows at or above 0.5 and of unlabelled rows below it. */
export function balancedAccuracy(rows: readonly Labelled[]): number {
  const positives = rows.filter(({ label }) => label);
  const negatives = rows.filter(({ label }) => !label);
  const above = (of: readonly Labelled[]) => of.filter(({ value }) => value >= 0.5).length / of.length;
  return (above(positives) + 1 - above(negatives)) / 2;
}

/** Wilson's 95 % interval of a share (Wilson, 1927). */
export function share(part: number, whole: number): Estimate {
  const z = 1.96;
  const value = part / whole;
  const middleOf = (value + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half =
    (z / (1 + (z * z) / whole)) * Math.sqrt((value * (1 - value)) / whole + (z * z) / (4 * whole * whole));
  return { value, low: Math.max(0, middleOf - half), high: Math.min(1, middleOf + half) };
}
