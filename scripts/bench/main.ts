/**
 * Measures times and sizes against their budgets, each beside what a user would pick instead, in one run:
 * `npm run bench`, or `npm run --silent bench -- --json` for the numbers alone. `npm run bench -- corpus` measures the
 * corpus at all its sizes instead, `npm run bench -- desk` the desk on a long page.
 */
import { parseArgs } from 'node:util';
import { BROWSERS } from '../browsers';
import { ensureBuilt, MAX_CONTENT_GZIPPED, MAX_UNPACKED, sizeOf } from '../build';
import { benchBatch } from './batch';
import { benchCorpus } from './corpus/main';
import { benchDesk } from './desk';
import { benchDrawn } from './drawn';
import { benchEngine } from './engine';
import { benchFind } from './find';
import { benchFindAgain } from './find-again';
import { benchMany } from './many';
import { benchMarked } from './marked';
import { type Row, table, verdict } from './report';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [what, ...others] = positionals;
if (others.length > 0 || (what !== undefined && what !== 'corpus' && what !== 'desk')) {
  console.error(`There is no bench “${positionals.join(' ')}”: leave it out, or say “corpus” or “desk”.`);
  process.exit(2);
}

/** Progress goes to standard error: standard output holds the results only. */
const say = (line: string) => process.stderr.write(`${line}\n`);

const rows =
  what === 'corpus' ? await benchCorpus(say) : what === 'desk' ? await benchDesks() : await benchPages();

console.log(
  values.json
    ? JSON.stringify(
        rows.map((row) => ({ ...row, verdict: verdict(row) })),
        null,
        2,
      )
    : table(rows),
);

async function benchPages(): Promise<Row[]> {
  ensureBuilt();
  const rows: Row[] = [...benchEngine(), ...benchBatch(say), ...benchFindAgain(), ...benchSize()];
  rows.push(...(await benchFind(say)), ...(await benchMarked(say)));
  for (const name of BROWSERS) rows.push(...(await benchDrawn(name, say)), ...(await benchMany(name, say)));
  return rows;
}

async function benchDesks(): Promise<Row[]> {
  ensureBuilt();
  const rows: Row[] = [];
  for (const name of BROWSERS) rows.push(...(await benchDesk(name, say)));
  return rows;
}

function benchSize(): Row[] {
  return BROWSERS.flatMap((name): Row[] => {
    const { contentGzipped, unpacked } = sizeOf(name);
    return [
      {
        what: 'script in every page, gzipped',
        value: contentGzipped / 1000,
        unit: 'kB',
        budget: MAX_CONTENT_GZIPPED / 1000,
        on: `dist/${name}`,
      },
      {
        what: 'extension, unpacked',
        value: unpacked / 1_000_000,
        unit: 'MB',
        budget: MAX_UNPACKED / 1_000_000,
        on: `dist/${name}`,
      },
    ];
  });
}
