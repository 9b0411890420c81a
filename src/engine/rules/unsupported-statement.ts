import type { AlignedFact, Alignment } from '../align/align';
import { around } from '../align/facts';
import { LEAST_TOLD } from '../align/following';
import { tokensIn } from '../text/analyse';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { indexPhrases, phrasesAt } from './loaded-index';
import { formsOf } from './loaded-inflections';
import { isProse } from './loaded-lexicon';
import { isKnown } from './loaded-narration';
import type { CheckContext, Finding, Rule } from './rule';
import { motives, reasons, unknowns } from './unsupported-statement.words';

/** Words of this weight and above tell what a sentence says. */
const TELLING = 22;
/** A sentence is an addition where this share of its telling words stands nowhere in the sources. */
const MOSTLY = 0.75;
const LEAST_NEW = 2;
/** No mark has more words. */
const LONGEST = 12;
/** Motives in the facts so near to the aligned ones may be the page's. */
const REACH = 1;

const motiveIndex = indexPhrases(
  [...formsOf(motives.verbs, 'VERB'), ...formsOf(motives.others, null)].map((words) => ({
    words,
    value: null,
  })),
);

/**
 * A page that otherwise follows its sources adds something that none of them says: a motive or a secret where no fact
 * nearby gives a reason (`motive`), or a sentence that no fact aligns with and whose words the sources do not
 * have (`sentence`). Off for readers by default: an honest page may have other sources.
 */
export const unsupportedStatement: Rule = {
  id: 'unsupported-statement',
  kind: 'unsupported',
  needsFollowing: true,
  find: (context) => {
    if (!context.follows) return [];
    return context.alignments.flatMap((alignment): Finding[] => {
      if (!isProse(alignment.claim)) return [];
      const tokens = tokensIn(context.page, alignment.claim);
      const motive = motiveIn(tokens, alignment.facts);
      const mark = motive ?? additionIn(context, alignment, tokens);
      if (mark === null) return [];
      const tier = motive === null ? 'sentence' : 'motive';
      return [{ severity: 2, tier, claim: alignment.claim, mark, facts: [], against: [], says: null }];
    });
  },
};

function motiveIn(tokens: readonly Token[], facts: readonly AlignedFact[]): Stretch | null {
  for (const [at, first] of tokens.entries()) {
    const [phrase] = first.quoted ? [] : phrasesAt(motiveIndex, tokens, at);
    const last = tokens[at + (phrase?.words.length ?? 0) - 1];
    if (phrase === undefined || last === undefined || facts.some(givesReason)) continue;
    return { start: first.start, end: last.end };
  }
  return null;
}

/** Whether a fact or its neighbours have a word of reasons, or one of the phrases. */
function givesReason(fact: AlignedFact): boolean {
  return around(fact, REACH).some((sentence) => {
    if (!isProse(sentence)) return false;
    const tokens = tokensIn(fact.source, sentence);
    return tokens.some(
      ({ lower }, at) => reasons.has(lower) || phrasesAt(motiveIndex, tokens, at).length > 0,
    );
  });
}

/** The sentence, or of a long one the words from the first new one to the last. */
function additionIn(
  { page, sources }: CheckContext,
  { claim, facts }: Alignment,
  tokens: readonly Token[],
): Stretch | null {
  const isTold = (facts[0]?.covered ?? 0) >= LEAST_TOLD;
  if (isTold || page.text.charAt(claim.end - 1) === '?') return null;
  if (tokens.some(({ quoted, lower }) => quoted || unknowns.has(lower))) return null;
  const telling = tokens.filter(({ weight, lower }) => weight > TELLING && !/\d/.test(lower));
  const added = telling.filter((token) => !isKnown(token, sources));
  const [first] = added;
  const last = added.at(-1);
  if (first === undefined || last === undefined || added.length < LEAST_NEW) return null;
  if (weigh(added) < MOSTLY * weigh(telling)) return null;
  if (tokens.length <= LONGEST) return claim;
  const stretch = { start: first.start, end: last.end };
  return tokensIn(page, stretch).length <= LONGEST ? stretch : null;
}

function weigh(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}
