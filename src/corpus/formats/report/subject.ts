import type { CheckRecord, SourceDocument } from '../../../engine/record';
import type { ReviewedNote } from '../../../protocol';
import { apply, begun, type ReviewState } from '../review/fold';
import { inOrder } from '../review/order';
import type { Review } from '../review/schema';

/** What a report is written of: a check as it was made, or what a review made of it. */
export interface Subject {
  /** The check that counts. */
  record: CheckRecord;
  /** All sources that a note may rest on, by id. */
  sources: ReadonlyMap<string, SourceDocument>;
  /** In the page's order, what is left out last. */
  notes: ReviewedNote[];
  /** Null where nobody reviewed it. */
  review: SubjectReview | null;
}

/** What a review says of the page as a whole. */
export interface SubjectReview {
  id: string;
  comment: string;
  rating: string;
  finished: boolean;
  /** Who made its steps, the first one first; without those who gave no name. */
  by: string[];
  /** When its last step was made; null where there is none. */
  at: number | null;
  /** When each note was first touched, by its id. */
  touched: ReadonlyMap<string, number>;
}

/** What a record or a review comes to. */
export function subjectOf(of: CheckRecord | Review): Subject {
  if (of.format === 'plumbline.check/1') return stateOf(begun(of), null);
  const steps = of.steps.slice(0, of.done);
  const touched = new Map<string, number>();
  let state = begun(of.record);
  for (const step of steps) {
    state = apply(state, step);
    // What a recheck carries over was touched before.
    if (step.step === 'recheck') continue;
    for (const { note, at } of state.notes)
      if (at === step.at && !touched.has(note.id)) touched.set(note.id, at);
  }
  return stateOf(state, {
    id: of.id,
    comment: state.comment,
    rating: state.rating,
    finished: state.finished,
    by: [...new Set(steps.map(({ by }) => by.trim()))].filter((name) => name !== ''),
    at: steps.at(-1)?.at ?? null,
    touched,
  });
}

function stateOf({ record, known, notes }: ReviewState, review: SubjectReview | null): Subject {
  return { record, sources: known, notes: review === null ? notes : inOrder(notes), review };
}

/** The day of a moment: `2025-05-07`. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** A moment as machines read it: `2025-05-07T09:30:00Z`. */
export function isoTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
