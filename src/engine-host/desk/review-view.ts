import { inOrder } from '../../corpus/formats/review/order';
import { type OpenReview, stateOf } from '../../corpus/store/reviews/open';
import type { ReviewView } from '../../protocol';

/** A review as its page shows it. */
export function reviewView(open: OpenReview): ReviewView {
  const { id, began, steps, done } = open.review;
  const { notes, comment, rating, finished, check } = stateOf(open);
  return {
    id,
    notes: inOrder(notes),
    comment,
    rating,
    finished,
    began,
    changed: open.changed,
    undo: steps[done - 1]?.step ?? null,
    redo: steps[done]?.step ?? null,
    done,
    check,
  };
}
