/**
 * Kills the whole browser at random moments while the library is written, opens it again and looks whether all that
 * was acknowledged is there and whole: `npm run kill`, or with `-- --rounds 3 --browser firefox`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BACKUPS } from '../../src/protocol';
import { BROWSERS, type BrowserName } from '../browsers';
import { ensureBuilt } from '../build';
import { launch, type Session } from '../launch';
import { firstBackup } from './first-backup';
import { Model } from './model';
import { listAll, ready, WORKS, type Work, workUntilKilled } from './round';

const ROUNDS: Record<BrowserName, number> = { chromium: 50, firefox: 10 };
/** The browser is killed within this time, in ms. */
const LONGEST = 1_500;
const BACKUP = 'plumbline-2020-01-01T00-00-00-000Z-asked.sqlite3.gz';

const { values } = parseArgs({ options: { rounds: { type: 'string' }, browser: { type: 'string' } } });
ensureBuilt();
const backup = await firstBackup(300);
let failures = 0;
for (const name of BROWSERS.filter((one) => values.browser === undefined || one === values.browser)) {
  failures += await killRounds(name, Number(values.rounds ?? ROUNDS[name]));
}
process.exitCode = failures > 0 ? 1 : 0;

/** @returns in how many rounds something was wrong */
async function killRounds(name: BrowserName, rounds: number): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'plumbline-kill-'));
  const model = new Model();
  const table = new Map(WORKS.map((work) => [work, { killed: 0, acknowledged: 0, wrong: 0 }]));
  let before: Work | null = null;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const session = await launch(name, { headless: true, profile });
      await ready(session);
      const wrong = await look(session, model, before);
      for (const line of wrong) console.log(`${name}, round ${round}, after ${before}: ${line}`);
      const earlier = before === null ? undefined : table.get(before);
      if (earlier && wrong.length > 0) earlier.wrong += 1;
      if (round === rounds) {
        await session.close();
        break;
      }
      if (round === 0) await placeBackup(session);
      const work: Work = WORKS[round % WORKS.length] ?? 'add';
      const after = 50 + Math.random() * LONGEST;
      const { acknowledged } = await workUntilKilled(session, work, { after, round, model, backup: BACKUP });
      const row = table.get(work);
      if (row) {
        row.killed += 1;
        row.acknowledged += acknowledged;
      }
      before = work;
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(name);
  console.table(Object.fromEntries(table));
  return [...table.values()].reduce((sum, { wrong }) => sum + wrong, 0);
}

/** What is wrong with the library after a kill. */
async function look(session: Session, model: Model, before: Work | null): Promise<string[]> {
  const finding = await session.extension.ask('safety.check', null);
  const listed = await listAll(session);
  if (before === 'restore' && isBackup(listed)) {
    model.there.clear();
    model.gone.clear();
  }
  const wrong = model.wrong(listed);
  model.take(listed);
  return finding === 'whole' ? wrong : [...wrong, `the check found: ${finding}`];
}

/** Whether the backup is in the library's place: all of it, and nothing else. */
function isBackup(listed: readonly { id: string }[]): boolean {
  const ids = new Set(backup.ids);
  return listed.length === ids.size && listed.every(({ id }) => ids.has(id));
}

/** Puts a library of the first version among the backups. */
async function placeBackup({ extension }: Session): Promise<void> {
  const page = await extension.open('library');
  await page.evaluate(
    async (folder, name, base64) => {
      const root = await navigator.storage.getDirectory();
      const backups = await root.getDirectoryHandle(folder, { create: true });
      const file = await (await backups.getFileHandle(name, { create: true })).createWritable();
      await file.write(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)));
      await file.close();
    },
    BACKUPS,
    BACKUP,
    backup.base64,
  );
  await page.close();
}
