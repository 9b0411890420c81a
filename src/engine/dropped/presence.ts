import { indexFacts, overlaps } from '../align/facts';
import { analyseText } from '../text/analyse';

/** Share of a fact's weight at which a page counts as telling it. */
const DECISION = 0.58;

/**
 * How likely a page tells each of these facts, 0 to 1, 0.5 being the engine's own decision: the share of the
 * fact's weight that the page's best sentence has, and that the whole page has.
 */
export function presence(pageText: string, facts: readonly string[]): number[] {
  const page = analyseText(pageText);
  const index = indexFacts([page]);
  const everything = new Set(page.tokens.map(({ stem }) => stem));
  return facts.map((text) => {
    const stems = new Map(analyseText(text).tokens.map(({ stem, weight }) => [stem, weight]));
    const total = sum(stems.values());
    if (total === 0) return 0;
    const best = overlaps(stems, index).reduce((most, { shared }) => Math.max(most, shared), 0);
    const whole = sum([...stems].filter(([stem]) => everything.has(stem)).map(([, weight]) => weight));
    return aroundDecision((best + whole) / (2 * total), DECISION);
  });
}

/** Maps `decision` to 0.5, keeping 0, 1 and the order; three decimals. */
export function aroundDecision(value: number, decision: number): number {
  const scaled = value <= decision ? value / decision : 1 + (value - decision) / (1 - decision);
  return Math.round(500 * scaled) / 1000;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
