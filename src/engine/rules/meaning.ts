import { areKin, LEAST_COMMON, synonymsOf } from '../dropped/related';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { oncePerSentence } from '../text/remember';
import type { Token } from '../text/tokens';
import { lightWords } from './polarity-turned.words';

/** Words of one stem, of one family or, after WordNet, of one meaning. */
export function meansSame(a: Token, b: Token): boolean {
  return (
    a.stem === b.stem ||
    areKin(a.stem, b.stem) ||
    (!lightWords.has(a.lower) && !lightWords.has(b.lower) && synonymsOf(a.stem).includes(b.stem))
  );
}

/** How the stem of a word begins → the places of the words of a sentence that begin so: kin do. */
const placesByBeginning = oncePerSentence((text, sentence: Sentence): ReadonlyMap<string, number[]> => {
  const places = new Map<string, number[]>();
  for (const [at, { stem }] of tokensIn(text, sentence).entries()) {
    const known = places.get(beginningOf(stem));
    if (known === undefined) places.set(beginningOf(stem), [at]);
    else known.push(at);
  }
  return places;
});

function beginningOf(stem: string): string {
  return stem.slice(0, LEAST_COMMON);
}

/** The places, in their order, of the words of a sentence that mean the same as a word: without asking them all. */
export function placesMeaning(word: Token, text: AnalysedText, sentence: Sentence): number[] {
  const tokens = tokensIn(text, sentence);
  const places = placesByBeginning(text, sentence);
  const found: number[] = [];
  for (const stem of [word.stem, ...synonymsOf(word.stem)]) {
    for (const at of places.get(beginningOf(stem)) ?? []) {
      const token = tokens[at];
      if (token !== undefined && meansSame(token, word) && !found.includes(at)) found.push(at);
    }
  }
  return found.sort((a, b) => a - b);
}
