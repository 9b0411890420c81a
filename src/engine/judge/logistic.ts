/** A fitted logistic regression: a weight for each feature, by name. */
export interface Weights {
  intercept: number;
  features: Readonly<Record<string, number>>;
}

/** The regression's probability for these features, 0 to 1, in thousandths; a feature without a weight counts nothing. */
export function logistic(values: Readonly<Record<string, number>>, { intercept, features }: Weights): number {
  let sum = intercept;
  for (const [name, value] of Object.entries(values)) sum += value * (features[name] ?? 0);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
