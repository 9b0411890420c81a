import type { AlignedFact } from '../align/align';
import { type Sentence, tellingStems, tokensIn, weightOfAll } from '../text/analyse';
import { type Statement, statementsIn } from '../text/attribution';
import { oncePer, remembered } from '../text/remember';
import type { CheckContext } from './rule';

/** A statement of the page and a statement of a source that say the same. */
export interface StatementPair {
  claim: Sentence;
  page: Statement;
  fact: AlignedFact;
  source: Statement;
  /** Share of the weight of what the page's speaker says that the source's speaker says too, 0 to 1. */
  covered: number;
  /** Share of the weight of what the source's speaker says that the page's speaker says too, 0 to 1. */
  kept: number;
}

const LEAST_COVERED = 0.3;
/** Statements of less weight ("said no") are alike by chance. */
const LEAST_WEIGHT = 60;

/** For each claim's statements the source's statement that says the same best, where there is one. */
export const pairStatements = oncePer(
  (context) => context,
  ({ page, alignments }: CheckContext): readonly StatementPair[] =>
    alignments.flatMap(({ claim, facts }) =>
      saidIn(page, claim).flatMap((said) => bestPair(claim, said, facts) ?? []),
    ),
);

function bestPair(
  claim: Sentence,
  { statement, stems }: Said,
  facts: readonly AlignedFact[],
): StatementPair | null {
  const weight = weightOfAll(stems);
  if (weight < LEAST_WEIGHT) return null;
  let best: StatementPair | null = null;
  for (const fact of facts) {
    for (const other of saidIn(fact.source, fact.fact)) {
      const shared = sharedWeight(stems, other.stems);
      const covered = shared / weight;
      if (covered >= LEAST_COVERED && covered > (best?.covered ?? 0)) {
        const kept = shared / weightOfAll(other.stems);
        best = { claim, page: statement, fact, source: other.statement, covered, kept };
      }
    }
  }
  return best;
}

/** What one speaker says within one sentence. */
export interface Said {
  statement: Statement;
  /** Its telling stems with their weights. */
  stems: ReadonlyMap<string, number>;
}

/** The statements of a sentence with what they say in it. */
export const saidIn = remembered((text, sentence: Sentence): Said[] =>
  statementsIn(text, sentence).map((statement) => {
    const parts = statement.content.flatMap(({ start, end }) =>
      tokensIn(text, { start: Math.max(sentence.start, start), end: Math.min(sentence.end, end) }),
    );
    return { statement, stems: tellingStems(parts) };
  }),
);

/** The weight of the stems that both have. */
export function sharedWeight(said: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [stem, weight] of said) if (other.has(stem)) shared += weight;
  return shared;
}
