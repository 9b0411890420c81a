import type { Stretch } from '../text/sentences';

const LEAST_WORDS = 3;
/** Before a clause: a mark and a space, or one of the words that open a clause; "and" and "but" stay outside. */
const BREAK =
  /(?:[;:–—,]\s(?:["“”'’]\s?)?|\s(?=(?:and|as long as|because|but|although|if|provided|subject to|that|though|unless|whether|which|while|who)\s))(?:(?:and|but)\s)?/g;

/**
 * The clauses of a sentence, as far as its punctuation and its conjunctions show them; a piece of fewer than
 * three words stays with the one before it.
 */
export function splitClauses(text: string, sentence: Stretch): Stretch[] {
  const clauses: Stretch[] = [];
  let start = sentence.start;
  const own = text.slice(sentence.start, sentence.end);
  for (const match of own.matchAll(BREAK)) {
    const end = sentence.start + match.index;
    const next = end + match[0].length;
    if (!hasWords(text, start, end) || !hasWords(text, next, sentence.end)) continue;
    clauses.push({ start, end });
    start = next;
  }
  return [...clauses, { start, end: sentence.end }];
}

const WORDS = /[\p{L}\d]+/gu;

function hasWords(text: string, start: number, end: number): boolean {
  WORDS.lastIndex = 0;
  const piece = text.slice(start, Math.min(end, start + 200));
  for (let count = 0; count < LEAST_WORDS; count++) if (!WORDS.test(piece)) return false;
  return true;
}
