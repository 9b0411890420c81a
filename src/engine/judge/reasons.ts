import type { Features } from './features';
import type { Judged } from './judge';
import weights from './judge.weights.json';
import type { Weights } from './logistic';

/** One thing that the judge weighed; `weight` is in log-odds: above 0 it speaks for the finding. */
export interface Reason {
  look: 'own' | 'page';
  what: string;
  weight: number;
}

const LEAST = 0.005;

/** What made the judge as sure of a finding as it is: first its own look, then the rest of the page; the weightiest first. */
export function reasonsOf({ own, page }: Pick<Judged, 'own' | 'page'>): Reason[] {
  return [...weigh('own', own, weights.own), ...(page === null ? [] : weigh('page', page, weights.page))];
}

function weigh(look: Reason['look'], features: Features, { intercept, features: fitted }: Weights): Reason[] {
  return [
    { look, what: 'to begin with', weight: intercept },
    ...Object.entries(features)
      .map(([what, value]) => ({ look, what, weight: value * (fitted[what] ?? 0) }))
      .filter(({ weight }) => Math.abs(weight) >= LEAST)
      .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  ];
}
