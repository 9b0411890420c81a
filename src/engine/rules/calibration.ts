import calibration from './calibration.json';

/** How often a tier of a rule was right and wrong on the texts that it was calibrated on. */
interface Counts {
  right: number;
  wrong: number;
}

const counts = new Map<string, Counts>(
  Object.entries<Record<string, Counts>>(calibration).flatMap(([rule, tiers]) =>
    Object.entries(tiers).map(([tier, counted]): [string, Counts] => [`${rule} ${tier}`, counted]),
  ),
);

/**
 * How likely a finding of this tier is right, 0 to 1, in hundredths: Laplace's rule of succession over what
 * `npm run calibrate` counted, so that a tier that was seen seldom is not called sure. 0.5 for an unknown one.
 */
export function confidenceOf(rule: string, tier: string): number {
  const { right, wrong } = counts.get(`${rule} ${tier}`) ?? { right: 0, wrong: 0 };
  return Math.round((100 * (right + 1)) / (right + wrong + 2)) / 100;
}
