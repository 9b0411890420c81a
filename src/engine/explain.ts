import type { AlignedFact } from './align/align';
import { isSureEnough } from './conclude';
import { compare, type PreparedSource } from './propose';
import type { Kind, PageInput, Span } from './record';
import { rules } from './rules';
import { confidenceOf } from './rules/calibration';

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
  found: { mark: string; tier: string; confidence: number; shown: boolean; fact: string }[];
  silent: string[];
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
  return {
    claim: { text: page.text.slice(claim.start, claim.end), start: claim.start, end: claim.end },
    facts: facts.map((fact) => explainFact(fact, claim.stems)),
    rules: rules.map((rule): ExplainedRule => {
      const silent: string[] = [];
      const found = rule.find({
        ...context,
        trace: (about, why) => {
          if (about.start < claim.end && claim.start < about.end) silent.push(why);
        },
      });
      return {
        rule: rule.id,
        kind: rule.kind,
        found: found
          .filter(({ claim: about }) => about?.start === claim.start)
          .map(({ mark, tier, facts: [fact] }) => {
            const confidence = confidenceOf(rule, tier, context.follows);
            return {
              mark: mark === null ? '' : page.text.slice(mark.start, mark.end),
              tier,
              confidence,
              shown: isSureEnough(rule.kind, confidence),
              fact: fact === undefined ? '' : fact.source.text.slice(fact.start, fact.end),
            };
          }),
        silent: [...new Set(silent)],
      };
    }),
  };
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
