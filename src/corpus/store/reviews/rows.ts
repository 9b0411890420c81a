import type { SqlValue } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';
import { type CheckRecord, checkRecordSchema } from '../../../engine/record';
import type { ListedReview } from '../../../protocol';
import { strayIn } from '../../formats/record';
import { type MadeStep, madeStepSchema } from '../../formats/review/schema';

const reviewRow = v.object({
  row: v.number(),
  id: v.string(),
  began: v.number(),
  changed: v.number(),
  done: v.number(),
  removed_at: v.nullable(v.number()),
  title: v.string(),
  address: v.nullable(v.string()),
  finished: v.picklist([0, 1]),
  reviewer: v.string(),
  notes: v.number(),
  decided: v.number(),
});
export type ReviewRow = v.InferOutput<typeof reviewRow>;

/** What of a row `reviewOf` needs. */
export const COLUMNS = Object.keys(reviewRow.entries).join(', ');

/** A row of `reviews`. @throws where it cannot be read */
export function reviewOf(found: Record<string, SqlValue>): ReviewRow {
  return v.parse(reviewRow, found);
}

const wholeRecord = v.pipe(
  checkRecordSchema,
  v.check((record) => strayIn(record) === null),
);

/** What a row of `review_records` holds. @throws where it cannot be read */
export function recordIn({ record }: Record<string, SqlValue>): CheckRecord {
  return v.parse(wholeRecord, JSON.parse(String(record)));
}

/** A step as a row of `review_steps` holds it. */
export interface StoredStep {
  at: number;
  reviewer: string;
  step: string;
}

export function stored({ at, by, ...step }: MadeStep): StoredStep {
  return { at, reviewer: by, step: JSON.stringify(step) };
}

/** A row of `review_steps`. @throws where it cannot be read */
export function stepIn({ at, reviewer, step }: StoredStep | Record<string, SqlValue>): MadeStep {
  return v.parse(madeStepSchema, { ...JSON.parse(String(step)), at, by: reviewer });
}

export function listedReview({
  row: _,
  done: __,
  removed_at: ___,
  finished,
  ...review
}: ReviewRow): ListedReview {
  return { ...review, finished: finished === 1 };
}
