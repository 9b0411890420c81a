import { logistic, type Weights } from '../judge/logistic';
import fitted from './chance.weights.json';
import type { Unit } from './source-facts';
import { type PageWords, placesOf, type Telling } from './told';

/** Words of a source that a page is asked for. */
export interface Asked {
  unit: Unit;
  /** Whether the words are a clause only. */
  isClause: boolean;
  /** How far the page tells the words, and the sentence that they stand in. */
  own: Telling;
  whole: Telling;
  /** How many claims have the sentence among their best facts. */
  claims: number;
  /** Share of the source's sentences that the page tells. */
  followed: number;
}

/** What tells whether leaving the words out misleads, by name. */
export type OmissionFeatures = Readonly<Record<string, number>>;

/** A sentence of more telling words is not missed the more for it. */
const MOST_WORDS = 20;
const MOST_CLAIMS = 3;
/** Told within so many sentences of where most of it is told. */
const NEAR = 1;

export function omissionFeatures(asked: Asked, text: string, page: PageWords): OmissionFeatures {
  const { unit, isClause, own, whole, claims, followed } = asked;
  const plain = text.slice(unit.words.start, unit.words.end).toLowerCase();
  return {
    'told: its words': own.presence,
    'told: its sentence': whole.presence,
    'told: near one place': toldNear(asked, page),
    'told: of the source': followed,
    'claims that rest on it': Math.min(MOST_CLAIMS, claims),
    'telling words': Math.min(MOST_WORDS, unit.fact.length) / MOST_WORDS,
    'a clause only': Number(isClause),
    'with a number': Number(/\d/.test(plain)),
    'with a quotation': Number(/[“"]/.test(plain)),
    'somebody says so': Number(/\b(?:said|says|told|according)\b/.test(plain)),
    ...Object.fromEntries(unit.bearing.ways.map((way) => [`is: ${way}`, 1])),
  };
}

/** Two regressions: over words of the source and how the page tells them, and over that and what the page is like. */
export interface ChanceWeights {
  own: Weights;
  page: Weights;
}

/** The chance that the words are left out and missed, 0 to 1. `npm run fit:dropped` fits both regressions. */
export function chanceOf(features: OmissionFeatures, { own }: ChanceWeights = fitted): number {
  return logistic(features, own);
}

/** Chances are kept this far from 0 and 1. */
const LEAST = 0.001;
/** What was found on the page counts from this chance on, and no more than so much. */
const LEAST_FOUND = 0.3;
const MOST_FOUND = 3;

/**
 * The same chance, once it is known what the judge makes of the page's words: a page that leans in its words leaves
 * things out, and one that does not has told them in other words, or had no reason to.
 * @param found how sure the judge is of each finding on the page
 */
export function chanceOnPage(
  chance: number,
  found: readonly number[],
  { page }: ChanceWeights = fitted,
): number {
  return logistic(pageFeatures(chance, found), page);
}

export function pageFeatures(chance: number, found: readonly number[]): OmissionFeatures {
  const own = Math.min(1 - LEAST, Math.max(LEAST, chance));
  const sum = found.reduce((all, one) => all + Math.max(0, one - LEAST_FOUND) / (1 - LEAST_FOUND), 0);
  return {
    'own look': Math.log(own / (1 - own)),
    'page: found on it': Math.min(MOST_FOUND, sum),
    'page: the surest of it': Math.max(0, ...found),
  };
}

/** The share of the words, by weight, that the page has near the sentence that tells most of them. */
function toldNear({ unit, own }: Asked, page: PageWords): number {
  let near = 0;
  let total = 0;
  for (const { key, weight } of unit.fact) {
    total += weight;
    if (placesOf(key, page).some(({ sentence }) => Math.abs(sentence - own.sentence) <= NEAR)) near += weight;
  }
  return total === 0 ? 0 : near / total;
}
