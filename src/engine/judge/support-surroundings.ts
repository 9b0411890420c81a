import { areKin, LEAST_COMMON, synonymsOf } from '../dropped/related';
import type { Token } from '../text/tokens';

/** Whether a source has a page's words, and beside the words that the page has beside them. */

/** A text's words, to be found by their stems. */
export interface WordPlaces {
  tokens: readonly Token[];
  /** Stem → its first places among the tokens. */
  places: ReadonlyMap<string, readonly number[]>;
  /** How a stem begins → the stems that begin so. */
  beginnings: ReadonlyMap<string, readonly string[]>;
  /** Stem → other stems of the text that are of its family or mean the same; filled as they are asked for. */
  alike: Map<string, readonly string[]>;
}

/** So many telling words on either side of a word are its surroundings; the nearest count most. */
const REACH = 3;
/** So many words around a place in the source are searched for them. */
const NEAR = 12;
/** What a word that only means the same counts, beside the word itself. */
const ALIKE_SHARE = 0.7;
/** Of a frequent word, and of many that begin alike, the first are looked at: that keeps the search linear. */
const MOST_PLACES = 40;
const MOST_ALIKE = 50;

/** Where each word of a text stands. Linear in the text. */
export function placesOfWords(tokens: readonly Token[]): WordPlaces {
  const places = new Map<string, number[]>();
  const beginnings = new Map<string, string[]>();
  for (const [at, { stem }] of tokens.entries()) {
    const known = places.get(stem);
    if (known === undefined) {
      places.set(stem, [at]);
      const beginning = stem.slice(0, LEAST_COMMON);
      const others = beginnings.get(beginning);
      if (others === undefined) beginnings.set(beginning, [stem]);
      else if (others.length < MOST_ALIKE) others.push(stem);
    } else if (known.length < MOST_PLACES) known.push(at);
  }
  return { tokens, places, beginnings, alike: new Map() };
}

/**
 * For each telling word of a sentence how much of its surroundings the source has around it too, where it has most:
 * 0 for a word that it does not have, 1 for one with no surroundings that it has anywhere.
 */
export function keptSurroundings(words: readonly Token[], source: WordPlaces): number[] {
  const forms = words.map(({ stem }) => (source.places.has(stem) ? [stem] : alikeTo(stem, source)));
  return words.map((word, at) => {
    const around = surroundingsOf(at, words, forms);
    const kept = mostKept(word.stem, around, source);
    return alikeTo(word.stem, source).reduce(
      (most, stem) => Math.max(most, ALIKE_SHARE * mostKept(stem, around, source)),
      kept,
    );
  });
}

/** A word's neighbours that the source has, in one form or another, with what each counts. */
interface Surroundings {
  /** Form in the source → places in `weights`. */
  forms: ReadonlyMap<string, readonly number[]>;
  weights: readonly number[];
}

function surroundingsOf(
  at: number,
  words: readonly Token[],
  formsOf: readonly (readonly string[])[],
): Surroundings {
  const forms = new Map<string, number[]>();
  const weights: number[] = [];
  for (let other = Math.max(0, at - REACH); other <= Math.min(words.length - 1, at + REACH); other++) {
    const neighbour = words[other];
    const known = formsOf[other] ?? [];
    if (neighbour === undefined || neighbour.stem === words[at]?.stem || known.length === 0) continue;
    for (const form of known) forms.set(form, [...(forms.get(form) ?? []), weights.length]);
    weights.push(neighbour.weight / Math.abs(other - at));
  }
  return { forms, weights };
}

/** The largest share of the surroundings' weight that stands around any place of a stem. */
function mostKept(stem: string, { forms, weights }: Surroundings, { tokens, places }: WordPlaces): number {
  const found = places.get(stem) ?? [];
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return Math.min(1, found.length);
  let most = 0;
  for (const place of found) {
    const here = new Set<number>();
    for (let near = Math.max(0, place - NEAR); near <= place + NEAR; near++) {
      if (near !== place) for (const at of forms.get(tokens[near]?.stem ?? '') ?? []) here.add(at);
    }
    let kept = 0;
    for (const at of here) kept += weights[at] ?? 0;
    most = Math.max(most, kept / all);
  }
  return Math.min(1, most);
}

function alikeTo(stem: string, { places, beginnings, alike }: WordPlaces): readonly string[] {
  const known = alike.get(stem);
  if (known !== undefined) return known;
  const kin = (beginnings.get(stem.slice(0, LEAST_COMMON)) ?? []).filter((other) => areKin(other, stem));
  const same = synonymsOf(stem).filter((other) => places.has(other));
  const found = [...new Set([...kin, ...same])].filter((other) => other !== stem);
  alike.set(stem, found);
  return found;
}
