import type { Alignment } from '../align/align';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { hedgesOf, holdsBack } from '../text/hedges';
import { standingsOf } from '../text/negation';
import { partsOf } from '../text/parts-of-speech';
import { type Certainty, certainties } from './certainty-added.words';
import { nearSentences } from './near';
import { longestOnly, type PhraseHit, phraseFinder } from './phrases';
import type { CheckContext, Finding, Rule } from './rule';

/** A fact that shares less with the claim speaks of something else. */
const LEAST_COVERED = 0.3;
const SAID = /^(?:said|says|told|tells|stated|according)$/;

const find = phraseFinder<Certainty>(
  certainties.flatMap((certainty) => certainty.words.map((word): [string, Certainty] => [word, certainty])),
);

/**
 * The page says that something is established, confirmed, certain or ruled out, and no sentence of the sources that
 * speaks of it has a word for that.
 */
export const certaintyAdded: Rule = {
  id: 'certainty-added',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine(alignment: Alignment, { page, trace }: CheckContext): Finding[] {
  const { claim, facts } = alignment;
  const [best] = facts;
  if (best === undefined || best.covered < LEAST_COVERED || page.text.charAt(claim.end - 1) === '?')
    return [];
  const standings = standingsOf(page, claim);
  const hits = longestOnly(find(page, claim), (a, b) => a === b).filter(
    (hit) => !hit.first.quoted && standings[hit.at]?.how === 'asserted' && !isOtherwise(page, claim, hit),
  );
  for (const hit of hits) {
    const mark = { start: hit.first.start, end: hit.last.end };
    if (holdsBack(page, claim, mark)) continue;
    const near = nearSentences(alignment);
    if (
      near.some(({ source, fact }) =>
        tokensIn(source, fact).some(({ lower }) => hit.value.borneOutBy.test(lower)),
      )
    ) {
      trace(claim, 'a source has a word for it');
      continue;
    }
    const { source, fact } = best;
    const beside = besideOf(source, fact, hit.value);
    return [
      {
        severity: 2,
        tier: `${hit.value.kind}${beside}`,
        claim,
        mark,
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: null,
      },
    ];
  }
  return [];
}

/** Whether its best fact holds something back, or gives somebody's words for what the page has confirmed. */
function besideOf(source: AnalysedText, fact: Sentence, { kind }: Certainty): string {
  if (hedgesOf(source, fact).length > 0) return ', held back';
  return kind === 'confirmed' && tokensIn(source, fact).some(({ lower }) => SAID.test(lower)) ? ', said' : '';
}

/** "Proved difficult", "still has to confirm", "a long-established firm": nothing that is certain. */
function isOtherwise(
  page: AnalysedText,
  claim: Sentence,
  { at, first, last }: PhraseHit<Certainty>,
): boolean {
  const tokens = tokensIn(page, claim);
  if (tokens[at - 1]?.lower === 'to' || page.text.charAt(first.start - 1) === '-') return true;
  if (!/^prove/.test(last.lower)) return false;
  const next = tokens.findIndex(({ start }) => start >= last.end);
  const part = partsOf(page, claim)[next];
  return (
    part === 'ADJ' || part === 'ADV' || part === 'NUM' || /^(?:to|a|an|too)$/.test(tokens[next]?.lower ?? '')
  );
}
