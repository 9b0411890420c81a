import type { CheckContext, Found } from '../rules/rule';
import { type Features, type Looked, ownFeatures, pageFeatures, summarise } from './features';
import weights from './judge.weights.json';
import { logistic, type Weights } from './logistic';

/**
 * What a finding counts at most that rests on what a page adds or leaves out, where it has other sources, too: so
 * little that no model is asked about it either.
 */
const MOST_APART = 0.25;
/** The first look is never surer than this, either way. */
const MOST_CHANCE = 0.99;

/** A page of fewer claims has no room for other findings that could speak for or against one. */
const FEW_CLAIMS = 5;

/** The judge's two regressions: over a finding as it stands, and over that and the rest of its page. */
export interface JudgeWeights {
  own: Weights;
  page: Weights;
}

/** How sure the judge is of a finding, and what it looked at. */
export interface Judged extends Looked {
  /** Chance that it is right, 0 to 1, in thousandths. */
  confidence: number;
  own: Features;
  /** Null in a text that is too short to tell of other findings. */
  page: Features | null;
}

/**
 * Judges all findings of a page by logistic regressions, which `npm run fit:judge` fits on labelled pages. The first
 * looks at each finding as it stands, the second at that and at what was found on the rest of the page. In a short text
 * the first look is all there is.
 */
export function judge(
  found: readonly Found[],
  context: CheckContext,
  fitted: JudgeWeights = weights,
): Judged[] {
  const isApart = ({ rule }: Found) => rule.needsFollowing && !context.follows;
  const sure = (one: Found, confidence: number) =>
    isApart(one) ? Math.min(confidence, MOST_APART) : confidence;
  const looked = found.map((one) => {
    const own = ownFeatures(one, context);
    return { ...one, own, chance: firstLook(own, fitted.own) };
  });
  const summary = summarise(looked);
  return looked.map((one) => {
    if (isShort(context)) return { ...one, page: null, confidence: sure(one, one.chance) };
    const page = pageFeatures(one, summary);
    return { ...one, page, confidence: sure(one, logistic(page, fitted.page)) };
  });
}

/** Whether a text has too few claims for what was found in some to speak of the others. */
export function isShort({ page }: CheckContext): boolean {
  return page.sentences.length < FEW_CLAIMS;
}

/** The chance by the first look, kept away from 0 and 1, of which no labelled page can make sure. */
export function firstLook(own: Features, fitted: Weights): number {
  return Math.min(MOST_CHANCE, Math.max(1 - MOST_CHANCE, logistic(own, fitted)));
}
