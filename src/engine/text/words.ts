import type { Token } from './tokens';

/** One word after contractions are resolved: "can't" gives two words with the same token. */
export interface Word {
  /** In one spelling: labour and labor, realise and realize are the same word. */
  word: string;
  token: Token;
  /** Whether it is all of its token, and so may be compared by its stem. */
  whole: boolean;
}

const IRREGULAR = new Map([
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['is', 'not']],
  ["let's", ['let', 'us']],
  ['gonna', ['going', 'to']],
]);
const ENDINGS: [RegExp, string][] = [
  [/n't$/, 'not'],
  [/'re$/, 'are'],
  [/'ve$/, 'have'],
  [/'ll$/, 'will'],
  [/'m$/, 'am'],
  [/'d$/, 'would'],
  [/'s$/, 'is'],
];
const DIGITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, String(value)]),
);

const resolved = new Map<string, readonly string[]>();
const MOST_KEPT = 50_000;

/** The words of tokens, contractions resolved, small numbers in digits, spelling unified. */
export function wordsOf(tokens: readonly Token[]): Word[] {
  const all: Word[] = [];
  for (const token of tokens) {
    const words = plainWords(token.lower);
    const whole = words.length === 1;
    for (const word of words) all.push({ word, token, whole });
  }
  return all;
}

function plainWords(lower: string): readonly string[] {
  const known = resolved.get(lower);
  if (known !== undefined) return known;
  const words = resolve(lower).map((word) => DIGITS.get(word) ?? spelling(word));
  if (resolved.size >= MOST_KEPT) resolved.clear();
  resolved.set(lower, words);
  return words;
}

function resolve(lower: string): string[] {
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return irregular;
  for (const [ending, word] of ENDINGS) {
    if (ending.test(lower)) return [lower.replace(ending, ''), word];
  }
  return [lower];
}

/**
 * Whether two words are the same but for spelling or inflection ("say", "says"), which a reporter may adapt
 * inside quotation marks without changing what was said.
 */
export function sameWord(a: Word, b: Word): boolean {
  return a.word === b.word || (a.whole && b.whole && a.token.stem === b.token.stem);
}

function spelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/our(?=s$|ed$|ing$|able$|$)/, 'or')
    .replace(/is(?=e$|es$|ed$|ing$|ation$)/, 'iz')
    .replace(/ys(?=e$|ed$|ing$)/, 'yz')
    .replace(/(?<=t)re$/, 'er')
    .replace(/(?<=[fc]en)ce$/, 'se')
    .replace(/ll(?=ed$|ing$|er$)/, 'l')
    .replace(/gramme$/, 'gram');
}
