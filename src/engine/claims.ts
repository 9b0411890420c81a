import { diffArrays } from 'diff';
import { LEAST_WEIGHT } from './align/align';
import type { Comparison } from './propose';
import type { Claim, Link, Span } from './record';
import { type AnalysedText, COMMON_WEIGHT, type Sentence } from './text/analyse';

/** The edits that two sentences' words may lie apart: beyond it nothing corresponds in order. */
const MOST_EDITS = 400;

/** The claims of a page with their facts, whether there is a note on them or not; as a check sees them. */
export function claimsOf({ context, realigned }: Comparison): Claim[] {
  const byHand = new Set(realigned.map(({ claim }) => claim.start));
  return context.alignments.map(({ claim, facts }) => ({
    ...spanOf(context.page, claim),
    state: facts.length > 0 ? 'aligned' : claim.weight < LEAST_WEIGHT ? 'slight' : 'nothing-found',
    byHand: byHand.has(claim.start),
    facts: facts.map(({ source, fact, covered }) => ({
      ...spanOf(source, fact),
      source: source.id,
      covered: Math.min(1, covered),
      links: linksOf(claim, fact),
    })),
  }));
}

/** The words that two sentences share, in an order that both keep; a row of them is one link. */
function linksOf(claim: Sentence, fact: Sentence): Link[] {
  const links: Link[] = [];
  const stems = ({ tokens }: Sentence) => tokens.map(({ stem }) => stem);
  const changes = diffArrays(stems(claim), stems(fact), { maxEditLength: MOST_EDITS }) ?? [];
  let [here, there] = [0, 0];
  for (const { added, removed, count = 0 } of changes) {
    if (!added && !removed) {
      const own = claim.tokens.slice(here, here + count);
      const other = fact.tokens.slice(there, there + count);
      // Of commonest words alone a row tells nothing.
      const [first, last, begin, end] = [own[0], own.at(-1), other[0], other.at(-1)];
      if (first && last && begin && end && own.some(({ weight }) => weight > COMMON_WEIGHT))
        links.push([first.start, last.end, begin.start, end.end]);
    }
    if (!added) here += count;
    if (!removed) there += count;
  }
  return links;
}

function spanOf({ text }: AnalysedText, { start, end }: Sentence): Span {
  return { text: text.slice(start, end), start, end };
}
