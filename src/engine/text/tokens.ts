import { stemmer } from 'stemmer';
import { weightOf } from './frequency';

/** A word or a number of a text, with its UTF-16 offsets; "Rwanda's" gives the token "Rwanda". */
export interface Token {
  start: number;
  end: number;
  /** Lower case, straight apostrophes. */
  lower: string;
  stem: string;
  weight: number;
  /** Whether it stands inside quotation marks; set when the text is taken apart. */
  quoted: boolean;
}

/** Words with inner apostrophes, dotted abbreviations (U.S.), numbers with separators. */
const TOKEN = /\p{L}(?:\.\p{L})+\.?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*/gu;
const POSSESSIVE = /['’]s$/;

/** Verbs whose "'s" is a contraction and not a possessive. */
const CONTRACTED = new Set([
  "it's",
  "that's",
  "he's",
  "she's",
  "there's",
  "what's",
  "who's",
  "here's",
  "let's",
]);

/** Splits a text into tokens, in order. Linear in the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0].toLowerCase().replaceAll('’', "'");
    const possessive = POSSESSIVE.test(raw) && !CONTRACTED.has(raw);
    const kept = possessive ? raw.slice(0, -2) : raw;
    const lower = kept.includes('.') && /^\p{L}/u.test(kept) ? kept.replaceAll('.', '') : kept;
    const stem = stemOf(lower);
    tokens.push({
      start: match.index,
      end: match.index + match[0].length - (possessive ? 2 : 0),
      lower,
      stem,
      weight: weightOf(stem),
      quoted: false,
    });
  }
  return tokens;
}

const stems = new Map<string, string>();
const MOST_STEMS_KEPT = 50_000;

/** Porter's stem of a lower-case word (M. F. Porter, "An algorithm for suffix stripping", 1980). */
export function stemOf(lower: string): string {
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const stem = lower.length > 40 ? lower : stemmer(lower);
  if (stems.size >= MOST_STEMS_KEPT) stems.clear();
  stems.set(lower, stem);
  return stem;
}
