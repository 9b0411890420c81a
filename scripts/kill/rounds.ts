import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BACKUPS } from '../../src/protocol';
import type { BrowserName } from '../browsers';
import { launch, type Session } from '../launch';
import { removeProfile } from '../remove';
import { type FirstLibrary, firstLibrary } from './first-library';
import { killInMigration, killInWork } from './killing';
import { importsEnd, ready, seen } from './library';
import { Model } from './model';
import { change } from './on-disk';
import type { Killing, WorkName } from './works';

/** What a round is killed in. */
export type Activity = WorkName | 'migrate';

const BACKUP = 'plumbline-2020-01-01T00-00-00-000Z-asked.sqlite3.gz';
/** The browser is killed within this time after its work began, in ms: about as long as that takes. */
const LONGEST: Record<Activity, number> = {
  import: 4_000,
  delete: 1_500,
  migrate: 1_500,
  add: 1_500,
  restore: 4_000,
  review: 1_500,
};

export interface Rounds {
  /** What each round is killed in. */
  activities: readonly Activity[];
  /** How many documents the library of the first version has, and each pack. */
  documents: number;
}

/** What came of the rounds of one activity. */
export interface Tally {
  killed: number;
  /** Of these, how many in the midst of a change of the library, and how many of those while it was overwritten. */
  changing: number;
  overwriting: number;
  acknowledged: number;
  /** In how many of them something was lost, was there by half, or did not open. */
  wrong: number;
}

export interface Outcome {
  tallies: Map<Activity, Tally>;
  /** Everything that was wrong, a line each. */
  wrong: string[];
}

/** Kills a browser in each of these activities, and looks each time whether all is there that it had acknowledged. */
export async function killRounds(name: BrowserName, { activities, documents }: Rounds): Promise<Outcome> {
  const profile = mkdtempSync(join(tmpdir(), 'plumbline-kill-'));
  const first = await firstLibrary(documents);
  const model = new Model();
  const tallies = new Map<Activity, Tally>();
  const allWrong: string[] = [];
  let last: Activity | null = null;
  try {
    for (const [round, activity] of [...activities, null].entries()) {
      const session = await launch(name, { headless: true, profile });
      const wrong = await look(session, model, last === 'restore' ? first : null);
      allWrong.push(...wrong.map((line) => `${name}, round ${round}, after ${last}: ${line}`));
      const tally = last === null ? undefined : tallies.get(last);
      if (tally !== undefined && wrong.length > 0) tally.wrong += 1;
      if (round === 0) await placeBackup(session, first);
      if (activity === null || activity === 'migrate') await session.close();
      if (activity === null) break;
      const after = Math.random() * LONGEST[activity];
      const killing: Killing = {
        round,
        model,
        backup: BACKUP,
        packed: documents,
        isOver: false,
        acknowledged: 0,
      };
      if (activity === 'migrate') {
        model.restart(first);
        killing.acknowledged = first.ids.size;
        await killInMigration(name, { profile, bytes: first.bytes, after });
      } else {
        await killInWork(session, activity, after, killing);
      }
      count(tallies, activity, killing.acknowledged, change(profile));
      last = activity;
    }
  } finally {
    await removeProfile(profile);
  }
  return { tallies, wrong: allWrong };
}

function count(
  tallies: Map<Activity, Tally>,
  activity: Activity,
  acknowledged: number,
  cut: ReturnType<typeof change>,
): void {
  const tally = tallies.get(activity) ?? {
    killed: 0,
    changing: 0,
    overwriting: 0,
    acknowledged: 0,
    wrong: 0,
  };
  tally.killed += 1;
  if (cut !== 'none') tally.changing += 1;
  if (cut === 'overwriting') tally.overwriting += 1;
  tally.acknowledged += acknowledged;
  tallies.set(activity, tally);
}

/**
 * What is wrong with the library after a kill: at once, and after its imports have gone on to their ends.
 * @param restored what may have taken the library's place
 */
async function look(session: Session, model: Model, restored: FirstLibrary | null): Promise<string[]> {
  const { extension } = session;
  await ready(session);
  const opened = await seen(session);
  if (restored !== null && isOf(restored, opened.documents)) model.restart(restored);
  const wrong = model.wrong(opened);
  await importsEnd(session);
  const finding = await extension.ask('safety.check', null);
  if (finding !== 'whole') wrong.push(`the check found: ${finding}`);
  const { recovery } = await extension.ask('safety.list', null);
  if (recovery !== null) {
    wrong.push(`it was damaged: ${JSON.stringify(recovery)}`);
    await extension.ask('safety.forget', null);
  }
  const ended = await seen(session);
  wrong.push(...model.unfinished(ended));
  model.take(ended);
  return wrong;
}

/** Whether these are all of a library's documents, and nothing else. */
function isOf(library: FirstLibrary, documents: readonly { id: string }[]): boolean {
  return documents.length === library.ids.size && documents.every(({ id }) => library.ids.has(id));
}

/** Puts a library of the first version among the backups. */
async function placeBackup({ extension }: Session, { bytes }: FirstLibrary): Promise<void> {
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
    gzipSync(bytes).toString('base64'),
  );
  await page.close();
}
