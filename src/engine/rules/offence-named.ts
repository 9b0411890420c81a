import type { Alignment } from '../align/align';
import { type Fact, inSourceOrder, overlaps } from '../align/facts';
import type { AnalysedText } from '../text/analyse';
import { holdsBack } from '../text/hedges';
import { standingsOf } from '../text/negation';
import { oncePerText } from '../text/remember';
import { type Offence, offences } from './offence-named.words';
import { longestOnly, phraseFinder } from './phrases';
import type { CheckContext, Finding, Rule } from './rule';

const find = phraseFinder<Offence>(
  offences.flatMap((offence) => offence.words.map((word): [string, Offence] => [word, offence])),
);
const findAlike = phraseFinder<Offence>(
  offences.flatMap((offence) => offence.alike.map((word): [string, Offence] => [word, offence])),
);

/** The sorts of wrong that a source names, anywhere, and those for which it has other words. */
const spokenOf = oncePerText((source: AnalysedText) => ({
  named: new Set(source.sentences.flatMap((fact) => find(source, fact).map(({ value }) => value))),
  alike: new Set(source.sentences.flatMap((fact) => findAlike(source, fact).map(({ value }) => value))),
}));

/**
 * The page names a crime, a wrong or a wrongdoer of a sort of which no source speaks anywhere: smugglers, stolen, a
 * riot. Silent where the page denies it, and in its quotations.
 */
export const offenceNamed: Rule = {
  id: 'offence-named',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine(
  { claim, facts }: Alignment,
  { page, sources, facts: index, trace }: CheckContext,
): Finding[] {
  const hits = longestOnly(find(page, claim), () => true).filter(({ first }) => !first.quoted);
  if (hits.length === 0) return [];
  const standings = standingsOf(page, claim);
  for (const { value, at, first, last } of hits) {
    if (standings[at]?.how !== 'asserted') continue;
    if (sources.some((source) => spokenOf(source).named.has(value))) {
      trace(claim, 'a source speaks of such a thing');
      continue;
    }
    const fact: Fact | undefined = facts[0] ?? nearest(overlaps(claim.stems, index));
    if (fact === undefined) continue;
    const isAlike = sources.some((source) => spokenOf(source).alike.has(value));
    const mark = { start: first.start, end: last.end };
    const beside = isAlike ? ', alike' : holdsBack(page, claim, mark) ? ', held back' : '';
    return [
      {
        severity: 3,
        tier: `${value.kind}${beside}`,
        claim,
        mark,
        facts: [{ source: fact.source, start: fact.fact.start, end: fact.fact.end }],
        against: [],
        says: null,
      },
    ];
  }
  return [];
}

/** The sentence that shares most with a claim, for a headline that no sentence covers. */
function nearest(found: readonly (Fact & { shared: number })[]): Fact | undefined {
  return found.toSorted((a, b) => b.shared - a.shared || inSourceOrder(a, b))[0];
}
