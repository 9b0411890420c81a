import type { SqlValue } from '@sqlite.org/sqlite-wasm';
import type { Sql } from '../sql';

/** Rows behind the last known one that are tried, as nothing may tell truly how many there are. */
const BEYOND = 2_000;
/** Rows without success in a row after which a table is given up: more than hang on one damaged page. */
const MOST_FAILED = 100_000;

export type Row = Record<string, SqlValue>;

/** As what `readTable` gives a row's number. */
export const NUMBER = '#';

/**
 * Reads a table around its damaged pages: from the front until one is in the way, from there number by number until a
 * row can be read again, and so to the end.
 * @param last the highest number that there should be
 * @returns the rows and, at its end, whether nothing was in the way
 */
export function* readTable(sql: Sql, table: string, last: number): Generator<Row, boolean> {
  const select = `SELECT rowid AS "${NUMBER}", * FROM ${table} WHERE rowid`;
  const highest = attempt(() => sql.value(`SELECT max(rowid) FROM ${table}`));
  const end = Math.max(last, typeof highest === 'number' ? highest : 0);
  let all = highest !== FAILED;
  let failed = 0;
  for (let from = 1; failed < MOST_FAILED; ) {
    const next = attempt(() => sql.row(`${select} >= ? ORDER BY rowid LIMIT 1`, [from]));
    if (next === undefined) return all;
    const number = next === FAILED ? Number.NaN : Number(next[NUMBER]);
    // A damaged page may also give numbers that cannot be.
    if (next !== FAILED && number >= from && number <= end + BEYOND) {
      yield next;
      from = number + 1;
      failed = 0;
      continue;
    }
    all = false;
    if (from > end + BEYOND) return all;
    const single = attempt(() => sql.row(`${select} = ?`, [from]));
    if (single !== undefined && single !== FAILED) yield { ...single, [NUMBER]: from };
    from += 1;
    failed += 1;
  }
  return all;
}

/**
 * Reads a table that has no row numbers, from both ends until something is in the way.
 * @returns the rows and, at its end, whether nothing was
 */
export function* readEnds(sql: Sql, table: string, keys: readonly string[]): Generator<Row, boolean> {
  const names = keys.map((key) => `"${key}"`);
  for (const order of [names.join(', '), names.map((name) => `${name} DESC`).join(', ')]) {
    const rows: Row[] = [];
    const read = attempt(() => sql.each(`SELECT * FROM ${table} ORDER BY ${order}`, (row) => rows.push(row)));
    yield* rows;
    if (read !== FAILED) return true;
  }
  return false;
}

export const FAILED = Symbol('failed');

/** What cannot be read is no reason to stop here, whatever SQLite calls it. */
export function attempt<T>(read: () => T): T | typeof FAILED {
  try {
    return read();
  } catch {
    return FAILED;
  }
}
