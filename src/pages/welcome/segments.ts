import type { Note } from '../../engine/record';

/** A stretch of a text; `note` where it is a note's mark. */
export interface Segment {
  text: string;
  note: Note | null;
}

/** The stretch `[start, end)` of a text cut at the marks in it; of two that overlap, the first stands. */
export function segmentsOf(text: string, start: number, end: number, notes: readonly Note[]): Segment[] {
  const marked = notes
    .flatMap((note) => (note.mark ? [{ note, mark: note.mark }] : []))
    .sort((one, other) => one.mark.start - other.mark.start);
  const segments: Segment[] = [];
  let at = start;
  for (const { note, mark } of marked) {
    if (mark.start < at || mark.end > end) continue;
    segments.push({ text: text.slice(at, mark.start), note: null });
    segments.push({ text: text.slice(mark.start, mark.end), note });
    at = mark.end;
  }
  return [...segments, { text: text.slice(at, end), note: null }].filter((one) => one.text !== '');
}
