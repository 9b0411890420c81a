import type { Span } from '../../../engine/record';

/** A stretch of a sentence that is drawn as one. */
export interface Piece {
  text: string;
  start: number;
  /** Which of the links it belongs to; null where its words correspond to nothing. */
  link: number | null;
  /** Ids of the notes whose mark it is in. */
  notes: string[];
}

/** A stretch of the sentence's text, in the same offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Cuts a sentence where links and marks begin and end.
 * @param links the words that correspond to the other side's, in order and apart
 */
export function piecesOf(
  sentence: Span,
  links: readonly Stretch[],
  marks: readonly (Stretch & { id: string })[],
): Piece[] {
  const inside = (at: number) => Math.min(sentence.end, Math.max(sentence.start, at));
  // White space beside a word belongs to neither side.
  const gaps = links.flatMap(({ start, end }) => [
    sentence.start + sentence.text.slice(0, inside(start) - sentence.start).trimEnd().length,
    sentence.end - sentence.text.slice(inside(end) - sentence.start).trimStart().length,
  ]);
  const ends = [sentence, ...links, ...marks].flatMap(({ start, end }) => [inside(start), inside(end)]);
  const cuts = [...ends, ...gaps];
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? start;
    const holds = (stretch: Stretch) => stretch.start <= start && stretch.end >= end;
    const link = links.findIndex(holds);
    return {
      text: sentence.text.slice(start - sentence.start, end - sentence.start),
      start,
      link: link < 0 ? null : link,
      notes: marks.filter(holds).map(({ id }) => id),
    };
  });
}

/** Whether a piece has a word or a number, which could differ. */
export function hasWords({ text }: Piece): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
