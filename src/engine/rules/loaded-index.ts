import type { Token } from '../text/tokens';

/** Words and phrases with what they stand for, by first word; longer ones first. */
export type PhraseIndex<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

export interface Phrase<Value> {
  words: readonly string[];
  value: Value;
}

export function indexPhrases<Value>(phrases: readonly Phrase<Value>[]): PhraseIndex<Value> {
  const index = new Map<string, Phrase<Value>[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase.words;
    const list = index.get(first);
    if (list === undefined) index.set(first, [phrase]);
    else list.push(phrase);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The phrases that begin at a token, longest first. */
export function phrasesAt<Value>(
  index: PhraseIndex<Value>,
  tokens: readonly Token[],
  at: number,
): readonly Phrase<Value>[] {
  const phrases = index.get(tokens[at]?.lower ?? '');
  if (phrases === undefined) return NONE;
  return phrases.filter(({ words }) => words.every((word, next) => tokens[at + next]?.lower === word));
}

/** The same for nearly every token. */
const NONE: readonly never[] = [];
