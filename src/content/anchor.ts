/**
 * Finds the words of a note again in a text that was rendered anew, by the selectors of the W3C's Web Annotation
 * Data Model. Exact or not at all: a claim that reads differently now, or that cannot be told from its
 * repetition, keeps no mark. So nothing near is ever looked for.
 */
import type { Note } from '../engine/record';

/** How much of the text before and after a claim tells it from its repetitions, in UTF-16 units. */
const CONTEXT = 32;

/** W3C TextPositionSelector: a part of a text, in UTF-16 units. */
export interface TextPosition {
  start: number;
  end: number;
}

/** W3C TextQuoteSelector: a part of a text by what it says, and by what stands before and after it. */
interface TextQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Where a note's words stand: they are true only as long as their whole claim is. */
export interface Anchor {
  mark: TextPosition;
  /** The claim, with the mark in it. */
  claim: TextPosition;
}

/**
 * Where a note stands in `text`, which was read later than `checked`, the text of the check.
 * @returns null where its claim does not stand there word for word, or not in one clear place
 */
export function findAnchor(
  { mark, claim }: Pick<Note, 'claim' | 'mark'>,
  checked: string,
  text: string,
): Anchor | null {
  if (!mark) return null;
  const before = {
    start: Math.min(mark.start, claim?.start ?? mark.start),
    end: Math.max(mark.end, claim?.end ?? mark.end),
  };
  const now = placeAgain(before, checked, text);
  if (!now) return null;
  const moved = now.start - before.start;
  return { mark: { start: mark.start + moved, end: mark.end + moved }, claim: now };
}

/** Where what stands at a place of one text stands in another; null where that is not one clear place. */
export function placeAgain(at: TextPosition, from: string, to: string): TextPosition | null {
  return from === to ? at : findQuote(quoteAt(at, from), from, to);
}

function quoteAt({ start, end }: TextPosition, text: string): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/**
 * The place of a quote that was taken from `checked`. What stands once in both texts needs no context, as the page
 * around it may have changed; of several places it is the one with the same prefix and suffix, if that is one.
 */
function findQuote(quote: TextQuote, checked: string, text: string): TextPosition | null {
  const { exact, prefix, suffix } = quote;
  const places = placesOf(exact, text);
  const isClear = places.length === 1 && placesOf(exact, checked).length === 1;
  const same = isClear
    ? places
    : places.filter(
        (at) =>
          at >= prefix.length &&
          text.startsWith(prefix, at - prefix.length) &&
          text.startsWith(suffix, at + exact.length),
      );
  const [start] = same;
  return start === undefined || same.length > 1 ? null : { start, end: start + exact.length };
}

/** Where `words` stand in `text` as whole words. */
function placesOf(words: string, text: string): number[] {
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
