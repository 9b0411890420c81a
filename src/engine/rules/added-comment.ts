import type { Alignment } from '../align/align';
import { type Fact, inSourceOrder, overlaps } from '../align/facts';
import { type Sentence, tokensIn } from '../text/analyse';
import { loadedIn } from './loaded-lexicon';
import { inBody, isDenied, isMild, isNew } from './loaded-narration';
import type { CheckContext, Finding, Rule } from './rule';

/** A shorter sentence is all comment; of a longer one the loaded words are marked. */
const SHORT = 8;
/** The sentence below the headline. */
const LEAD = 1;

/**
 * A page that otherwise follows its sources adds a sentence that none of them has, and judges or mocks in it: "A
 * humiliating defeat in all but name." Silent where the sources have a sentence that it could rest on
 * (`loaded-word` looks there), where they have the word, and inside quotations.
 */
export const addedComment: Rule = {
  id: 'added-comment',
  kind: 'loaded-wording',
  needsFollowing: true,
  find: (context) =>
    context.follows
      ? context.alignments.flatMap((alignment, at) =>
          alignment.facts.length > 0 ? [] : examine(alignment, at, context),
        )
      : [],
};

function examine({ claim }: Alignment, at: number, context: CheckContext): Finding[] {
  const { page } = context;
  const tokens = tokensIn(page, claim);
  const loaded = loadedIn(page, claim).find(
    (found) => !isMild(found) && isNew(found, tokens, context.sources) && !isDenied(tokens, found.at),
  );
  const fact = loaded === undefined ? undefined : nearestFact(claim, at, context);
  if (loaded === undefined || fact === undefined) return [];
  const isShort = tokens.length <= SHORT;
  return [
    {
      severity: 2,
      tier: isShort ? 'sentence' : 'word',
      claim,
      mark: isShort ? claim : { start: loaded.first.start, end: loaded.last.end },
      facts: [{ source: fact.source, start: fact.fact.start, end: fact.fact.end }],
      against: [],
      says: null,
    },
  ];
}

/** A headline or lead is set beside its source's lead; another sentence beside the fact that shares most with it. */
function nearestFact(
  { index, stems, weight }: Sentence,
  at: number,
  { alignments, facts }: CheckContext,
): Fact | undefined {
  const told = alignments.filter((other) => other.facts.length > 0);
  const source = told[0]?.facts[0]?.source;
  const lead = source?.sentences[1];
  if (index <= LEAD && source !== undefined && lead !== undefined) return { source, fact: lead };
  const [best] = overlaps(stems, facts)
    .map((overlap) => ({ ...overlap, dice: (2 * overlap.shared) / (weight + overlap.fact.weight) }))
    .sort((a, b) => b.dice - a.dice || inSourceOrder(a, b));
  return best ?? inBody(alignments.slice(0, at).findLast((other) => other.facts.length > 0)?.facts ?? []);
}
