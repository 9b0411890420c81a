import type { AlignedFact } from './align/align';
import { isSureEnough } from './conclude';
import { type Reason, reasonsOf } from './judge/reasons';
import { compare, findAll, type PreparedSource, sureOf } from './propose';
import type { Kind, PageInput, Span } from './record';
import { rules } from './rules';
import type { CheckContext } from './rules/rule';
import type { Stretch } from './text/sentences';

/** What the engine made of one sentence of a page. */
export interface Explanation {
  claim: Span;
  facts: ExplainedFact[];
  rules: ExplainedRule[];
}

/** A fact that the claim was aligned with. */
export interface ExplainedFact {
  source: string;
  text: string;
  score: number;
  covered: number;
  /** The stems of the telling words that both sentences have, in the claim's order. */
  common: string[];
}

/** What one rule found in the claim, and why it left alone what it looked at. */
export interface ExplainedRule {
  rule: string;
  kind: Kind;
  found: ExplainedFinding[];
  silent: string[];
}

export interface ExplainedFinding {
  mark: string;
  tier: string;
  confidence: number;
  shown: boolean;
  fact: string;
  /** What the judge weighed, the weightiest first; empty for what is left out, which is counted. */
  reasons: Reason[];
}

/** Why the engine marks a sentence or not; null where the page has no sentence `number`, counted from 1. */
export function explain(
  page: PageInput,
  sources: readonly PreparedSource[],
  number: number,
): Explanation | null {
  const context = compare(
    page,
    sources.map(({ analysed }) => analysed),
  );
  const alignment = context.alignments[number - 1];
  if (alignment === undefined) return null;
  const { claim, facts } = alignment;
  const sure = sureOf(findAll(context), context);
  const silent = tracedOf(claim, context);
  return {
    claim: { text: page.text.slice(claim.start, claim.end), start: claim.start, end: claim.end },
    facts: facts.map((fact) => explainFact(fact, claim.stems)),
    rules: rules.map(({ id, kind }): ExplainedRule => {
      return {
        rule: id,
        kind,
        found: sure
          .filter(({ rule, finding }) => rule.id === id && finding.claim?.start === claim.start)
          .map((one): ExplainedFinding => {
            const { mark, tier, facts: restsOn } = one.finding;
            const [fact] = restsOn;
            return {
              mark: mark === null ? '' : page.text.slice(mark.start, mark.end),
              tier,
              confidence: one.confidence,
              shown: isSureEnough(kind, one.confidence),
              fact: fact === undefined ? '' : fact.source.text.slice(fact.start, fact.end),
              reasons: 'own' in one ? reasonsOf(one) : [],
            };
          }),
        silent: silent.get(id) ?? [],
      };
    }),
  };
}

/** Why each rule that had looked at a claim stays silent. */
function tracedOf(claim: Stretch, context: CheckContext): Map<string, string[]> {
  return new Map(
    rules.map((rule) => {
      const silent = new Set<string>();
      rule.find({
        ...context,
        trace: (about, why) => {
          if (about.start < claim.end && claim.start < about.end) silent.add(why);
        },
      });
      return [rule.id, [...silent]];
    }),
  );
}

function explainFact(
  { source, fact, score, covered }: AlignedFact,
  stems: ReadonlyMap<string, number>,
): ExplainedFact {
  return {
    source: source.id,
    text: source.text.slice(fact.start, fact.end),
    score,
    covered,
    common: [...stems.keys()].filter((stem) => fact.stems.has(stem)),
  };
}
