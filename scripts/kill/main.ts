/**
 * Kills the whole browser at random moments while the library is written, opens it again and looks whether all that
 * was acknowledged is there and whole: `npm run kill`, or with `-- --rounds 3 --browser firefox`.
 */
import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName } from '../browsers';
import { ensureBuilt } from '../build';
import { type Activity, killRounds } from './rounds';

const ROUNDS: Record<BrowserName, number> = { chromium: 50, firefox: 10 };
/** One round after the other; migration starts from a library of the first version, and restoring from that one's. */
const ORDER: Activity[] = [
  'import',
  'review',
  'delete',
  'migrate',
  'add',
  'review',
  'import',
  'delete',
  'migrate',
  'restore',
];
const DOCUMENTS = 6_000;

const { values } = parseArgs({ options: { rounds: { type: 'string' }, browser: { type: 'string' } } });
ensureBuilt();
for (const name of BROWSERS.filter((one) => values.browser === undefined || one === values.browser)) {
  const rounds = Number(values.rounds ?? ROUNDS[name]);
  const activities = Array.from({ length: rounds }, (_, n) => ORDER[n % ORDER.length] ?? 'import');
  const { tallies, wrong } = await killRounds(name, { activities, documents: DOCUMENTS });
  console.log(name);
  console.table(Object.fromEntries(tallies));
  for (const line of wrong) console.log(line);
  if (wrong.length > 0) process.exitCode = 1;
}
