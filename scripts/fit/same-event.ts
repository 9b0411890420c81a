/**
 * Fits the weights of `sameEvent` and writes src/engine/same-event/weights.json: `npm run fit:same-event -- FILE`,
 * where FILE holds labelled pairs of articles (../shared/data/same-event-basil.jsonl.gz). Prints what is found on
 * events that the weights were not fitted on. The decision, 0.5, lies where one in two hundred false pairs does.
 */
import { writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { InputError } from '../../src/cli/input';
import { run } from '../../src/cli/run';
import { logistic, type Weights } from '../../src/engine/judge/logistic';
import { eventProfile } from '../../src/engine/same-event/profile';
import { eventFeatures } from '../../src/engine/same-event/same-event';
import { readRows } from '../accuracy/files';
import { cutAt, eventPairSchema, FOLDS, joinEvents } from '../accuracy/same-event';
import { groupBy, share } from '../accuracy/stats';
import { type Example, fitLogistic, readable } from './logistic';

const PENALTY = 0.1;

await run('fit:same-event', async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new InputError('usage: npm run fit:same-event -- FILE.jsonl.gz');
  const rows = v.parse(v.array(eventPairSchema), readRows(file));
  const eventOf = joinEvents(rows);
  const profiles = new Map(rows.flatMap(({ a, b }) => [a, b]).map((text) => [text, eventProfile(text)]));
  const examples = rows.flatMap(({ a, b, same }) => {
    const [left, right] = [profiles.get(a), profiles.get(b)];
    if (left === undefined || right === undefined) return [];
    return [{ event: eventOf(a), label: same, values: eventFeatures(left, right) }];
  });
  const events = groupBy(examples, ({ event }) => event);
  const decided = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitEvents(events.filter((__, at) => at % FOLDS !== fold).flat());
    const held = events.filter((__, at) => at % FOLDS === fold).flat();
    return held.map(({ label, values }) => ({ label, isFound: logistic(values, weights) >= 0.5 }));
  }).flat();
  for (const same of [true, false]) {
    const of = decided.filter(({ label }) => label === same);
    const { value, low, high } = share(of.filter(({ isFound }) => isFound).length, of.length);
    const interval = [value, low, high].map((each) => each.toFixed(3));
    console.log(`${same ? 'found' : 'false'} on held-out events: ${interval.join(', ')} (n ${of.length})`);
  }
  const weights = readable(fitEvents(examples));
  writeFileSync(
    new URL('../../src/engine/same-event/weights.json', import.meta.url),
    `${JSON.stringify(weights, null, 2)}\n`,
  );
});

/** Weights whose 0.5 is where the false pairs' highest two hundredth begins. */
function fitEvents(examples: readonly Example[]): Weights {
  const { intercept, features } = fitLogistic(examples, PENALTY);
  const sumOf = ({ values }: Example) =>
    Object.entries(features).reduce((sum, [name, weight]) => sum + weight * (values[name] ?? 0), 0);
  const cut = cutAt(examples.filter(({ label }) => !label).map(sumOf));
  return { intercept: Number.isNaN(cut) ? intercept : -cut, features };
}
