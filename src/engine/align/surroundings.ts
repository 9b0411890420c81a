import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';

/** A place in a sentence: a number, a name, a verb. */
export interface Slot {
  text: AnalysedText;
  sentence: Sentence;
  place: Stretch;
}

/** At this distance, in words, a word of the surroundings counts half. */
const HALF_AT = 4;

/**
 * How much of what stands around a slot of the page also stands around a slot of a source, 0 to 1: the share of
 * the page words' weight, nearer words counting more on both sides. Two slots with the same surroundings speak
 * of the same thing, whatever stands in them.
 */
export function sameSurroundings(page: Slot, source: Slot): number {
  const around = wordsAround(source);
  let shared = 0;
  let total = 0;
  for (const [stem, { value, nearness }] of wordsAround(page)) {
    total += value;
    shared += value * Math.min(1, (around.get(stem)?.nearness ?? 0) / nearness);
  }
  return total === 0 ? 0 : shared / total;
}

interface Surrounding {
  /** The word's weight by its nearness. */
  value: number;
  /** 1 beside the slot, less with every word between. */
  nearness: number;
}

/** The telling words of the sentence outside the slot, by stem; of a repeated one the nearest counts. */
function wordsAround({ text, sentence, place }: Slot): Map<string, Surrounding> {
  const found = new Map<string, Surrounding>();
  const add = ({ stem, weight }: Token, distance: number) => {
    if (weight <= COMMON_WEIGHT) return;
    const nearness = HALF_AT / (HALF_AT + distance);
    if ((found.get(stem)?.nearness ?? 0) < nearness) found.set(stem, { value: weight * nearness, nearness });
  };
  const tokens = tokensIn(text, sentence);
  let distance = 0;
  for (const token of tokens.toReversed()) if (token.end <= place.start) add(token, distance++);
  distance = 0;
  for (const token of tokens) if (token.start >= place.end) add(token, distance++);
  return found;
}
