import type { Sql } from './sql';

/** What is queued or under way is looked after again so much later, in ms, should the browser end in it. */
const AGAIN = 900_000;

/** When packs and feeds are to be looked at. */
export class Clock {
  readonly #sql: Sql;
  readonly #now: () => number;

  constructor(sql: Sql, now: () => number) {
    this.#sql = sql;
    this.#now = now;
  }

  /** Queues what is due, also where the device's clock was put back since the last look. */
  tick(): void {
    const due = "work = 'none' AND removed_at IS NULL AND (next <= ?1 OR checked > ?1)";
    this.#sql.whole(() => {
      this.#sql.run(`UPDATE packs SET work = 'queued' WHERE ${due}`, [this.#now()]);
      this.#sql.run(`UPDATE feeds SET work = 'queued' WHERE ${due} AND halt IS NULL`, [this.#now()]);
    });
  }

  /** When there is something to look at next, in ms since 1970; null for never. */
  next(): number | null {
    const next = this.#sql.value(
      `SELECT min(iif(work = 'none', next, ?)) FROM (
         SELECT work, next FROM packs WHERE removed_at IS NULL AND work NOT IN ('key', 'size')
         UNION ALL SELECT work, next FROM feeds WHERE removed_at IS NULL AND (halt IS NULL OR work <> 'none')
       )`,
      [this.#now() + AGAIN],
    );
    return typeof next === 'number' ? next : null;
  }
}
