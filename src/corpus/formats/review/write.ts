import type { Review } from './schema';

/** As files hold a review, the undone steps among the others. */
export function writeReview(review: Review): string {
  return `${JSON.stringify(review, null, 2)}\n`;
}
