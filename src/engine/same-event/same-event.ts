import { overlaps } from '../align/facts';
import { logistic } from '../judge/logistic';
import { tokenize } from '../text/tokens';
import { cosine, type EventProfile, tellingStems, termsOf } from './profile';
import weights from './weights.json';

/** Sentences that tell a report's event. */
const LEADING = 5;
/** A sentence of less weight ("Read also:") tells nothing. */
const LEAST_WEIGHT = 70;
/** How alike the weekdays of any two reports are: what counts where one names none. */
const DAYS_UNKNOWN = 0.4;
/**
 * Reports of one topic repeat its phrases and its background, which counts against them where the rest is not
 * as alike; above this share they are one text in two versions.
 */
const MOST_PAIRS = 0.15;
const TERMS = 40;
/** What is longer, in UTF-16 units, is no word. */
const LONGEST_TERM = 40;

/** What of two texts tells whether they report one event. */
export type EventFeatures = Record<keyof typeof weights.features, number>;

/**
 * How likely two texts report the same event, 0 to 1, 0.5 being the engine's own decision: a logistic
 * regression over `eventFeatures`, fitted by `npm run fit:same-event`. Rests on the two texts and the shipped
 * frequency table alone. Symmetric; linear in the texts.
 */
export function sameEvent(a: EventProfile, b: EventProfile): number {
  return logistic(eventFeatures(a, b), weights);
}

export function eventFeatures(a: EventProfile, b: EventProfile): EventFeatures {
  return {
    whole: cosine(a.whole, b.whole),
    opening: cosine(a.opening, b.opening),
    pairs: Math.min(MOST_PAIRS, cosine(a.pairs, b.pairs)),
    quoted: cosine(a.quoted, b.quoted),
    days: a.days.length === 0 || b.days.length === 0 ? DAYS_UNKNOWN : cosine(a.days, b.days),
    openingDays: sharedDays(a.openingDays, b.openingDays),
    bestSentence: (bestSentence(a, b) + bestSentence(b, a)) / 2,
  };
}

/** The stems that tell most about a text's event, most telling first. */
export function eventTerms(text: string): string[] {
  return [...termsOf(tokenize(text)).values]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TERMS)
    .map(([stem]) => stem);
}

/** How often a text uses each stem that may be a term of its event, and be asked for as one. */
export function termCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [stem, { count }] of tellingStems(tokenize(text))) {
    if (stem.length <= LONGEST_TERM) counts.set(stem, count);
  }
  return counts;
}

/** 1 where both openings name one day, -1 where they name others, 0 where one names none. */
function sharedDays(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return [...a].some((day) => b.has(day)) ? 1 : -1;
}

/** How much of its weight the best of one text's first sentences shares with a sentence of the other (Dice). */
function bestSentence({ text }: EventProfile, { facts }: EventProfile): number {
  let best = 0;
  for (const { stems, weight } of text.sentences
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .slice(0, LEADING)) {
    for (const { fact, shared } of overlaps(stems, facts)) {
      best = Math.max(best, (2 * shared) / (weight + fact.weight));
    }
  }
  return best;
}
