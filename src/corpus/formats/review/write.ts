import type { Review } from './schema';

/** As files hold a review, the undone steps among the others: what is read and written again is the same file. */
export function writeReview({ format, id, began, record, steps, done }: Review): string {
  const made = steps.map(({ by, at, ...step }) => ({ by, at, ...step }));
  return `${JSON.stringify({ format, id, began, record, steps: made, done }, null, 2)}\n`;
}
