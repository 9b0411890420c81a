/**
 * Many pages on the command line: `check --batch` from its start to its report, beside a script that runs a word diff
 * over the same pairs. The benchmark's pages, those of its test part not among them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { setNames, setSchema } from '../../test/pairs/sets';
import { root } from '../launch';
import { median, type Row } from './report';

/** Taken in turn, so that a busy moment meets both. */
const RUNS = 3;

export function benchBatch(say: (line: string) => void): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  try {
    const rows = pairs();
    const list = join(folder, 'list.jsonl');
    writeFileSync(list, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const seconds: { batch: number[]; diff: number[] } = { batch: [], diff: [] };
    for (let run = 0; run < RUNS; run++) {
      const out = join(folder, String(run));
      seconds.batch.push(secondsOf('src/cli/check.ts', '--batch', list, '--out', out));
      seconds.diff.push(secondsOf('scripts/bench/word-diff.ts', list));
      say(`batch beside a word diff: ${run + 1} of ${RUNS}`);
    }
    return [
      {
        what: 'batch: pages/s',
        value: rows.length / median(seconds.batch),
        unit: 'pages/s',
        budget: null,
        beside: { name: 'diffWords', value: rows.length / median(seconds.diff) },
        on: `${rows.length} pages from start to end, Node ${process.versions.node}, ${availableParallelism()} cores`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows of a batch's LIST. */
function pairs(): { page: string; sources: [string] }[] {
  return setNames().flatMap((name) => {
    const at = (file: string) => join(root, 'test', 'pairs', name, file);
    const { part } = v.parse(setSchema, JSON.parse(readFileSync(at('set.json'), 'utf8')));
    if (part === 'test') return [];
    const sources: [string] = [at('source.txt')];
    return ['spun.txt', 'faithful.txt'].map((page) => ({ page: at(page), sources }));
  });
}

function secondsOf(...command: string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['scripts/run.mjs', ...command], {
    cwd: root,
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`);
  return (performance.now() - start) / 1000;
}
