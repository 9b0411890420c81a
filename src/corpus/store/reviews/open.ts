import { apply, begun, type ReviewState } from '../../formats/review/fold';
import type { MadeStep, Review } from '../../formats/review/schema';

/** A review, and what it comes to. */
export interface OpenReview {
  review: Review;
  /** After no step, after the first, and so on to the last, the undone ones among them. */
  states: readonly ReviewState[];
  /** In ms since 1970. */
  changed: number;
}

/** Opens a review: folds it once, so that each step is but one more. */
export function opened(review: Review, changed: number): OpenReview {
  const states = [begun(review.record)];
  for (const step of review.steps) states.push(apply(states.at(-1) ?? begun(review.record), step));
  const done = Math.min(review.done, review.steps.length);
  return { review: { ...review, done }, states, changed };
}

/** What it comes to now. */
export function stateOf({ review, states }: OpenReview): ReviewState {
  return states[review.done] ?? begun(review.record);
}

/**
 * The review after one more step, which takes the place of those that were undone.
 * @param continues whether it may take the place of the last one, too
 * @returns null where it does not fit
 */
export function stepped(
  { review, states }: OpenReview,
  made: MadeStep,
  continues: boolean,
): OpenReview | null {
  const { steps, done } = review;
  const last = steps[done - 1];
  const isUndone = done < steps.length;
  const from = continues && !isUndone && last !== undefined && isContinued(last, made) ? done - 1 : done;
  const before = states[from];
  if (before === undefined) return null;
  const state = apply(before, made);
  if (state === before) return null;
  return {
    review: { ...review, steps: [...steps.slice(0, from), made], done: from + 1 },
    states: [...states.slice(0, from + 1), state],
    changed: made.at,
  };
}

/** Whether a step says the same thing anew, as a comment that is still being written. */
function isContinued(last: MadeStep, next: MadeStep): boolean {
  if (!('note' in last && 'note' in next)) return false;
  return last.step === next.step && last.note === next.note && last.by === next.by;
}
