/** A fitted logistic regression: a weight for each feature, by name. */
export interface Weights {
  intercept: number;
  features: Readonly<Record<string, number>>;
}

/**
 * The regression's probability for these features, 0 to 1; a feature without a weight counts nothing.
 * @param parts it is rounded to so many parts of the whole, so that every machine gives the same
 */
export function logistic(
  values: Readonly<Record<string, number>>,
  { intercept, features }: Weights,
  parts = 1000,
): number {
  let sum = intercept;
  for (const [name, value] of Object.entries(values)) sum += value * (features[name] ?? 0);
  return Math.round(parts / (1 + Math.exp(-sum))) / parts;
}
