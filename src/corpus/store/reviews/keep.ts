import type { Sql } from '../sql';
import { opened } from './open';
import { COLUMNS, reviewOf } from './rows';
import { insertRow, readReview, writeSum } from './stored';

/**
 * After a recovery that may have lost rows of any table: a review without the record that it began with is of no use. One
 * of which steps are lost keeps the others, and one that no list has comes back under a new id, all of its steps in force.
 * What can be read of it has been looked at by then.
 */
export function keepReviews(sql: Sql): void {
  for (const [table, review] of [
    ['reviews', 'row'],
    ['review_steps', 'review'],
  ])
    sql.run(`DELETE FROM ${table} WHERE ${review} NOT IN (SELECT review FROM review_records)`);
  for (const row of sql.values(
    'SELECT review FROM review_records WHERE review NOT IN (SELECT row FROM reviews)',
  )) {
    const began = sql.value('SELECT min(at) FROM review_steps WHERE review = ?', [row]) ?? 0;
    insertRow(sql, Number(row), {
      id: crypto.randomUUID(),
      began: Number(began),
      done: Number.MAX_SAFE_INTEGER,
    });
  }
  for (const found of sql.rows(`SELECT ${COLUMNS} FROM reviews`).map(reviewOf)) {
    const numbers = sql
      .values('SELECT number FROM review_steps WHERE review = ? ORDER BY number', [found.row])
      .map(Number);
    const done = numbers.filter((number) => number < found.done).length;
    if (done === found.done && numbers.every((number, at) => number === at)) continue;
    for (const [at, number] of numbers.entries())
      sql.run('UPDATE review_steps SET number = ? WHERE review = ? AND number = ?', [at, found.row, number]);
    const review = readReview(sql, { ...found, done });
    const changed = found.changed || (review?.steps.at(-1)?.at ?? found.began);
    if (review !== null) writeSum(sql, found.row, opened(review, changed));
  }
}
