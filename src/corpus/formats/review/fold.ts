import { shorten } from '../../../card/words';
import type { CheckRecord, Note } from '../../../engine/record';
import type { ReviewedNote } from '../../../protocol';
import { MAX_RATING } from '../limits';
import { fits, mergeNotes, ownNote, splitNote } from './notes';
import { carried, isReworded, recordOf, reworded, untouched } from './recheck';
import type { MadeStep, Review } from './schema';

/** What a review comes to. */
export interface ReviewState {
  /** The check that counts now. */
  record: CheckRecord;
  /** All sources that the review ever had, by id. */
  known: ReadonlyMap<string, CheckRecord['sources'][number]>;
  /** In no order; what was split or merged is not among them. */
  notes: ReviewedNote[];
  /** What a check found and a reviewer split or merged: it is not there again where the next check finds it. */
  taken: readonly Note[];
  comment: string;
  rating: string;
  finished: boolean;
  /** When the page was last checked again; 0 where it never was. */
  check: number;
}

/** What a review comes to by the steps that are in force. */
export function fold({ record, steps, done }: Pick<Review, 'record' | 'steps' | 'done'>): ReviewState {
  return steps.slice(0, done).reduce(apply, begun(record));
}

/** The check that counts, of a record or of a review. */
export function checkOf(of: CheckRecord | Review): CheckRecord {
  return of.format === 'plumbline.review/1' ? fold(of).record : of;
}

/** A review before its first step. */
export function begun(record: CheckRecord): ReviewState {
  return {
    record,
    known: new Map(record.sources.map((source) => [source.id, source])),
    notes: record.notes.map(untouched),
    taken: [],
    comment: '',
    rating: '',
    finished: false,
    check: 0,
  };
}

/** The state after one more step: the very same where that does not fit it, as a step about a note that is not there. */
export function apply(state: ReviewState, made: MadeStep): ReviewState {
  switch (made.step) {
    case 'decide':
      return changed(state, made, (one) =>
        made.decision === null ? undecided(one) : { decision: made.decision },
      );
    case 'edit':
      return changed(state, made, ({ found, note }) =>
        made.to === null
          ? { decision: null, note: found ?? note }
          : { decision: 'edited', note: reworded(note, made.to) },
      );
    case 'comment':
      return made.note === null
        ? { ...state, comment: made.comment }
        : changed(state, { ...made, note: made.note }, () => ({ comment: made.comment }));
    case 'rate':
      return made.note === null
        ? { ...state, rating: made.rating }
        : changed(state, { ...made, note: made.note }, () => ({ rating: made.rating }));
    case 'finish':
      return made.finished === state.finished ? state : { ...state, finished: made.finished };
    case 'add':
      return added(state, made);
    case 'split':
      return split(state, made);
    case 'merge':
      return merged(state, made);
    case 'recheck':
      return rechecked(state, made);
  }
}

type Made<S extends MadeStep['step']> = Extract<MadeStep, { step: S }>;

function changed(
  state: ReviewState,
  { note: id, by, at }: { note: string; by: string; at: number },
  to: (note: ReviewedNote) => Partial<ReviewedNote>,
): ReviewState {
  if (noteOf(state, id) === undefined) return state;
  const notes = state.notes.map((one) => (one.note.id === id ? { ...one, ...to(one), by, at } : one));
  return { ...state, notes };
}

/** What was edited and then confirmed is as it was edited; what was edited last is as it was found. */
function undecided(one: ReviewedNote): Partial<ReviewedNote> {
  return one.decision !== 'edited' && isReworded(one)
    ? { decision: 'edited' }
    : { decision: null, note: one.found ?? one.note };
}

function added(state: ReviewState, { note: own, by, at }: Made<'add'>): ReviewState {
  const note = ownNote(own, at);
  if (!fits(own, state.record) || noteOf(state, note.id) !== undefined) return state;
  const one: ReviewedNote = { ...untouched(note), found: null, decision: 'confirmed', by, at };
  return { ...state, notes: [...state.notes, one] };
}

function split(state: ReviewState, { note: id, cut, by, at }: Made<'split'>): ReviewState {
  const one = noteOf(state, id);
  const parts = one && !one.gone && splitNote(one.note, cut, state.record);
  if (!one || !parts) return state;
  const all = parts.map((note) => ({ ...one, note, found: null, by, at }));
  return replaced(state, [one], all);
}

function merged(state: ReviewState, { notes: [first, second], by, at }: Made<'merge'>): ReviewState {
  const [a, b] = [noteOf(state, first), noteOf(state, second)];
  if (!a || !b || a === b || a.gone || b.gone) return state;
  const note = mergeNotes(a.note, b.note, state.record);
  const one: ReviewedNote = {
    ...a,
    note,
    found: null,
    // What was decided of one of them was not decided of the other.
    decision: a.decision === b.decision ? a.decision : null,
    comment: joined([a.comment, b.comment], '\n\n'),
    rating: shorten(joined([a.rating, b.rating], '; '), MAX_RATING),
    by,
    at,
  };
  return replaced(state, [a, b], [one]);
}

function joined(texts: readonly string[], between: string): string {
  return [...new Set(texts)].filter((text) => text !== '').join(between);
}

function replaced(
  state: ReviewState,
  gone: readonly ReviewedNote[],
  by: readonly ReviewedNote[],
): ReviewState {
  return {
    ...state,
    notes: state.notes.flatMap((one) => (one === gone[0] ? by : gone.includes(one) ? [] : [one])),
    taken: [...state.taken, ...gone.flatMap(({ found }) => found ?? [])],
  };
}

function rechecked(state: ReviewState, made: Made<'recheck'>): ReviewState {
  const known = new Map([...state.known, ...made.added.map((source) => [source.id, source] as const)]);
  const record = recordOf(made, state.record, known);
  return record === null ? state : { ...state, record, known, check: made.at, ...carried(state, record) };
}

function noteOf({ notes }: ReviewState, id: string): ReviewedNote | undefined {
  return notes.find(({ note }) => note.id === id);
}
