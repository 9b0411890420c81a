import { successors } from '../../../engine';
import type { CheckRecord, Note } from '../../../engine/record';
import type { ReviewedNote } from '../../../protocol';
import { mergeNotes, movedNote, ownNote, splitNote } from './notes';
import type { MadeStep, NoteEdit, Recheck, Review } from './schema';

/** What a review comes to. */
export interface ReviewState {
  /** The check that counts now. */
  record: CheckRecord;
  /** All sources that the review ever had, by id. */
  known: ReadonlyMap<string, CheckRecord['sources'][number]>;
  /** In no order; what was split or merged is not among them. */
  notes: ReviewedNote[];
  comment: string;
  rating: string;
  finished: boolean;
  /** How often the page was checked again. */
  rechecks: number;
}

/** What a review comes to by the steps that are in force. */
export function fold({ record, steps, done }: Pick<Review, 'record' | 'steps' | 'done'>): ReviewState {
  return steps.slice(0, done).reduce(apply, begun(record));
}

/** A review before its first step. */
export function begun(record: CheckRecord): ReviewState {
  return {
    record,
    known: new Map(record.sources.map((source) => [source.id, source])),
    notes: record.notes.map(untouched),
    comment: '',
    rating: '',
    finished: false,
    rechecks: 0,
  };
}

/** The state after one more step. A step about a note that is not there changes nothing. */
export function apply(state: ReviewState, made: MadeStep): ReviewState {
  const { by, at } = made;
  const change = (id: string, to: (note: ReviewedNote) => Partial<ReviewedNote>) => ({
    ...state,
    notes: state.notes.map((one) => (one.note.id === id ? { ...one, ...to(one), by, at } : one)),
  });
  switch (made.step) {
    case 'decide':
      return change(made.note, ({ found, note }) => ({
        decision: made.decision,
        // To take a decision back takes back what was edited, too.
        note: made.decision === null ? (found ?? note) : note,
      }));
    case 'edit':
      return change(made.note, ({ found, note }) =>
        made.to === null
          ? { decision: null, note: found ?? note }
          : { decision: 'edited', note: edited(note, made.to) },
      );
    case 'comment':
      return made.note === null
        ? { ...state, comment: made.comment }
        : change(made.note, () => ({ comment: made.comment }));
    case 'rate':
      return made.note === null
        ? { ...state, rating: made.rating }
        : change(made.note, () => ({ rating: made.rating }));
    case 'finish':
      return { ...state, finished: made.finished };
    case 'add': {
      const note = ownNote(made.note, state.notes.length);
      return {
        ...state,
        notes: [...state.notes, { ...untouched(note), found: null, decision: 'confirmed', by, at }],
      };
    }
    case 'split': {
      const one = state.notes.find(({ note }) => note.id === made.note);
      const parts = one && splitNote(one.note, made.cut, state.record);
      if (!one || !parts) return state;
      return {
        ...state,
        notes: replaced(
          state.notes,
          [one],
          parts.map((note) => ({ ...one, note, found: null, by, at })),
        ),
      };
    }
    case 'merge': {
      const [a, b] = made.notes.map((id) => state.notes.find(({ note }) => note.id === id));
      if (!a || !b || a === b) return state;
      const note = mergeNotes(a.note, b.note, state.record);
      const comment = [a.comment, b.comment].filter((text) => text !== '').join('\n\n');
      return {
        ...state,
        notes: replaced(state.notes, [a, b], [{ ...a, note, comment, found: null, by, at }]),
      };
    }
    case 'recheck':
      return rechecked(state, made);
  }
}

/** The record that a recheck leads to. */
function rechecked(
  state: ReviewState,
  { engine, page, text, sources, added, notes, judgements, realigned }: Recheck,
): ReviewState {
  const known = new Map([...state.known, ...added.map((source) => [source.id, source] as const)]);
  const before = state.record;
  const record: CheckRecord = {
    format: before.format,
    engine,
    page: { ...page, text: text ?? before.page.text },
    sources: sources.flatMap((id) => known.get(id) ?? []),
    notes,
    judgements,
    ...(realigned && { realigned }),
  };
  return { ...state, record, known, rechecks: state.rechecks + 1, notes: carried(state, record) };
}

/**
 * The notes of a new check with what was decided of the ones before; what the reviewer made stays, moved along with its
 * words. What had been decided and is no longer found stays, too, as gone.
 */
function carried({ notes, record: before }: ReviewState, record: CheckRecord): ReviewedNote[] {
  const after = successors(before.notes, record.notes);
  const earlier = new Map(notes.flatMap((one) => (one.found === null ? [] : [[one.found.id, one] as const])));
  // What was split or merged has taken the place of what a check finds again.
  const hidden = new Set(
    before.notes.filter(({ id }) => !earlier.has(id)).flatMap((note) => after.get(note)?.id ?? []),
  );
  const origins = new Map([...after].map(([was, is]) => [is.id, was.id]));
  const found = record.notes
    .filter(({ id }) => !hidden.has(id))
    .map((note): ReviewedNote => {
      const one = earlier.get(origins.get(note.id) ?? '');
      if (one === undefined) return untouched(note);
      return {
        ...one,
        found: note,
        note: one.decision === 'edited' ? edited(note, one.note) : note,
        gone: false,
      };
    });
  const again = new Set([...after.keys()].map(({ id }) => id));
  const kept = notes.flatMap((one): ReviewedNote[] => {
    if (one.found !== null) return again.has(one.found.id) || !isTouched(one) ? [] : [{ ...one, gone: true }];
    const moved = movedNote(one.note, record.page.text);
    return [{ ...one, note: moved ?? one.note, gone: moved === null }];
  });
  return [...found, ...kept];
}

function isTouched({ decision, comment, rating }: ReviewedNote): boolean {
  return decision !== null || comment !== '' || rating !== '';
}

function untouched(note: Note): ReviewedNote {
  return { note, found: note, decision: null, comment: '', rating: '', gone: false, by: '', at: null };
}

function edited(note: Note, { kind, severity, says }: NoteEdit): Note {
  return { ...note, kind, severity, says };
}

function replaced(
  notes: readonly ReviewedNote[],
  gone: readonly ReviewedNote[],
  by: readonly ReviewedNote[],
): ReviewedNote[] {
  return notes.flatMap((one) => (one === gone[0] ? by : gone.includes(one) ? [] : [one]));
}
