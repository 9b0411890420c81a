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

/** What is chosen of the desk. */
export interface Chosen {
  /** Where the claim starts; null beside no claim. */
  claim: number | null;
  /** The note's id. */
  note: string | null;
}

/** The chosen note or, where it was split, merged or undone, the first of its claim. */
export function chosenIn(rows: Rows, { claim, note }: Chosen): ReviewedNote | null {
  const row = rows.claims.find((one) => one.claim.start === claim);
  return notesIn(rows).find((one) => one.note.id === note) ?? row?.notes[0] ?? null;
}

/** The note that comes next, or before, where none is chosen: seen from the chosen claim, or from either end. */
export function noteBeside(rows: Rows, claim: number | null, by: 1 | -1): ReviewedNote | undefined {
  const all = notesIn(rows);
  if (claim === null) return by === 1 ? all[0] : all.at(-1);
  const before = rows.claims.filter((row) => row.claim.start < claim).flatMap(({ notes }) => notes).length;
  return all[by === 1 ? before : before - 1];
}

export function rowNotes({ claims }: Rows, one: ReviewedNote): ReviewedNote[] {
  return claims.find(({ notes }) => notes.includes(one))?.notes ?? [];
}

export function claimOf({ claims }: Rows, one: ReviewedNote): number | null {
  return claims.find(({ notes }) => notes.includes(one))?.claim.start ?? null;
}
