import type { Note } from '../engine/record';

/**
 * The notes as they follow one another on the page, those left out whose words are not on it now. What the page
 * drops comes after the sentence that it qualifies, or else at the end.
 * @param isHere whether the mark of a note stands
 */
export function inPageOrder(notes: readonly Note[], isHere: (note: Note) => boolean): Note[] {
  const placeOf = ({ mark, claim }: Note) => mark?.start ?? claim?.end ?? Number.POSITIVE_INFINITY;
  return notes
    .filter((note) => note.mark === null || isHere(note))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}

/** The note that is `by` notes away from the one with this id, round and round; the first or last from none. */
export function noteBeside(order: readonly Note[], from: string | null, by: 1 | -1): Note | null {
  const at = order.findIndex(({ id }) => id === from);
  if (at === -1) return order.at(by === 1 ? 0 : -1) ?? null;
  return order[(at + by + order.length) % order.length] ?? null;
}
