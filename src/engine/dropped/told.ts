import { type AnalysedText, COMMON_WEIGHT } from '../text/analyse';
import type { Token } from '../text/tokens';
import { wordsOf } from '../text/words';
import { areKin, LEAST_COMMON, synonymsOf } from './related';

/** A word of a fact; numbers count however common they are. */
export interface FactWord {
  key: string;
  weight: number;
}

/** How far a page tells a fact. */
export interface Telling {
  /** 0 to 1: the mean of what the best sentence has of it and what the best two in a row have. */
  presence: number;
  /** Index of the page's best sentence; -1 where no word of the fact is on the page. */
  sentence: number;
}

/** A sentence of the page that has a word or a like one, and how alike it is, 0 to 1. */
export interface Place {
  sentence: number;
  likeness: number;
}

/** A page that can be asked for facts. */
export interface PageWords {
  /** Word → the sentences that have it. */
  postings: ReadonlyMap<string, readonly number[]>;
  /** Beginning → the page's words that begin so. */
  beginnings: ReadonlyMap<string, readonly string[]>;
  /** Word of a fact → its places, in the order of the page; filled as the page is asked. */
  places: Map<string, readonly Place[]>;
  /** By sentence, for one question at a time: what it has of a fact, alone and as the second of two. */
  alone: Float64Array;
  own: Float64Array;
  added: Float64Array;
}

/** What a word of the page that only means the same counts, beside the word itself. */
const SYNONYM = 0.8;
/** A word in more sentences than this is looked for in the first ones only, which keeps the search linear. */
const MOST_SENTENCES = 100;
/** For the same reason: words that begin alike. */
const MOST_ALIKE = 50;

/** The distinct telling words of tokens: stems, small numbers in digits. */
export function factWords(tokens: readonly Token[]): FactWord[] {
  const words = new Map<string, FactWord>();
  for (const { word, token } of wordsOf(tokens)) {
    const isNumber = /^\d/.test(word);
    if (!isNumber && token.weight <= COMMON_WEIGHT) continue;
    const key = isNumber ? word.replaceAll(',', '') : token.stem;
    if (!words.has(key)) words.set(key, { key, weight: token.weight });
  }
  return [...words.values()];
}

/** Takes a page's words apart once, for every fact that it is asked for. Linear in the page. */
export function readPage(page: AnalysedText): PageWords {
  const postings = new Map<string, number[]>();
  const beginnings = new Map<string, string[]>();
  for (const { first, last, index } of page.sentences) {
    for (const { key } of factWords(page.tokens.slice(first, last))) {
      const known = postings.get(key);
      if (known === undefined) {
        postings.set(key, [index]);
        const beginning = key.slice(0, LEAST_COMMON);
        const alike = beginnings.get(beginning);
        if (alike === undefined) beginnings.set(beginning, [key]);
        else if (alike.length < MOST_ALIKE) alike.push(key);
      } else if (known.length < MOST_SENTENCES) known.push(index);
    }
  }
  const sums = () => new Float64Array(page.sentences.length + 1);
  return { postings, beginnings, places: new Map(), alone: sums(), own: sums(), added: sums() };
}

/** In how many of these facts each word is. */
export function countWords(facts: readonly (readonly FactWord[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts) for (const { key } of fact) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * How far the page tells a fact. A word counts by its weight; for two sentences in a row it counts the less, the
 * more of the `counts` facts have it: what a fact alone says is what tells that it is there.
 */
export function tell(
  fact: readonly FactWord[],
  page: PageWords,
  counts: ReadonlyMap<string, number>,
): Telling {
  const { alone, own, added } = page;
  const touched: number[] = [];
  let total = 0;
  let ownTotal = 0;
  for (const { key, weight } of fact) {
    const ownWeight = weight / (counts.get(key) ?? 1);
    total += weight;
    ownTotal += ownWeight;
    let before: Place | undefined;
    for (const place of placesOf(key, page)) {
      const { sentence, likeness } = place;
      if (alone[sentence] === 0) touched.push(sentence);
      const already = before?.sentence === sentence - 1 ? Math.min(before.likeness, likeness) : 0;
      add(alone, sentence, weight * likeness);
      add(own, sentence, ownWeight * likeness);
      add(added, sentence, ownWeight * (likeness - already));
      before = place;
    }
  }
  let best = 0;
  let sentence = -1;
  let pair = 0;
  for (const at of touched) {
    const weight = alone[at] ?? 0;
    if (weight > best || (weight === best && at < sentence)) {
      best = weight;
      sentence = at;
    }
    pair = Math.max(pair, (own[at] ?? 0) + (added[at + 1] ?? 0));
  }
  for (const at of touched) {
    alone[at] = 0;
    own[at] = 0;
    added[at] = 0;
  }
  return { presence: total === 0 ? 0 : (best / total + pair / ownTotal) / 2, sentence };
}

function add(sums: Float64Array, at: number, weight: number): void {
  sums[at] = (sums[at] ?? 0) + weight;
}

/** The weight of a fact's words that the page has anywhere: how much it speaks of the same things. */
export function tellingWeight(fact: readonly FactWord[], page: PageWords): number {
  return fact.reduce((sum, { key, weight }) => (placesOf(key, page).length > 0 ? sum + weight : sum), 0);
}

/** Where the page has the word, one of its family or one that means the same. */
export function placesOf(key: string, page: PageWords): readonly Place[] {
  const known = page.places.get(key);
  if (known !== undefined) return known;
  const found = new Map<number, Place>();
  const put = (word: string, likeness: number) => {
    for (const sentence of page.postings.get(word) ?? []) {
      if ((found.get(sentence)?.likeness ?? 0) < likeness) found.set(sentence, { sentence, likeness });
    }
  };
  put(key, 1);
  for (const word of page.beginnings.get(key.slice(0, LEAST_COMMON)) ?? [])
    if (areKin(word, key)) put(word, 1);
  for (const word of synonymsOf(key)) put(word, SYNONYM);
  const places = found.size === 0 ? NOWHERE : [...found.values()].sort((a, b) => a.sentence - b.sentence);
  page.places.set(key, places);
  return places;
}

const NOWHERE: readonly Place[] = [];
