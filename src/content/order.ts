import type { Note } from '../engine/record';

/** Where a note belongs in its page's text. */
const placeOf = ({ mark, claim }: Note) => mark?.start ?? claim?.end ?? Number.POSITIVE_INFINITY;

/**
 * The notes as they follow one another on the page, those left out whose words are not on it now. What the page
 * drops comes after the sentence that it qualifies, or else at the end.
 * @param isHere whether the mark of a note stands
 */
export function inPageOrder(notes: readonly Note[], isHere: (note: Note) => boolean): Note[] {
  return notes
    .filter((note) => note.mark === null || isHere(note))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}

/**
 * The note that is `by` notes away from this one, round and round; the first or last from none. From one that has gone
 * it goes on from the place that it had.
 */
export function noteBeside(order: readonly Note[], from: Note | null, by: 1 | -1): Note | null {
  const end = order.at(by === 1 ? 0 : -1) ?? null;
  if (from === null) return end;
  const at = order.findIndex(({ id }) => id === from.id);
  if (at !== -1) return order[(at + by + order.length) % order.length] ?? null;
  const place = placeOf(from);
  const beside =
    by === 1 ? order.find((note) => placeOf(note) >= place) : order.findLast((note) => placeOf(note) < place);
  return beside ?? end;
}
