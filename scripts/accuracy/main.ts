/**
 * Scores the engine on labelled texts: `npm run bench:accuracy`, or `npm run bench:accuracy -- FILE…` for given
 * files of labelled rows or folders of labelled pages. Without FILE: the benchmark in test/pairs, and what lies in
 * ../shared/data. `--part tune` leaves the benchmark's test part alone, as one should while working on a rule.
 * `--judge URL` has a judge of yours asked about every page, too: docs/judge.md.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { JUDGE_OPTIONS, judgeFrom } from '../../src/cli/judge';
import { run } from '../../src/cli/run';
import type { Judge } from '../../src/inference';
import { readSet, setNames } from '../../test/pairs/sets';
import { attributionSchema, scoreAttribution } from './attribution';
import { pairSchema, scorePairs } from './bump';
import { isPages, labelledIn, nameOf, readRows } from './files';
import { judgePages } from './judged';
import { labelledSets } from './labelled-sets';
import { type LabelledPages, readPages, type ScoredPages, scorePages } from './pages';
import { printAttribution, printEvents, printPages, printPairs, printScored } from './print';
import { eventPairSchema, scoreEvents } from './same-event';
import { groupBy } from './stats';

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url));
/** Progress goes to standard error: standard output holds the results only. */
const say = (line: string) => process.stderr.write(`${line}\n`);

await run('bench:accuracy', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { part: { type: 'string', default: 'all' }, ...JUDGE_OPTIONS },
  });
  const judge = judgeFrom(values);
  if (positionals.length === 0) await scoreBenchmark(values.part, judge);
  const given = positionals.length > 0 ? positionals : existsSync(shared) ? labelledIn(shared) : [];
  if (given.length === 0)
    say('There is no ../shared/data here: only the benchmark in test/pairs was scored.');
  const pages: ScoredPages[] = [];
  for (const path of given) {
    say(`scoring ${nameOf(path)} …`);
    if (isPages(path)) pages.push(await scored(readPages(path, nameOf(path)), judge));
    else scoreFile(path);
  }
  if (pages.length > 0) printPages(`labelled pages: ${pages.map(({ name }) => name).join(', ')}`, pages);
});

async function scoreBenchmark(part: string, judge: Judge | null): Promise<void> {
  for (const each of ['tune', 'calibrate', 'test']) {
    if (part !== 'all' && part !== each) continue;
    const sets = setNames()
      .map(readSet)
      .filter((set) => set.part === each);
    const pages: ScoredPages[] = [];
    for (const set of sets) pages.push(await scored(set, judge));
    printPages(`test/pairs, ${each} part`, pages);
  }
}

/** The pages as readers see them, those with a judge of their own where there is one. */
async function scored(set: LabelledPages, judge: Judge | null): Promise<ScoredPages> {
  return scorePages(set, undefined, await judgePages(judge, set, say));
}

function scoreFile(path: string): void {
  const rows = readRows(path);
  const [first] = rows;
  const set = labelledSets.find(({ schema }) => v.is(schema, first));
  if (v.is(pairSchema, first)) {
    printPairs(nameOf(path), rows.length, scorePairs(v.parse(v.array(pairSchema), rows)));
  } else if (v.is(eventPairSchema, first)) {
    printEvents(nameOf(path), rows.length, scoreEvents(v.parse(v.array(eventPairSchema), rows)));
  } else if (v.is(attributionSchema, first)) {
    printAttribution(nameOf(path), scoreAttribution(v.parse(v.array(attributionSchema), rows)));
  } else if (set === undefined) {
    say(`${nameOf(path)}: nothing that can be scored`);
  } else {
    const scored = rows.flatMap((row) => set.score(row));
    for (const part of groupBy(scored, (row) => row.set)) printScored(set.label, part);
  }
}
