/**
 * Counts what each level of the setting "How sure must Plumbline be?" brings and costs, on the test part of the
 * benchmark, and writes src/settings/sureness.json, which the popup puts in words: `npm run sureness`. To be run
 * again whenever a rule or its calibration has changed. `--part tune` prints the same of the tune part, and writes
 * nothing.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from '../../src/cli/run';
import { SURENESS } from '../../src/settings/sureness';
import { readSet, setNames } from '../../test/pairs/sets';
import { type LabelledPages, type ScoredPages, scorePages } from './pages';

await run('sureness', async () => {
  const { values } = parseArgs({ options: { part: { type: 'string', default: 'test' } } });
  const sets = setNames()
    .map(readSet)
    .filter(({ part }) => part === values.part);
  const levels = Object.fromEntries(
    Object.entries(SURENESS).map(([level, threshold]) => [level, countAt(sets, threshold)]),
  );
  console.table(levels);
  if (values.part !== 'test') return;
  const file = new URL('../../src/settings/sureness.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(levels, null, 2)}\n`);
});

/** As in the published figures: notes on words, differences of severity 2 and 3, any note on a faithful page. */
function countAt(sets: readonly LabelledPages[], threshold: number) {
  const scored = sets.map((set) => scorePages(set, threshold));
  const all = <T>(of: (set: ScoredPages) => T[]) => scored.flatMap(of);
  const notes = all((set) => set.notes).filter(({ kind }) => kind !== 'dropped');
  const gold = all((set) => set.gold).filter(({ severity }) => severity >= 2);
  return {
    right: notes.filter(({ right }) => right).length,
    shown: notes.length,
    found: gold.filter(({ found }) => found).length,
    gold: gold.length,
    faithfulNotes: all((set) => set.falseAlarms).length,
    faithfulPages: scored.reduce((sum, set) => sum + set.faithfulPages, 0),
  };
}
