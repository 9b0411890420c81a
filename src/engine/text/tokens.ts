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
const TOKEN =
  /\p{L}(?:\.\p{L})+\.?|\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’][\p{L}\p{M}\u00AD\u200B-\u200D\u2060]+)*|\d+(?:[.,]\d+)*/gu;
/** Soft hyphens and zero-width characters, which are no part of a word. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/g;
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
    const { length, lower, stem, weight } = formOf(match[0]);
    tokens.push({ start: match.index, end: match.index + length, lower, stem, weight, quoted: false });
  }
  return tokens;
}

/** What a token's own characters tell; `length` is without a possessive "'s". */
type Form = Pick<Token, 'lower' | 'stem' | 'weight'> & { length: number };

const forms = new Map<string, Form>();
const MOST_FORMS_KEPT = 50_000;

function formOf(token: string): Form {
  const known = forms.get(token);
  if (known !== undefined) return known;
  const form = readForm(token);
  if (token.length > LONGEST_STEMMED) return form;
  if (forms.size >= MOST_FORMS_KEPT) forms.clear();
  forms.set(token, form);
  return form;
}

function readForm(token: string): Form {
  const raw = token.normalize('NFC').replace(INVISIBLE, '').toLowerCase().replace(/[’ʼ]/g, "'");
  const possessive = POSSESSIVE.test(raw) && !CONTRACTED.has(raw);
  const kept = possessive ? raw.slice(0, -2) : raw;
  const lower = kept.includes('.') && /^\p{L}/u.test(kept) ? kept.replaceAll('.', '') : kept;
  const stem = stemOf(lower);
  return { length: token.length - (possessive ? 2 : 0), lower, stem, weight: weightOf(stem) };
}

/** Whether a capital letter of the basic plane stands at an offset. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(text.charAt(at));
}

const stems = new Map<string, string>();
const MOST_STEMS_KEPT = 50_000;
const LONGEST_STEMMED = 40;

/** Porter's stem of a lower-case word (M. F. Porter, "An algorithm for suffix stripping", 1980). */
export function stemOf(lower: string): string {
  if (lower.length > LONGEST_STEMMED) return lower;
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const stem = stemmer(lower);
  if (stems.size >= MOST_STEMS_KEPT) stems.clear();
  stems.set(lower, stem);
  return stem;
}
