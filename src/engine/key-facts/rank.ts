import type { AnalysedSource, Fact, FactIndex } from '../align/facts';
import { eachOverlap } from '../align/facts';
import { bearingOf } from '../judge/importance';
import type { AnalysedText, Sentence } from '../text/analyse';
import { likeness } from './alike';
import type { Dispute } from './disputes';
import { leaning } from './key-facts.words';

/** What of a source's sentence tells that it is a key fact of the event, each 0 to 1. */
export interface KeyFeatures {
  /** How near the beginning it stands. */
  lead: number;
  /** How well the other sources say it, too. */
  agreed: number;
  /** How much it speaks of what all sources go on speaking of. */
  central: number;
  /** How much it says of what the page is about. */
  about: number;
  /** How much a reader would miss it, by what it is. */
  bearing: number;
  /** Whether another source contradicts it. */
  disputed: number;
  /** Whether it leans on the sentence before it. */
  leaning: number;
}

/** Rounded; chosen on half of the labelled summaries and on the benchmark's tune part (`npm run key-facts`). */
export const WEIGHTS: KeyFeatures = {
  lead: 0.75,
  agreed: 1,
  central: 1,
  about: 0.25,
  bearing: 1,
  disputed: 1,
  leaning: -0.25,
};

/** Sentences after these are all equally far from the beginning. */
const LEAD = 12;
/** A word in so many other sentences is one that the event is about. */
const OFTEN = 4;
/** Headline and lead of a page, in sentences: what it is about. */
const OPENING = 6;
/** What bears more than so much bears all the same. */
const MOST_BEARING = 3;

/** A fact that may be a key fact, and how much speaks for it. */
export interface Ranked extends Fact {
  features: KeyFeatures;
  score: number;
}

/** What facts are ranked by, beside themselves. */
export interface Event {
  sources: readonly AnalysedSource[];
  index: FactIndex;
  /** What pages tell of it. */
  pages: readonly AnalysedText[];
  disputes: ReadonlyMap<Sentence, readonly Dispute[]>;
}

/** Ranks facts, the key ones first; of equal ones those of the first source. Linear in the texts. */
export function rank(facts: readonly Fact[], event: Event, weights: KeyFeatures = WEIGHTS): Ranked[] {
  const opening = new Set(
    event.pages
      .flatMap(({ sentences }) => sentences.slice(0, OPENING))
      .flatMap(({ stems }) => [...stems.keys()]),
  );
  return facts
    .map((one) => {
      const features = featuresOf(one, event, opening);
      return { ...one, features, score: weigh(features, weights) };
    })
    .sort((a, b) => b.score - a.score);
}

function weigh(features: KeyFeatures, weights: KeyFeatures): number {
  return (
    weights.lead * features.lead +
    weights.agreed * features.agreed +
    weights.central * features.central +
    weights.about * features.about +
    weights.bearing * features.bearing +
    weights.disputed * features.disputed +
    weights.leaning * features.leaning
  );
}

function featuresOf(
  one: Fact,
  { sources, index, disputes }: Event,
  opening: ReadonlySet<string>,
): KeyFeatures {
  const { source, fact } = one;
  const words = source.text.slice(fact.start, fact.end);
  return {
    lead: Math.max(0, 1 - fact.index / LEAD),
    agreed: agreedBy(one, sources.length, index),
    central: share(fact.stems, (stem) => Math.min(1, ((index.postings.get(stem)?.length ?? 1) - 1) / OFTEN)),
    about: share(fact.stems, (stem) => (opening.has(stem) ? 1 : 0)),
    bearing: Math.min(1, bearingOf(words).weight / MOST_BEARING),
    disputed: disputes.has(fact) ? 1 : 0,
    leaning: leaning.has(fact.tokens[0]?.lower ?? '') ? 1 : 0,
  };
}

/** The mean of how like the likest sentence of each other source is; 0 where there is none. */
function agreedBy(one: Fact, sources: number, index: FactIndex): number {
  if (sources < 2) return 0;
  const best = new Map<AnalysedSource, number>();
  eachOverlap(one.fact.stems, index, (other, shared) => {
    if (other.source === one.source) return;
    const like = likeness(one, other, shared);
    if (like > (best.get(other.source) ?? 0)) best.set(other.source, like);
  });
  let sum = 0;
  for (const like of best.values()) sum += like;
  return sum / (sources - 1);
}

/** The share of stems' weight of which this much counts. */
function share(stems: ReadonlyMap<string, number>, counts: (stem: string) => number): number {
  let sum = 0;
  let total = 0;
  for (const [stem, weight] of stems) {
    sum += weight * counts(stem);
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}
