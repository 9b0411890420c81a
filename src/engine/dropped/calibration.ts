import type { CheckContext, Found } from '../rules/rule';
import calibration from './calibration.json';

/** How often a tier of a rule was right and wrong on labelled texts about what is left out; `npm run calibrate` counts. */
export interface Counts {
  /** On pages that drop facts and that the rule's author had not seen: labelled facts, and others. */
  right: number;
  wrong: number;
  /** On pages that do not: every finding. */
  alarms: number;
  /** On pages that the rules were made on. */
  madeRight: number;
  madeWrong: number;
}

const counts = new Map<string, Counts>(
  Object.entries<Record<string, Counts>>(calibration).flatMap(([rule, tiers]) =>
    Object.entries(tiers).map(([tier, counted]): [string, Counts] => [`${rule} ${tier}`, counted]),
  ),
);

/** Most pages that people read do not distort: an alarm on one that does not weighs as much as five notes. */
const ALARM_WEIGHT = 5;
/** What is right where the rule was made tells less of other pages. */
const MADE_WEIGHT = 0.25;
/** What a finding counts at most that rests on what a page adds or leaves out, where it has other sources, too. */
const MOST_APART = 0.5;

/**
 * How likely a finding of what is left out is right, 0 to 1, in hundredths: Laplace's rule of succession over the
 * weighted counts, so that a tier that was seen seldom is not called sure. 0.5 for an unknown one.
 */
export function confidenceOf({ rule, finding }: Found, { follows }: CheckContext): number {
  const counted = counts.get(`${rule.id} ${finding.tier}`);
  const right = counted === undefined ? 0 : counted.right + MADE_WEIGHT * counted.madeRight;
  const wrong =
    counted === undefined
      ? 0
      : counted.wrong + ALARM_WEIGHT * counted.alarms + MADE_WEIGHT * counted.madeWrong;
  const share = Math.round((100 * (right + 1)) / (right + wrong + 2)) / 100;
  return rule.needsFollowing && !follows ? Math.min(share, MOST_APART) : share;
}
