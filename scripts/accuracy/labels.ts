import type { Note } from '../../src/engine/record';
import type { Stretch } from '../../src/engine/text/sentences';

/** Where labelled words stand and whether a note marks them. */

/** A mark of more words must lie mostly inside the labelled words to count. */
const LONGEST_MARK = 12;

/** Where `part` of `whole` stands in the text; null where it does not. */
export function placeOf(text: string, whole: string, part = whole): Stretch | null {
  const at = text.indexOf(whole);
  const within = whole.indexOf(part);
  return at < 0 || within < 0 ? null : { start: at + within, end: at + within + part.length };
}

export function touches(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Whether a mark finds labelled words: it touches them, and is no longer than twelve words or lies mostly
 * inside them.
 */
export function isFound(words: Stretch, mark: NonNullable<Note['mark']>): boolean {
  if (!touches(words, mark)) return false;
  const inside = Math.min(words.end, mark.end) - Math.max(words.start, mark.start);
  return wordCount(mark.text) <= LONGEST_MARK || inside > (mark.end - mark.start) / 2;
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
