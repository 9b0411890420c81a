import { CorpusError } from '../../corpus/errors';
import {
  type Annotated,
  type Annotation,
  annotationsToNotes,
  stepsOf,
} from '../../corpus/formats/review/annotations';
import type { HandStep } from '../../corpus/formats/review/schema';
import type { Reviews } from '../../corpus/store/reviews';
import { type OpenReview, stateOf } from '../../corpus/store/reviews/open';
import type { ReviewImport } from '../../protocol';

/** Takes annotations into a review, each as steps of whoever made it, so that all of it can be undone. */
export function takeAnnotations(
  annotations: readonly Annotation[],
  reviews: Reviews,
  id: string,
): ReviewImport {
  const { notes, missed } = annotationsToNotes(annotations, stateOf(reviews.get(id)));
  let taken = 0;
  for (const one of notes) {
    try {
      if (take(one, reviews, id)) taken++;
    } catch (error) {
      // What does not fit the review as it stands is missed, and the others are not.
      if (!(error instanceof CorpusError)) throw error;
      missed.push(one.comment.slice(0, 200));
    }
  }
  return { id, added: taken > 0, annotations: { taken, missed } };
}

/** @returns whether anything came of it */
function take(one: Annotated, reviews: Reviews, id: string): boolean {
  const made = (step: HandStep): OpenReview =>
    reviews.step({ id, done: reviews.get(id).review.done, by: one.by }, step, false);
  if (one.note === null || typeof one.note === 'string') {
    const steps = stepsOf(one, one.note, stateOf(reviews.get(id)));
    for (const step of steps) made(step);
    return steps.length > 0;
  }
  const state = stateOf(made({ step: 'add', note: one.note }));
  for (const step of stepsOf(one, state.notes.at(-1)?.note.id ?? '', state)) made(step);
  return true;
}
