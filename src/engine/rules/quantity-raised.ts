import type { AlignedFact } from '../align/align';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import type { Token } from '../text/tokens';
import { quantifiers } from './quantity-raised.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

const LEAST_COVERED = 0.4;
/** The counted noun stands at most this many words after its quantifier. */
const NOUN_WITHIN = 4;
/** "some" → "several" is a fair synonym, "some" → "most" is not. */
const LEAST_STEPS = 2;
const COMMON_WEIGHT = 18;

/** "Not all", "at most", "the most senior", "almost every": another quantity, or none. */
const HELD_BACK = new Set('not at the almost nearly than if whether'.split(' '));

const ranks = new Map(
  quantifiers.flatMap((words, rank) => words.map((word): [string, number] => [word, rank])),
);

interface Quantified {
  quantifier: Token;
  rank: number;
  nouns: string[];
}

/** The page counts more of the same thing than its source: some → most, several → all. */
export const quantityRaised: Rule = {
  id: 'quantity-raised',
  kind: 'overstated',
  needsJudgement: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) =>
      facts
        .filter(({ covered }) => covered >= LEAST_COVERED)
        .slice(0, 1)
        .flatMap((fact) => examine(claim, fact, context)),
    ),
};

function examine(claim: Sentence, { source, fact }: AlignedFact, { page }: CheckContext): Finding[] {
  const known = quantified(source, fact);
  return quantified(page, claim)
    .filter(({ quantifier }) => !quantifier.quoted)
    .flatMap(({ quantifier, rank, nouns }): Finding[] => {
      const same = known.filter((other) => other.nouns.some((noun) => nouns.includes(noun)));
      const highest = same.toSorted((a, b) => b.rank - a.rank)[0];
      if (highest === undefined || rank - highest.rank < LEAST_STEPS) return [];
      return [
        {
          severity: 2,
          tier: 'same noun',
          claim,
          mark: quantifier,
          facts: [{ source, start: fact.start, end: fact.end }],
          against: [],
          says: saying(source.text, highest.quantifier, page.text, quantifier),
        },
      ];
    });
}

function quantified(text: AnalysedText, sentence: Sentence): Quantified[] {
  const tokens = tokensIn(text, sentence);
  return tokens.flatMap((quantifier, at): Quantified[] => {
    const before = tokens[at - 1]?.lower ?? '';
    const rank = ranks.get(quantifier.lower === 'few' && before === 'a' ? 'some' : quantifier.lower);
    if (rank === undefined || HELD_BACK.has(before)) return [];
    return [{ quantifier, rank, nouns: nounsAfter(text.text, tokens, at) }];
  });
}

/** The telling words that follow without a comma: one of them is what is counted. */
function nounsAfter(text: string, tokens: readonly Token[], at: number): string[] {
  const nouns: string[] = [];
  for (let next = at + 1; next <= at + NOUN_WITHIN; next++) {
    const before = tokens[next - 1];
    const token = tokens[next];
    if (before === undefined || token === undefined) break;
    if (/[,;:.]/.test(text.slice(before.end, token.start))) break;
    if (token.weight > COMMON_WEIGHT) nouns.push(token.stem);
  }
  return nouns;
}
