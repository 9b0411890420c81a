import type { Alignment } from '../align/align';
import { around, type Fact } from '../align/facts';
import type { Sentence } from '../text/analyse';
import { oncePer } from '../text/remember';

/** A sentence of a source near a claim. */
export interface Near extends Fact {
  /** How much of the claim it covers, or half of what the fact beside it covers, 0 to 1. */
  covered: number;
}

/** A sentence beside an aligned fact counts for as much less. */
const BESIDE = 0.5;
const REACH = 1;

/** The aligned facts of a claim and the sentences beside them, what covers it best first. */
export const nearSentences = oncePer((alignment) => alignment, findNear);

function findNear({ facts }: Alignment): readonly Near[] {
  const found = new Map<Sentence, Near>();
  for (const aligned of facts) {
    for (const fact of around(aligned, REACH)) {
      const covered = aligned.covered * (fact === aligned.fact ? 1 : BESIDE);
      if (covered > (found.get(fact)?.covered ?? 0))
        found.set(fact, { source: aligned.source, fact, covered });
    }
  }
  return [...found.values()].toSorted((a, b) => b.covered - a.covered);
}
