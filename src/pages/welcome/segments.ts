import type { Note } from '../../engine/record';

/** A stretch of a text with the notes whose marks it belongs to, the shortest mark first. */
export interface Segment {
  text: string;
  notes: readonly Note[];
}

/** The stretch `[start, end)` of a text, cut wherever a mark begins or ends: every mark in it has a stretch. */
export function segmentsOf(text: string, start: number, end: number, notes: readonly Note[]): Segment[] {
  const marked = notes
    .flatMap((note) => (note.mark ? [{ note, from: note.mark.start, to: note.mark.end }] : []))
    .sort((one, other) => one.to - one.from - (other.to - other.from));
  const within = marked.flatMap(({ from, to }) => [from, to]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...within, end])].sort((one, other) => one - other);
  return cuts.slice(1).map((until, at) => {
    const since = cuts[at] ?? start;
    const around = marked.filter(({ from, to }) => from <= since && to >= until);
    return { text: text.slice(since, until), notes: around.map(({ note }) => note) };
  });
}
