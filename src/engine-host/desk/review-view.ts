import { type OpenReview, stateOf } from '../../corpus/store/reviews/open';
import type { ReviewedNote, ReviewView } from '../../protocol';

/** A review as its page shows it. */
export function reviewView(open: OpenReview): ReviewView {
  const { id, began, steps, done } = open.review;
  const { notes, comment, rating, finished, check } = stateOf(open);
  return {
    id,
    notes: notes.toSorted((a, b) => placeOf(a) - placeOf(b)),
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

/** In the order of the page, what is left out last. */
function placeOf({ note: { mark } }: ReviewedNote): number {
  return mark === null ? Number.MAX_SAFE_INTEGER : mark.start;
}
