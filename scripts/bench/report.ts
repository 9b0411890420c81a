/** How measurements are summed up and printed. */

/** One measured quantity beside its budget, or beside what a user would pick instead. */
export interface Row {
  what: string;
  value: number;
  unit: 'ms' | 'kB' | 'MB' | '%' | 'quotes' | 'pages/s';
  /** The largest value allowed, in the same unit; null where it is only for comparison. */
  budget: number | null;
  /** The same work done by something else, measured in the same run. */
  beside?: { name: string; value: number };
  /** What it was measured on. */
  on: string;
}

/** The value below which this share of the values lies; NaN of none. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: number[]) => quantile(values, 0.5);

/** Milliseconds that each of `runs` calls takes, after `warmUp` that are not counted. */
export function timings(work: () => unknown, runs: number, warmUp: number): number[] {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now();
    work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}

export function verdict({ value, budget }: Row): 'kept' | 'broken' | '' {
  if (budget === null) return '';
  return value <= budget ? 'kept' : 'broken';
}

export function table(rows: Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${digits(row.value)} ${row.unit}`,
    row.budget === null ? '' : `≤ ${row.budget} ${row.unit}`,
    verdict(row),
    row.beside === undefined
      ? ''
      : `${row.beside.name} ${digits(row.beside.value)} ${row.unit}${row.value === 0 ? '' : `, ${digits(row.beside.value / row.value)} times as much`}`,
    row.on,
  ]);
  const all = [['what', 'measured', 'budget', '', 'beside', 'on'], ...cells];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const digits = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
