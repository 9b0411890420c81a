import { analyseText, tellingStems, weightOfAll } from '../../src/engine/text/analyse';

/** Scorers that anybody could write in a minute: what Plumbline's must beat. */

/** Share of the weight of `of`'s words that `in` has too. */
export function wordOverlap(of: string, within: string): number {
  const stems = tellingStems(analyseText(of).tokens);
  const known = new Set(analyseText(within).tokens.map(({ stem }) => stem));
  const total = weightOfAll(stems);
  return total === 0 ? 0 : weightOfAll(new Map([...stems].filter(([stem]) => known.has(stem)))) / total;
}

/** Length in words. */
export function length(text: string): number {
  return analyseText(text).tokens.length;
}
