import { join } from 'node:path';
import { InputError, readSource } from '../input';
import { claimFolder, REPORT, SUMMARY, tidyFolder, writeWhole } from './folder';
import { type Item, isWithin, itemsOf } from './items';
import type { BatchAsk } from './options';
import { isChecked, type Outcome } from './outcome';
import { checkAll } from './pool';
import { Progress } from './progress';
import { reportPage } from './report-html';
import { printedTable, summaryTable } from './table';

/** Where all pages were gone through and some could not be checked, the exit status. */
const SOME_BAD = 3;
const DEFECT = 1;
/** As a shell has it of what a signal ended. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Checks many pages and writes a record of each, a summary and a report; goes on where an earlier run ended.
 * @throws InputError where it was told wrong things, or cannot write
 */
export async function checkBatch({ given, sources, date, out, workers }: BatchAsk): Promise<void> {
  // What is wrong with them is wrong with every page.
  for (const source of sources) await readSource(source);
  if (isWithin(out, given)) throw new InputError(`--out ${out} lies inside of ${given}`);
  const named = sources.map((source) => ({ name: source, path: source }));
  const { items, passedOver } = await itemsOf(given, { sources: named, date });
  const records = claimFolder(out);

  const progress = new Progress(items.length);
  if (passedOver > 0) progress.say(`files of other formats, passed over: ${passedOver}`);
  const outcomes = await outcomesOf(items, { records, workers, progress });
  if (outcomes === null) return;

  writeWhole(join(out, SUMMARY), summaryTable(outcomes));
  writeWhole(join(out, REPORT), reportPage(outcomes));
  const gone = tidyFolder(out, new Set(outcomes.filter(isChecked).map(({ record }) => record)));
  if (gone > 0) progress.say(`records of other pages or earlier texts, removed: ${gone}`);
  process.stdout.write(printedTable(outcomes));
  process.exitCode = statusOf(outcomes);
}

/** What came of all pages; null where it was stopped before. */
async function outcomesOf(
  items: readonly Item[],
  { records, workers, progress }: { records: string; workers: number; progress: Progress },
): Promise<Outcome[] | null> {
  const stop = new AbortController();
  const stopOn = (signal: keyof typeof STOPPED) => {
    // Who asks twice does not want to wait.
    if (stop.signal.aborted) process.exit(STOPPED[signal]);
    stop.abort();
    process.exitCode = STOPPED[signal];
    progress.say('stopping, once the pages begun are done');
  };
  process.on('SIGINT', stopOn).on('SIGTERM', stopOn);
  try {
    const answers = await checkAll(items, {
      records,
      workers,
      signal: stop.signal,
      onAnswer: ({ isOld }) => progress.add(isOld),
      onDefect: ({ name }, { trace }) => progress.say(`${name}: a defect of Plumbline: ${trace}`),
    });
    const outcomes = answers.flatMap((answer) => answer?.outcome ?? []);
    progress.end();
    if (outcomes.length === items.length) return outcomes;
    progress.say('stopped; the same command goes on from here');
    return null;
  } finally {
    process.off('SIGINT', stopOn).off('SIGTERM', stopOn);
  }
}

function statusOf(outcomes: readonly Outcome[]): number {
  const bad = outcomes.flatMap((outcome) => (isChecked(outcome) ? [] : [outcome.problem.kind]));
  if (bad.includes('defect')) return DEFECT;
  return bad.length > 0 ? SOME_BAD : 0;
}
