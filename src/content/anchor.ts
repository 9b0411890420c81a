/**
 * Finds the words of a note again in a text that was rendered anew. Exact or not at all: a claim that
 * reads differently now, or that cannot be told from its repetition, keeps no mark.
 */
import type { Note, Span } from '../engine/record';

/** How much of the text before and after a claim tells it from its repetitions, in UTF-16 units. */
const CONTEXT = 32;

interface Range {
  start: number;
  end: number;
}

/**
 * Where a note's mark stands in `text`, which was read later than `checked`, the text of the check.
 * @returns null where its claim does not stand there word for word, or not in one clear place
 */
export function findMark(note: Pick<Note, 'claim' | 'mark'>, checked: string, text: string): Range | null {
  const { mark, claim } = note;
  if (!mark) return null;
  if (text === checked) return { start: mark.start, end: mark.end };
  const passage = passageOf(mark, claim);
  const words = checked.slice(passage.start, passage.end);
  const before = occurrences(checked, words);
  const after = occurrences(text, words);
  const at =
    before.length === 1 && after.length === 1 ? after[0] : sameContext(passage, checked, text, after);
  if (at === undefined) return null;
  const start = at + mark.start - passage.start;
  return { start, end: start + mark.end - mark.start };
}

/** The claim with its mark: the exact words that must be there again. */
function passageOf(mark: Span, claim: Span | null): Range {
  if (!claim) return mark;
  return { start: Math.min(claim.start, mark.start), end: Math.max(claim.end, mark.end) };
}

/** Of several places the one with the same text around it; undefined unless exactly one has. */
function sameContext(passage: Range, checked: string, text: string, places: number[]): number | undefined {
  const before = checked.slice(Math.max(0, passage.start - CONTEXT), passage.start);
  const after = checked.slice(passage.end, passage.end + CONTEXT);
  const length = passage.end - passage.start;
  const same = places.filter(
    (at) =>
      at >= before.length &&
      text.startsWith(before, at - before.length) &&
      text.startsWith(after, at + length),
  );
  return same.length === 1 ? same[0] : undefined;
}

/** Where `words` stand in `text` as whole words. */
function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1 && words !== ''; at = text.indexOf(words, at + 1)) {
    if (isBorder(text, at) && isBorder(text, at + words.length)) places.push(at);
  }
  return places;
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether no word runs across `offset`. */
function isBorder(text: string, offset: number): boolean {
  return !(WORD.test(text.charAt(offset - 1)) && WORD.test(text.charAt(offset)));
}
