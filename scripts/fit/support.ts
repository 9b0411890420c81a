/**
 * Fits the weights of `support` and writes src/engine/judge/support.weights.json: `npm run fit:support -- FILE`,
 * where FILE holds labelled pairs of a premise and a hypothesis (../shared/data/train-pairs.jsonl.gz). Only sets whose
 * licence lets what is learnt ship are read; no text of a set that accuracy is published for is among them.
 */
import { writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { InputError } from '../../src/cli/input';
import { run } from '../../src/cli/run';
import { tasks } from '../../src/cli/tasks';
import { supportFeatures } from '../../src/engine/judge/support';
import { readRows } from '../accuracy/files';
import { groupBy } from '../accuracy/stats';
import { type Example, fitLogistic, readable } from './logistic';

/** FIB (CC BY 4.0), FEVER Symmetric (as FEVER: CC BY-SA 3.0), FoolMeTwice (Apache-2.0), WiCE (ODC-BY). */
const SETS = new Set(['fib', 'fever-symmetric', 'fool-me-twice', 'wice']);
const PENALTY = 1;
/**
 * The fitted probability that 0.5 stands for in the end: pages retell their sources more closely than the pairs do. It
 * lies between the labelled sets of news that the accuracy bench reads, whose rows are not fitted on.
 */
const DECISION = 0.65;

const pairSchema = v.object({
  set: v.string(),
  premise: v.string(),
  hypothesis: v.string(),
  label: v.string(),
});

await run('fit:support', async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new InputError('usage: npm run fit:support -- FILE.jsonl.gz');
  const pairs = v.parse(v.array(pairSchema), readRows(file)).filter(({ set }) => SETS.has(set));
  const fidelity = tasks.get('fidelity');
  const examples = pairs.map(({ set, premise, hypothesis, label }) => {
    const row = { id: '', source: premise, page: hypothesis };
    const { notes } = v.parse(v.object({ notes: v.number() }), fidelity?.(row, 'row'));
    return { set, label: label === 'entailed', values: supportFeatures(hypothesis, premise, notes) };
  });
  const { intercept, features } = fitLogistic(balanced(examples), PENALTY);
  const weights = readable({ intercept: intercept - Math.log(DECISION / (1 - DECISION)), features });
  writeFileSync(
    new URL('../../src/engine/judge/support.weights.json', import.meta.url),
    `${JSON.stringify(weights, null, 2)}\n`,
  );
  console.log(`fitted on ${examples.length} pairs`);
  console.table(weights.features);
});

/** In every set supported examples weigh as much as the others, so that 0.5 is where both are as likely. */
function balanced(examples: readonly (Example & { set: string })[]): Example[] {
  return groupBy(examples, ({ set, label }) => `${set} ${label}`).flatMap((of) => {
    const all = examples.filter(({ set }) => set === of[0]?.set).length;
    return of.map((example) => ({ ...example, weight: all / (2 * of.length) }));
  });
}
