import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type PartOfSpeech, partsOf } from '../text/parts-of-speech';
import { oncePerSentence } from '../text/remember';
import type { Token } from '../text/tokens';

/** Where a phrase of a list stands in a sentence. */
export interface PhraseHit<Value> {
  value: Value;
  /** Of its first word, among the tokens of the sentence. */
  at: number;
  first: Token;
  last: Token;
}

export type PhraseFinder<Value> = (text: AnalysedText, sentence: Sentence) => readonly PhraseHit<Value>[];

interface Entry<Value> {
  value: Value;
  /** All but the first may stand up to `gap` words further on than the one before. */
  words: readonly string[];
  gap: number;
  part: PartOfSpeech | null;
}

/** "turned the application down": so many words between a verb and its particle. */
const LONGEST_GAP = 4;
const PARTS: Record<string, PartOfSpeech> = { V: 'VERB', N: 'NOUN', A: 'ADJ', D: 'ADV', P: 'ADP' };

/**
 * Finds the phrases of a list, whatever their inflection: words are compared by their words. "call off" stands as it
 * is, "call…off" may have words between, "back/V" counts only where "back" is a verb. Looks at each token once.
 */
export function phraseFinder<Value>(
  entries: readonly (readonly [phrase: string, value: Value])[],
): PhraseFinder<Value> {
  const byWord = new Map<string, Entry<Value>[]>();
  for (const [phrase, value] of entries) {
    const [shape = '', part = ''] = phrase.split('/');
    const words = shape.split(/[ …-]/);
    const gap = shape.includes('…') ? LONGEST_GAP : 0;
    const [first = ''] = words;
    byWord.set(first, [...(byWord.get(first) ?? []), { value, words, gap, part: PARTS[part] ?? null }]);
  }
  return oncePerSentence((text, sentence: Sentence) => {
    const tokens = tokensIn(text, sentence);
    const found: PhraseHit<Value>[] = [];
    for (const [at, first] of tokens.entries()) {
      const entries = byWord.get(first.lower);
      if (entries === undefined) continue;
      for (const { value, words, gap, part } of entries) {
        const last = lastOf(tokens, at, words, gap);
        if (last === null || (part !== null && partsOf(text, sentence)[at] !== part)) continue;
        found.push({ value, at, first, last });
      }
    }
    return found;
  });
}

/** Without those that lie within a longer one of their kind: "decide" in "decide whether". */
export function longestOnly<Value>(
  hits: readonly PhraseHit<Value>[],
  isOneKind: (a: Value, b: Value) => boolean,
): PhraseHit<Value>[] {
  return hits.filter(
    (part) => !hits.some((whole) => isWithin(part, whole) && isOneKind(part.value, whole.value)),
  );
}

function isWithin<Value>(part: PhraseHit<Value>, whole: PhraseHit<Value>): boolean {
  const isInside = whole.first.start <= part.first.start && part.last.end <= whole.last.end;
  return isInside && whole.last.end - whole.first.start > part.last.end - part.first.start;
}

function lastOf(tokens: readonly Token[], from: number, words: readonly string[], gap: number): Token | null {
  let at = from;
  for (let place = 1; place < words.length; place++) {
    const end = Math.min(tokens.length, at + 2 + gap);
    let next = at + 1;
    while (next < end && tokens[next]?.lower !== words[place]) next++;
    if (next >= end) return null;
    at = next;
  }
  return tokens[at] ?? null;
}
