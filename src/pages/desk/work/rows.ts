import type { Claim } from '../../../engine/record';
import type { ReviewedNote } from '../../../protocol';

/** A claim with the notes on it. */
export interface Row {
  claim: Claim;
  notes: ReviewedNote[];
}

/** All that the desk shows of a check, in its order. */
export interface Rows {
  claims: Row[];
  /** What the page leaves out. */
  dropped: ReviewedNote[];
  /** What was decided about and is no longer found. */
  gone: ReviewedNote[];
}

/** Puts each note beside its claim. Linear in both, as both are in the page's order. */
export function rowsOf(claims: readonly Claim[], notes: readonly ReviewedNote[]): Rows {
  const rows = claims.map((claim): Row => ({ claim, notes: [] }));
  const here = notes.filter(({ gone }) => !gone);
  const dropped = here.filter(({ note }) => note.mark === null);
  const marked = here
    .filter(({ note }) => note.mark !== null)
    .sort((a, b) => (a.note.mark?.start ?? 0) - (b.note.mark?.start ?? 0));
  let at = 0;
  for (const one of marked) {
    const start = one.note.mark?.start ?? 0;
    while (at < rows.length - 1 && (rows[at]?.claim.end ?? 0) <= start) at += 1;
    rows[at]?.notes.push(one);
  }
  return { claims: rows, dropped, gone: notes.filter(({ gone }) => gone) };
}

/** The notes in the order in which the desk shows them. */
export function notesIn({ claims, dropped, gone }: Rows): ReviewedNote[] {
  return [...claims.flatMap(({ notes }) => notes), ...dropped, ...gone];
}
