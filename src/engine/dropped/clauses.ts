import type { Stretch } from '../text/sentences';

const LEAST_WORDS = 4;
const BREAK =
  /[;:–—]\s|,\s(?:and|but|although|though|while|which|who|because|so)\s|\s(?:but|although|though)\s/g;

/**
 * The clauses of a sentence, as far as its punctuation shows them; a piece of fewer than four words stays
 * with the clause before it.
 */
export function splitClauses(text: string, sentence: Stretch): Stretch[] {
  const clauses: Stretch[] = [];
  let start = sentence.start;
  const own = text.slice(sentence.start, sentence.end);
  for (const match of own.matchAll(BREAK)) {
    const end = sentence.start + match.index;
    const next = end + match[0].length;
    if (
      wordCount(text.slice(start, end)) < LEAST_WORDS ||
      wordCount(text.slice(next, sentence.end)) < LEAST_WORDS
    ) {
      continue;
    }
    clauses.push({ start, end });
    start = next;
  }
  return [...clauses, { start, end: sentence.end }];
}

function wordCount(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}
