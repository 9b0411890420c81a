/**
 * Fits the weights of `strength` and writes src/engine/judge/strength.json: `npm run fit:strength -- FILE`, where FILE
 * holds single sentences with their level of claim (../shared/data/train-strength.jsonl.gz). Sentences that tell no
 * finding are left out, as whether one is told says nothing of how strongly, and so is what accuracy is measured on.
 */
import { writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { InputError } from '../../src/cli/input';
import { run } from '../../src/cli/run';
import { strengthCues } from '../../src/engine/judge/strength';
import { readRows } from '../accuracy/files';
import { fitLogistic, readable } from './logistic';
import { measuredApart } from './shingles';

const PENALTY = 1;
const levelled = v.object({ text: v.string(), level: v.picklist([1, 2, 3]) });

await run('fit:strength', async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new InputError('usage: npm run fit:strength -- FILE.jsonl.gz');
  const rows = readRows(file).flatMap((row) => {
    const parsed = v.safeParse(levelled, row);
    return parsed.success ? [parsed.output] : [];
  });
  const isApart = measuredApart();
  const examples = rows
    .filter(({ text }) => isApart(text))
    .map(({ text, level }) => ({ level, values: strengthCues(text) }));
  const reaching = (least: number) =>
    readable(
      fitLogistic(
        examples.map(({ level, values }) => ({ label: level >= least, values })),
        PENALTY,
      ),
    );
  const weights = { conditional: reaching(2), direct: reaching(3) };
  writeFileSync(
    new URL('../../src/engine/judge/strength.json', import.meta.url),
    `${JSON.stringify(weights, null, 2)}\n`,
  );
});
