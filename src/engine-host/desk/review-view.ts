import { inOrder } from '../../corpus/formats/review/order';
import type { MadeStep } from '../../corpus/formats/review/schema';
import { type OpenReview, stateOf } from '../../corpus/store/reviews/open';
import type { ReviewView, StepName } from '../../protocol';

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
    undo: nameOf(steps[done - 1]),
    redo: nameOf(steps[done]),
    done,
    check,
  };
}

function nameOf(step: MadeStep | undefined): StepName | null {
  if (step === undefined) return null;
  return step.step === 'recheck' ? step.why : step.step;
}
