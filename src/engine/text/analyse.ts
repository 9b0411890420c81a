import { firstStartingAt } from './halving';
import { findQuotations } from './quotations';
import { type Stretch, splitSentences } from './sentences';
import { type Token, tokenize } from './tokens';

/** A sentence with the tokens `tokens[first..last)` of its text. */
export interface Sentence extends Stretch {
  index: number;
  first: number;
  last: number;
  /** Those that end within it: all but a word that the cut of an endless sentence goes through. */
  tokens: readonly Token[];
  /** Sum of the weights of its distinct stems. */
  weight: number;
  /** Its distinct stems with their weights, without the commonest words. */
  stems: ReadonlyMap<string, number>;
}

/** Words up to the frequency of "on" and "that" stand in every sentence and tell nothing. */
export const COMMON_WEIGHT = 8;

/** A text taken apart once, for every later step; offsets are into `text`. */
export interface AnalysedText {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  quotations: readonly Stretch[];
}

/** Takes a text apart: sentences, tokens, quotations. Linear in the text. */
export function analyseText(text: string): AnalysedText {
  const quotations = findQuotations(text);
  const tokens = tokenize(text);
  markQuoted(tokens, quotations);
  let next = 0;
  const sentences = splitSentences(text).map(({ start, end }, index): Sentence => {
    while (next < tokens.length && (tokens[next]?.start ?? end) < start) next++;
    const first = next;
    while (next < tokens.length && (tokens[next]?.start ?? end) < end) next++;
    const own = tokens.slice(first, next);
    const stems = tellingStems(own);
    const whole = own.filter((token) => token.end <= end);
    return { index, start, end, first, last: next, tokens: whole, stems, weight: weightOfAll(stems) };
  });
  return { text, tokens, sentences, quotations };
}

/** Whether a stretch is a sentence of an analysed text, with what is known of it. */
export function isSentence(stretch: Stretch): stretch is Sentence {
  return 'stems' in stretch;
}

/** The sentence that holds a place; null where none does. */
export function sentenceAt({ sentences }: AnalysedText, place: Stretch | null): Sentence | null {
  if (place === null) return null;
  const sentence = sentences[firstStartingAt(sentences, place.start + 1) - 1];
  return sentence !== undefined && place.end <= sentence.end ? sentence : null;
}

/** The tokens of a sentence, or those that lie within any other stretch of the text. */
export function tokensIn({ tokens }: AnalysedText, stretch: Stretch): readonly Token[] {
  if (isSentence(stretch)) return stretch.tokens;
  const inside: Token[] = [];
  for (let at = firstStartingAt(tokens, stretch.start); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.end > stretch.end) break;
    inside.push(token);
  }
  return inside;
}

/** One pass over both lists, which are in the order of the text. */
function markQuoted(tokens: readonly Token[], quotations: readonly Stretch[]): void {
  let at = 0;
  for (const token of tokens) {
    while ((quotations[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
    token.quoted = (quotations[at]?.start ?? Number.POSITIVE_INFINITY) <= token.start;
  }
}

/** The distinct stems of tokens with their weights, without the commonest words. */
export function tellingStems(tokens: readonly Token[]): Map<string, number> {
  return new Map(
    tokens.filter(({ weight }) => weight > COMMON_WEIGHT).map(({ stem, weight }) => [stem, weight]),
  );
}

/** The sum of the weights of stems. */
export function weightOfAll(stems: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const weight of stems.values()) total += weight;
  return total;
}
