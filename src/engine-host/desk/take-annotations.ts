import { CorpusError } from '../../corpus/errors';
import {
  type Annotated,
  type Annotation,
  annotationsToNotes,
  stepsOf,
} from '../../corpus/formats/review/annotations';
import type { ReviewState } from '../../corpus/formats/review/fold';
import type { HandStep } from '../../corpus/formats/review/schema';
import type { Reviews } from '../../corpus/store/reviews';
import { stateOf } from '../../corpus/store/reviews/open';
import type { ReviewImport } from '../../protocol';

/** Takes annotations into a review, each as steps of whoever made it, so that all of it can be undone. */
export function takeAnnotations(
  annotations: readonly Annotation[],
  reviews: Reviews,
  id: string,
): ReviewImport {
  const { notes, missed } = annotationsToNotes(annotations, stateOf(reviews.get(id)));
  let taken = 0;
  reviews.steps(id, (make) => {
    let state = stateOf(reviews.get(id));
    const take = (step: HandStep, by: string) => {
      state = stateOf(make(step, by));
    };
    for (const one of notes) {
      try {
        if (takeOne(one, () => state, take)) taken++;
      } catch (error) {
        // What does not fit the review as it stands is missed, and the others are not.
        if (!(error instanceof CorpusError)) throw error;
        missed.push(one.comment.slice(0, 200));
      }
    }
  });
  return { id, added: taken > 0, annotations: { taken, missed } };
}

/** @returns whether anything came of it */
function takeOne(
  one: Annotated,
  state: () => ReviewState,
  take: (step: HandStep, by: string) => void,
): boolean {
  const { note, by } = one;
  const isNew = note !== null && typeof note !== 'string';
  if (isNew) take({ step: 'add', note }, by);
  const steps = stepsOf(one, isNew ? (state().notes.at(-1)?.note.id ?? '') : note, state());
  for (const step of steps) take(step, by);
  return isNew || steps.length > 0;
}
