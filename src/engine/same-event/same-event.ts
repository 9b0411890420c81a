import { aroundDecision } from '../decision';
import { COMMON_WEIGHT } from '../text/analyse';
import { tokenize } from '../text/tokens';

/** News puts its event into its first paragraphs, UTF-16 units. */
const OPENING = 1200;
/**
 * Mean cosine at which two texts count as reports of one event: on the labelled pairs that the accuracy
 * bench reads, one pair in two hundred of the nearest other events lies above it.
 */
const DECISION = 0.345;
/** A word tells as much three times as thirty times: long texts repeat their topic, not their event. */
const MOST_COUNTED = 3;
const TERMS = 40;

interface Profile {
  terms: ReadonlyMap<string, number>;
  /** Euclidean length of the terms' values. */
  length: number;
}

/**
 * How likely two texts report the same event, 0 to 1, 0.5 being the engine's own decision. Rests on the two
 * texts and the shipped frequency table alone. Symmetric; linear in the texts.
 */
export function sameEvent(a: string, b: string): number {
  const whole = cosine(profileOf(a), profileOf(b));
  const opening = cosine(profileOf(a.slice(0, OPENING)), profileOf(b.slice(0, OPENING)));
  return aroundDecision((whole + opening) / 2, DECISION);
}

/** The lower-case words that tell most about a text's event, most telling first, one for each stem. */
export function eventTerms(text: string): string[] {
  const words = new Map(tokenize(text).map(({ stem, lower }) => [stem, lower]));
  return [...profileOf(text).terms]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TERMS)
    .flatMap(([stem]) => words.get(stem) ?? []);
}

function profileOf(text: string): Profile {
  const counted = new Map<string, { count: number; weight: number }>();
  for (const { stem, weight } of tokenize(text)) {
    if (weight <= COMMON_WEIGHT) continue;
    const known = counted.get(stem);
    if (known === undefined) counted.set(stem, { count: 1, weight });
    else known.count++;
  }
  const terms = new Map<string, number>();
  let squares = 0;
  for (const [stem, { count, weight }] of counted) {
    const value = Math.min(count, MOST_COUNTED) * tellingOf(weight);
    terms.set(stem, value);
    squares += value * value;
  }
  return { terms, length: Math.sqrt(squares) };
}

/** Rare words count more than their weight: its power of 1.5, by square root alone to be exact everywhere. */
function tellingOf(weight: number): number {
  const above = weight - COMMON_WEIGHT;
  return above * Math.sqrt(above);
}

function cosine(a: Profile, b: Profile): number {
  if (a.length === 0 || b.length === 0) return 0;
  let product = 0;
  for (const [stem, value] of a.terms) product += value * (b.terms.get(stem) ?? 0);
  return product / (a.length * b.length);
}
