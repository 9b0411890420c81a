/**
 * Runs every check of the project: `npm test`, or `npm test -- --unit` for the fast ones, without a browser.
 * The last line counts them: `N passed, N failed`, with `, N skipped` where tests were skipped.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { BROWSERS, needBrowser } from './browsers';
import { ensureBuilt } from './build';
import { root } from './launch';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  run(): Count | Promise<Count>;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** What failed, a line each: said again at the end, as the output of a whole run is often kept only in part. */
const failures: string[] = [];

const one = (passed: boolean): Count => ({ passed: Number(passed), failed: Number(!passed), skipped: 0 });

/** Runs a dependency's command with its output going straight through; true where it ends with 0. */
function tool(name: string, ...args: string[]): boolean {
  const command = [join(root, 'scripts', 'run.mjs'), name, ...args];
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 0;
}

/**
 * One vitest project, counted test by test. A file that failed without a test counts as one: it did not load, or its
 * browser did not start.
 */
function vitest(project: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const succeeded = tool('vitest', 'run', '--project', project, ...reporters);
    const result: VitestReport = JSON.parse(readFileSync(report, 'utf8'));
    const broken = result.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    );
    for (const { name, message } of broken) failures.push(told(name, '', message));
    for (const { name, assertionResults } of result.testResults)
      for (const { status, fullName, failureMessages } of assertionResults)
        if (status === 'failed') failures.push(told(name, fullName, failureMessages[0] ?? ''));
    const failed = result.numFailedTests + broken.length;
    return {
      passed: result.numPassedTests,
      // What fails outside of a test, such as an unhandled rejection, fails the run.
      failed: failed === 0 && !succeeded ? 1 : failed,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const FAST: Step[] = [
  { name: 'Types', run: () => one(tool('tsc')) },
  { name: 'Lint', run: () => one(tool('biome', 'check')) },
  { name: 'Unit tests', run: () => vitest('unit') },
];

const SLOW: Step[] = [
  {
    name: 'Builds',
    run: () => {
      console.log(ensureBuilt() ? 'Built.' : 'No source has changed since the last build.');
      return one(true);
    },
  },
  {
    name: 'Browser tests',
    run: () => {
      for (const name of BROWSERS) console.log(`${name}: ${needBrowser(name, console.log)}`);
      return vitest('browser');
    },
  },
  {
    name: 'Firefox’s add-on linter',
    run: () => one(tool('web-ext', 'lint', '--source-dir', 'dist/firefox')),
  },
];

const { values } = parseArgs({ options: { unit: { type: 'boolean', default: false } } });
const total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const { name, run } of values.unit ? FAST : [...FAST, ...SLOW]) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const known = failures.length;
  let count = one(false);
  try {
    count = await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${inWords(count)} (${seconds} s)`);
  if (count.failed > 0 && failures.length === known) failures.push(name);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
console.log();
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(inWords(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** A failure in one line: the file, the test and how its message begins. */
function told(file: string, test: string, message: string): string {
  const [first = ''] = stripVTControlCharacters(message).split('\n');
  return [relative(root, file), test, first].filter((part) => part !== '').join(' › ');
}

function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
