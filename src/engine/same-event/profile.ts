import { type FactIndex, indexFacts } from '../align/facts';
import { type AnalysedText, analyseText, COMMON_WEIGHT } from '../text/analyse';
import type { Token } from '../text/tokens';

/** News puts its event into its first paragraphs, UTF-16 units. */
export const OPENING = 1200;
/** A word tells as much three times as thirty times: long texts repeat their topic, not their event. */
const MOST_COUNTED = 3;
/** Words in a row that two reports share only where they quote the same sentence. */
const QUOTED_IN_A_ROW = 3;

const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** Weighted terms of a text. */
export interface Terms {
  values: ReadonlyMap<string, number>;
  /** Euclidean length of the values. */
  length: number;
}

/** What tells a text's event: taken from it once, compared with other texts' often. */
export interface EventProfile {
  text: AnalysedText;
  facts: FactIndex<AnalysedText>;
  whole: Terms;
  opening: Terms;
  /** Pairs of telling words that stand side by side. */
  pairs: Terms;
  /** Three words in a row inside quotation marks. */
  quoted: Terms;
  /** How often each weekday is named: reports name the day of their event. */
  days: Terms;
  /** The weekdays of the opening. */
  openingDays: ReadonlySet<string>;
}

/** Linear in the text. */
export function eventProfile(text: string): EventProfile {
  const analysed = analyseText(text);
  const { tokens } = analysed;
  const opening = tokens.filter(({ end }) => end <= OPENING);
  const days = tokens.filter(({ lower }) => WEEKDAYS.has(lower));
  return {
    text: analysed,
    facts: indexFacts([analysed]),
    whole: termsOf(tokens),
    opening: termsOf(opening),
    pairs: pairsOf(tokens),
    quoted: quotedOf(tokens),
    days: countsOf(days),
    openingDays: new Set(opening.filter(({ lower }) => WEEKDAYS.has(lower)).map(({ lower }) => lower)),
  };
}

/** Cosine of two lists of terms; 0 where one is empty. */
export function cosine(a: Terms, b: Terms): number {
  if (a.length === 0 || b.length === 0) return 0;
  let product = 0;
  for (const [term, value] of a.values) product += value * (b.values.get(term) ?? 0);
  return product / (a.length * b.length);
}

export function termsOf(tokens: readonly Token[]): Terms {
  return withLength(
    new Map(
      [...tellingStems(tokens)].map(([stem, { count, weight }]) => [
        stem,
        Math.min(count, MOST_COUNTED) * tellingOf(weight),
      ]),
    ),
  );
}

/** The stems that tell what a text is about: how often each occurs, and how rare it is. */
export function tellingStems(tokens: readonly Token[]): Map<string, { count: number; weight: number }> {
  const counted = new Map<string, { count: number; weight: number }>();
  for (const { stem, lower, weight } of tokens) {
    if (weight <= COMMON_WEIGHT || WEEKDAYS.has(lower)) continue;
    const known = counted.get(stem);
    if (known === undefined) counted.set(stem, { count: 1, weight });
    else known.count++;
  }
  return counted;
}

/** Rare words count more than their weight: its power of 1.5, by square root alone to be exact everywhere. */
function tellingOf(weight: number): number {
  const above = weight - COMMON_WEIGHT;
  return above * Math.sqrt(above);
}

function pairsOf(tokens: readonly Token[]): Terms {
  const values = new Map<string, number>();
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (before === undefined || before.weight <= COMMON_WEIGHT || token.weight <= COMMON_WEIGHT) continue;
    values.set(`${before.stem} ${token.stem}`, tellingOf(before.weight) + tellingOf(token.weight));
  }
  return withLength(values);
}

function quotedOf(tokens: readonly Token[]): Terms {
  const quoted = tokens.filter((token) => token.quoted);
  const values = new Map<string, number>();
  for (let at = QUOTED_IN_A_ROW; at <= quoted.length; at++) {
    const row = quoted.slice(at - QUOTED_IN_A_ROW, at);
    const weight = row.reduce((sum, token) => sum + token.weight, 0);
    values.set(row.map(({ stem }) => stem).join(' '), weight);
  }
  return withLength(values);
}

function countsOf(tokens: readonly Token[]): Terms {
  const values = new Map<string, number>();
  for (const { lower } of tokens) values.set(lower, (values.get(lower) ?? 0) + 1);
  return withLength(values);
}

function withLength(values: ReadonlyMap<string, number>): Terms {
  let squares = 0;
  for (const value of values.values()) squares += value * value;
  return { values, length: Math.sqrt(squares) };
}
