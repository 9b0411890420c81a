import type { AnalysedSource, Fact } from '../align/facts';
import { type Slot, sameSurroundings } from '../align/surroundings';
import type { Sentence } from '../text/analyse';
import type { Stretch } from '../text/sentences';

/** What a source has in surroundings like those of a place of the page. */
export interface Likest<Other extends Stretch> {
  source: AnalysedSource;
  fact: Sentence;
  other: Other;
  /** How much of what stands around the page's place stands around it too, 0 to 1. */
  likeness: number;
}

/** Of all that `othersIn` finds in the facts, what stands in the likest surroundings, and of equal ones the first. */
export function likestOf<Other extends Stretch>(
  slot: Slot,
  facts: readonly Fact[],
  othersIn: (fact: Fact) => readonly Other[],
  least = 0,
): Likest<Other> | undefined {
  let best: Likest<Other> | undefined;
  for (const each of facts) {
    const { source, fact } = each;
    for (const other of othersIn(each)) {
      const likeness = sameSurroundings(slot, { text: source, sentence: fact, place: other });
      if (likeness >= least && (best === undefined || likeness > best.likeness))
        best = { source, fact, other, likeness };
    }
  }
  return best;
}
