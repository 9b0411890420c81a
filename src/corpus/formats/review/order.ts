import type { ReviewedNote } from '../../../protocol';

/** The notes in the order of the page, what is left out last. */
export function inOrder(notes: readonly ReviewedNote[]): ReviewedNote[] {
  return notes.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ note: { mark } }: ReviewedNote): number {
  return mark === null ? Number.MAX_SAFE_INTEGER : mark.start;
}
