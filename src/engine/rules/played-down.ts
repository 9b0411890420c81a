import type { AlignedFact, Alignment } from '../align/align';
import { around } from '../align/facts';
import { tokensIn } from '../text/analyse';
import { stemOf, type Token } from '../text/tokens';
import { indexPhrases, phrasesAt } from './loaded-index';
import { isProse } from './loaded-lexicon';
import { isDenied, isKnown } from './loaded-narration';
import { measuring, type Smaller, smaller } from './played-down.words';
import type { CheckContext, Finding, Rule } from './rule';

/** A source that has such a word so near makes it as small. */
const REACH = 1;
/** Facts that share less with the claim speak of something else. */
const LEAST_COVERED = 0.25;

/** Words of the phrases that say nothing by themselves. */
const COMMON =
  /^(?:a|an|of|or|as|in|on|for|now|and|then|one|two|just|only|number|case|cases|under|best|good)$/;

const MEASURE = new Set(['little', 'bit']);

interface Group extends Smaller {
  stems: ReadonlySet<string>;
}

const index = indexPhrases(
  smaller
    .map(
      (group): Group => ({
        ...group,
        stems: new Set(
          [...group.said.split(' ').flatMap((words) => words.split('_')), ...group.alike.split(' ')]
            .filter((word) => !COMMON.test(word))
            .map(stemOf),
        ),
      }),
    )
    .flatMap((value) => value.said.split(' ').map((phrase) => ({ words: phrase.split('_'), value }))),
);

/**
 * The page makes smaller what its source tells without such a word: "a few" for a third of them, "slightly", "a brief
 * pause", "as a precaution". Silent where a fact near the aligned ones makes it as small, and inside quotations.
 */
export const playedDown: Rule = {
  id: 'played-down',
  kind: 'understated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine({ claim, facts }: Alignment, { page, sources, trace }: CheckContext): Finding[] {
  const told = facts.filter(({ covered, fact }) => covered >= LEAST_COVERED && isProse(fact));
  const [best] = told;
  if (best === undefined || !isProse(claim)) return [];
  const tokens = tokensIn(page, claim);
  return tokens.flatMap((first, at): Finding[] => {
    const [phrase] = first.quoted ? [] : phrasesAt(index, tokens, at);
    const last = tokens[at + (phrase?.words.length ?? 0) - 1];
    if (phrase === undefined || last === undefined || isDenied(tokens, at)) return [];
    if (MEASURE.has(last.lower) && measuring.has(tokens[at + phrase.words.length]?.lower ?? '')) return [];
    const { value, words } = phrase;
    if (
      isAsSmall(value, words, told) ||
      (value.anywhere === true && words.every((_, next) => isOld(tokens[at + next])))
    ) {
      trace(claim, 'a source makes it as small');
      return [];
    }
    return [
      {
        severity: 2,
        tier: value.tier,
        claim,
        mark: { start: first.start, end: last.end },
        facts: [{ source: best.source, start: best.fact.start, end: best.fact.end }],
        against: [],
        says: null,
      },
    ];
  });

  function isOld(token: Token | undefined): boolean {
    return token === undefined || isKnown(token, sources);
  }
}

/** Whether a sentence near the facts has a word of the group, or the phrase itself: "one or two". */
function isAsSmall({ stems }: Group, words: readonly string[], facts: readonly AlignedFact[]): boolean {
  const [first = ''] = words;
  return facts.some((fact) =>
    around(fact, REACH).some(({ tokens }) =>
      tokens.some(
        ({ stem, lower }, at) =>
          stems.has(stem) ||
          (words.length > 1 &&
            lower === first &&
            words.every((word, next) => tokens[at + next]?.lower === word)),
      ),
    ),
  );
}
