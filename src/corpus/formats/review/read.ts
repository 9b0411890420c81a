/** Reviews as files: `plumbline.review/1`. */
import { type CheckRecord, RECORD_FORMAT } from '../../../engine/record';
import { CorpusError } from '../../errors';
import { heldTo, malformed, ownJson } from '../own-json';
import { recordIn } from '../record';
import { apply, begun, type ReviewState } from './fold';
import { REVIEW_FORMAT, type Review, reviewSchema } from './schema';

/** The most steps of a review, and the most that they may cost, all together: see `workOf`. */
export const MAX_STEPS = 20_000;
const MAX_WORK = 10_000_000;
/** To search so many UTF-16 units costs about as much as to go through one note. */
const SEARCHED = 1_000;

/**
 * Reads a review or, which one begins with, a record from outside. Each step that brings words is held to the texts of its
 * page and sources.
 * @param name what messages call it
 * @param none what is said where it is neither
 * @throws CorpusError where it is neither, of another version, or damaged
 */
export function readReviewed(
  text: string,
  name: string,
  none: 'reviewNone' | 'reviewFileNone' = 'reviewNone',
): CheckRecord | Review {
  const { format, value } = ownJson(text, name, [RECORD_FORMAT, REVIEW_FORMAT], none);
  return format === RECORD_FORMAT ? recordIn(value, name) : reviewIn(value, name);
}

function reviewIn(value: unknown, name: string): Review {
  const review = heldTo(reviewSchema, value, name);
  const { steps, done } = review;
  recordIn(review.record, `${name}, record`);
  if (done > steps.length) throw malformed(name, `it has ${steps.length} steps, and not ${done}`);
  if (steps.length > MAX_STEPS) throw tooLong(name);
  let state = begun(review.record);
  let work = 0;
  for (const [at, step] of steps.entries()) {
    work += workOf(step, state);
    if (work > MAX_WORK) throw tooLong(name);
    const next = apply(state, step);
    // What only names a note may have lost it, where a damaged library was recovered.
    if (next === state && (step.step === 'add' || step.step === 'recheck'))
      throw malformed(name, `the words of step ${at + 1} do not stand in page and sources`);
    state = next;
  }
  return review;
}

/** The notes that a step goes through; a new check also searches for the words of those that a reviewer made. */
function workOf(step: Review['steps'][number], { notes, record }: ReviewState): number {
  if (step.step !== 'recheck') return notes.length;
  const { length } = step.text ?? record.page.text;
  const searched = notes.filter(({ found }) => found === null).length;
  return notes.length + searched * Math.ceil(length / SEARCHED);
}

function tooLong(name: string): CorpusError {
  return new CorpusError('too-large', { key: 'reviewTooLong', values: { name, most: MAX_STEPS } });
}
