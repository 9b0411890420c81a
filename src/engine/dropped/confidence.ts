import { isShort } from '../judge/judge';
import type { CheckContext, Found } from '../rules/rule';
import { chanceOnPage } from './chance';
import { ANOTHER_REPORT } from './finding';

/**
 * What a note counts at most where the page has other sources, too, or is another report of the event: less than what
 * any reader can ask for.
 */
const MOST_APART = 0.25;

/**
 * How sure it is that a page leaves something out that its readers miss, 0 to 1.
 * @param found how sure the judge is of each finding on the page
 */
export function confidenceOf({ finding }: Found, found: readonly number[], context: CheckContext): number {
  const { chance = 0, tier } = finding;
  const sure = isShort(context) ? chance : chanceOnPage(chance, found);
  return context.follows && tier !== ANOTHER_REPORT ? sure : Math.min(sure, MOST_APART);
}
