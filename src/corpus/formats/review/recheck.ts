/** What a new check of a page leaves of its review. */
import { successors } from '../../../engine';
import type { CheckRecord, Note } from '../../../engine/record';
import type { ReviewedNote } from '../../../protocol';
import { strayIn } from '../record';
import type { ReviewState } from './fold';
import { movedNote } from './notes';
import type { NoteEdit, Recheck } from './schema';

/**
 * The record that a recheck leads to.
 * @param known all sources that the review ever had
 * @returns null where it does not fit what was before
 */
export function recordOf(
  { engine, page, text, sources, notes, judgements, realigned }: Recheck,
  before: CheckRecord,
  known: ReviewState['known'],
): CheckRecord | null {
  const { sentences, compared, ...about } = page;
  // In the order of the engine's own records: they are compared byte for byte.
  const record: CheckRecord = {
    format: before.format,
    engine,
    page: { ...about, text: text ?? before.page.text, sentences, compared },
    sources: sources.flatMap((id) => known.get(id) ?? []),
    notes,
    judgements,
    ...(realigned && { realigned }),
  };
  return record.sources.length === sources.length && strayIn(record) === null ? record : null;
}

/**
 * The notes of a new check with what was decided of the ones before; what the reviewer made stays, moved along with its
 * words. What had been decided and is no longer found stays, too, as gone.
 */
export function carried(
  { notes, taken }: Pick<ReviewState, 'notes' | 'taken'>,
  record: CheckRecord,
): Pick<ReviewState, 'notes' | 'taken'> {
  // Of two that it might be, it is rather the one that is not gone.
  const earlier = notes
    .toSorted((a, b) => Number(a.gone) - Number(b.gone))
    .flatMap(({ found }) => found ?? []);
  const now = successors([...earlier, ...taken], record.notes);
  const before = new Map(
    notes.flatMap((one) => {
      const again = one.found && now.get(one.found);
      return again ? [[again.id, one] as const] : [];
    }),
  );
  const hidden = new Set(taken.flatMap((note) => now.get(note)?.id ?? []));
  const found = record.notes
    .filter(({ id }) => !hidden.has(id))
    .map((note): ReviewedNote => {
      const one = before.get(note.id);
      if (one === undefined) return untouched(note);
      return { ...one, found: note, note: isReworded(one) ? reworded(note, one.note) : note, gone: false };
    });
  const kept = notes.flatMap((one): ReviewedNote[] => {
    if (one.found !== null) return now.has(one.found) || !isTouched(one) ? [] : [{ ...one, gone: true }];
    const moved = movedNote(one.note, record);
    return [{ ...one, note: moved ?? one.note, gone: moved === null }];
  });
  return { notes: [...found, ...kept], taken: taken.map((note) => now.get(note) ?? note) };
}

export function untouched(note: Note): ReviewedNote {
  return { note, found: note, decision: null, comment: '', rating: '', gone: false, by: '', at: null };
}

/** A note in a reviewer's wording. */
export function reworded(note: Note, { kind, severity, says }: NoteEdit): Note {
  return { ...note, kind, severity, says };
}

/** Whether a reviewer has worded what a check found otherwise. */
export function isReworded({ note, found }: ReviewedNote): boolean {
  const wordingOf = (one: Note) => JSON.stringify([one.kind, one.severity, one.says]);
  return found !== null && wordingOf(note) !== wordingOf(found);
}

function isTouched({ decision, comment, rating }: ReviewedNote): boolean {
  return decision !== null || comment !== '' || rating !== '';
}
