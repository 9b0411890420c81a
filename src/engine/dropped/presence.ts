import { indexFacts, overlaps } from '../align/facts';
import { aroundDecision } from '../decision';
import { analyseText, tellingStems, weightOfAll } from '../text/analyse';

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
    const stems = tellingStems(analyseText(text).tokens);
    const total = weightOfAll(stems);
    if (total === 0) return 0;
    const best = overlaps(stems, index).reduce((most, { shared }) => Math.max(most, shared), 0);
    const whole = weightOfAll(new Map([...stems].filter(([stem]) => everything.has(stem))));
    return aroundDecision((best + whole) / (2 * total), DECISION);
  });
}
