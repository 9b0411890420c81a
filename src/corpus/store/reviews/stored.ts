/** How a review lies in its tables. */
import { type MadeStep, REVIEW_FORMAT, type Review } from '../../formats/review/schema';
import type { Sql } from '../sql';
import { type OpenReview, stateOf } from './open';
import { type ReviewRow, recordIn, stepIn, stored } from './rows';
import { searchText } from './search';

/** Reads a review; null where what it began with is not there. */
export function readReview(
  sql: Sql,
  { row, id, began, done }: Pick<ReviewRow, 'row' | 'id' | 'began' | 'done'>,
): Review | null {
  const [record] = sql.rows('SELECT record FROM review_records WHERE review = ?', [row]).map(recordIn);
  if (record === undefined) return null;
  const steps = sql
    .rows('SELECT at, reviewer, step FROM review_steps WHERE review = ? ORDER BY number', [row])
    .map(stepIn);
  return { format: REVIEW_FORMAT, id, began, record, steps, done };
}

/** Writes a review that was not there. */
export function insertReview(sql: Sql, open: OpenReview): void {
  const { id, began, record, steps } = open.review;
  insertRow(sql, null, { id, began, done: 0 });
  const row = Number(sql.value('SELECT last_insert_rowid()'));
  sql.run('INSERT INTO review_records (review, record) VALUES (?, ?)', [row, JSON.stringify(record)]);
  for (const [number, step] of steps.entries()) writeStep(sql, row, number, step);
  writeSum(sql, row, open);
}

/** A row of which the rest is yet to be told. */
export function insertRow(
  sql: Sql,
  row: number | null,
  { id, began, done }: Pick<Review, 'id' | 'began' | 'done'>,
): void {
  sql.run(
    `INSERT INTO reviews (row, id, began, changed, done, title, finished, reviewer, notes, decided, search)
     VALUES (?, ?, ?, 0, ?, '', 0, '', 0, 0, '')`,
    [row, id, began, done],
  );
}

/** Writes a step in the place of all from that number on. */
export function writeStep(sql: Sql, row: number, number: number, made: MadeStep): void {
  sql.run('DELETE FROM review_steps WHERE review = ? AND number >= ?', [row, number]);
  const { at, reviewer, step } = stored(made);
  const insert = 'INSERT INTO review_steps (review, number, at, reviewer, step) VALUES (?, ?, ?, ?, ?)';
  sql.run(insert, [row, number, at, reviewer, step]);
}

/** Writes what a review comes to. */
export function writeSum(sql: Sql, row: number, open: OpenReview): void {
  const { review, changed } = open;
  const state = stateOf(open);
  const { title, address } = state.record.page;
  const notes = state.notes.filter(({ gone }) => !gone);
  sql.run(
    `UPDATE reviews SET changed = ?, done = ?, title = ?, address = ?, finished = ?, reviewer = ?, notes = ?,
       decided = ?, search = ? WHERE row = ?`,
    [
      changed,
      review.done,
      title,
      address,
      Number(state.finished),
      review.steps[review.done - 1]?.by ?? '',
      notes.length,
      notes.filter(({ decision }) => decision !== null).length,
      searchText(review, state),
      row,
    ],
  );
}
