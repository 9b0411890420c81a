import type { Stretch } from './sentences';
import { isCapitalAt, type Token } from './tokens';

/** Commas, and what no speaker reaches across. */
export const PIECE_BOUNDARY = /[,;:–—―?!]|\s-+\s|["“”«»]/;

/** Verbs that show that a clause is there; the commonest will do. */
export const FINITE = new Set(
  'is are was were be had has have will would could can may might must should did does do said says'.split(
    ' ',
  ),
);

/** A sentence's tokens and what stands between them. */
export interface Words {
  text: string;
  start: number;
  end: number;
  tokens: readonly Token[];
}

export function lowerAt({ tokens }: Words, at: number): string {
  return tokens[at]?.lower ?? '';
}

/** What stands before the token `at`; for the number of tokens: what ends the sentence. */
export function gap({ text, start, end, tokens }: Words, at: number): string {
  return text.slice(tokens[at - 1]?.end ?? start, tokens[at]?.start ?? end);
}

export function isCapital({ text, tokens }: Words, at: number): boolean {
  return at < tokens.length && isCapitalAt(text, tokens[at]?.start ?? 0);
}

export function stretch({ tokens }: Words, from: number, to: number): Stretch {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

export function pieceStart(words: Words, end: number): number {
  let from = end - 1;
  while (from > 0 && !PIECE_BOUNDARY.test(gap(words, from))) from--;
  return Math.max(0, from);
}

export function commaAfter(words: Words, from: number): number {
  for (let at = from; at < words.tokens.length; at++) {
    const isQuoted = words.tokens[at]?.quoted && words.tokens[at - 1]?.quoted;
    if (!isQuoted && gap(words, at).includes(',')) return at;
  }
  return words.tokens.length;
}
