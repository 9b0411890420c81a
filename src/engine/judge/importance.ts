import { type Caveat, caveats } from '../dropped/caveat-dropped.words';
import { bearings } from '../dropped/fact-dropped.words';
import { factWords, readPage, tellingWeight } from '../dropped/told';
import { analyseText } from '../text/analyse';

/** What words of a source are to what stands around them. */
export interface Bearing {
  /** How they qualify it, the gravest way first; null where they do not. */
  caveat: Caveat | null;
  /** Names of all the ways in which they qualify other facts or give them their measure. */
  ways: readonly string[];
  /** How much a reader would miss them: what it adds to the log odds that leaving them out misleads. */
  weight: number;
}

/** Fitted, and rounded, on the benchmark's tune part: which facts that a page lacks are labelled as dropped. */
const CAVEAT = 1.3;
const MOST_CAVEATS = 2;
const BEARING = 0.5;
const NUMBER = 0.5;
const REPORTED = 0.4;

/** Weighs words of a source by what they are: a caveat, a measure for other facts, a figure, what somebody said. */
export function bearingOf(words: string): Bearing {
  const plain = words.toLowerCase().replaceAll('’', "'");
  const found = caveats.filter(({ pattern }) => pattern.test(plain));
  const others = bearings.filter(({ pattern }) => pattern.test(plain));
  return {
    caveat: found[0] ?? null,
    ways: [...found, ...others].map(({ name }) => name),
    weight:
      CAVEAT * Math.min(MOST_CAVEATS, found.length) +
      BEARING * others.length +
      (/\d/.test(plain) ? NUMBER : 0) +
      (/\b(?:said|says|told|according)\b/.test(plain) ? REPORTED : 0),
  };
}

/** The weight of words shared with the context that counts as much as one caveat. */
const NEAR = 100;
/** At this sum a fact is as likely important as not. */
const DECISION = 2;

/**
 * How much leaving a fact out of the coverage that `context` stands for would mislead, 0 to 1: by what the fact
 * is, and by how much it speaks of what the context speaks of.
 */
export function importance(fact: string, context: string): number {
  const near = tellingWeight(factWords(analyseText(fact).tokens), readPage(analyseText(context)));
  const sum = CAVEAT * (near / NEAR) + bearingOf(fact).weight;
  return Math.round((1000 * sum) / (sum + DECISION)) / 1000;
}
