import type { AlignedFact } from '../align/align';
import { around } from '../align/facts';
import { type Sentence, tokensIn } from '../text/analyse';
import type { Token } from '../text/tokens';
import type { CheckContext, Finding, Rule } from './rule';
import { alsoReached, scales } from './status-raised.words';
import { saying } from './stretches';

const LEAST_COVERED = 0.4;
/** A higher step this near to the aligned facts supports the page. */
const REACH = 1;
const NEGATIONS = new Set(
  'no not never neither nor without before until if would could may might to'.split(' '),
);
const NEGATION_REACH = 3;
/** "has decided nothing", "approved no plan" */
const NEGATED_OBJECTS = new Set(['nothing', 'no', 'neither', 'against']);

interface Step {
  scale: string;
  rank: number;
}

const steps = new Map<string, Step>(
  Object.entries(scales).flatMap(([scale, ranks]) =>
    ranks.flatMap((words, rank) => words.map((word): [string, Step] => [word, { scale, rank }])),
  ),
);

/**
 * The page says that a thing has come further than its source says: discussed → agreed, proposed → approved,
 * accused → convicted. Silent where the page uses the lower step too, or any nearby fact the higher one.
 */
export const statusRaised: Rule = {
  id: 'status-raised',
  kind: 'overstated',
  needsJudgement: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const [best] = facts;
      return best === undefined || best.covered < LEAST_COVERED ? [] : examine(claim, best, facts, context);
    }),
};

function examine(
  claim: Sentence,
  best: AlignedFact,
  facts: readonly AlignedFact[],
  { page }: CheckContext,
): Finding[] {
  const tokens = tokensIn(page, claim).filter(({ quoted }) => !quoted);
  const known = tokensIn(best.source, best.fact);
  const near = facts.flatMap((fact) =>
    around(fact, REACH).flatMap((sentence) => tokensIn(fact.source, sentence)),
  );
  for (const [at, token] of tokens.entries()) {
    const step = steps.get(token.lower);
    if (step === undefined || step.rank === 0 || isHeldBack(tokens, at)) continue;
    const rankOnPage = lowestRank(tokens, step.scale);
    const rankInSource = highestRank(near, step.scale);
    if (rankOnPage < step.rank || rankInSource >= step.rank || rankInSource < 0) continue;
    if (near.some((other) => alsoReached[other.lower] === step.scale)) continue;
    const lower = known.find((other) => steps.get(other.lower)?.scale === step.scale);
    if (lower === undefined) continue;
    return [
      {
        severity: 3,
        tier: best.covered >= 0.5 ? 'same fact' : 'like fact',
        claim,
        mark: token,
        facts: [{ source: best.source, start: best.fact.start, end: best.fact.end }],
        against: [],
        says: saying(best.source.text, lower, page.text, token),
      },
    ];
  }
  return [];
}

/** "has not agreed", "to be approved", "would be decided": the step has not been taken. */
function isHeldBack(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - NEGATION_REACH), at);
  const next = tokens[at + 1]?.lower ?? '';
  return (
    before.some(({ lower }) => NEGATIONS.has(lower) || lower.endsWith("n't")) || NEGATED_OBJECTS.has(next)
  );
}

function ranksOf(tokens: readonly Token[], scale: string): number[] {
  return tokens.flatMap(({ lower }) => {
    const step = steps.get(lower);
    return step?.scale === scale ? [step.rank] : [];
  });
}

function lowestRank(tokens: readonly Token[], scale: string): number {
  return Math.min(...ranksOf(tokens, scale));
}

/** -1 where the scale does not occur. */
function highestRank(tokens: readonly Token[], scale: string): number {
  return Math.max(-1, ...ranksOf(tokens, scale));
}
