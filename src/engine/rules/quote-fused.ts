import { movedPart } from './quotation-parts';
import { type Placed, placeQuotations } from './quotation-places';
import type { Finding, Rule } from './rule';
import { stretchOf } from './stretches';

const LONGEST_MARK = 12;

/**
 * One pair of quotation marks around parts that the source quotes apart from each other: of two quotations, or
 * of one in another order, so that they make a sentence that nobody said.
 */
export const quoteFused: Rule = {
  id: 'quote-fused',
  kind: 'altered-quote',
  needsFollowing: false,
  find: (context) => {
    const { pieces, follows } = placeQuotations(context);
    return follows ? pieces.flatMap((placed) => examine(placed)) : [];
  },
};

function examine(placed: Placed): Finding[] {
  const moved = movedPart(placed);
  if (moved === null) return [];
  const { claim, words } = placed.piece;
  const { source, fact } = moved.passage.fact;
  const home = source.sentences[moved.words[0]?.sentence ?? fact.index] ?? fact;
  const to = moved.from + Math.min(moved.words.length, LONGEST_MARK);
  const mark = stretchOf(words.slice(moved.from, to));
  return [
    {
      severity: 2,
      tier: 'parts moved',
      claim,
      mark,
      facts: [{ source, start: home.start, end: home.end }],
      against: [],
      says: null,
    },
  ];
}
