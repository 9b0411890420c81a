import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import type { BrowserName } from '../browsers';
import { builtExtension, launchBare, type Session } from '../launch';
import { until } from '../marks';
import { change, putLibrary } from './on-disk';
import { type Killing, WORKS, type WorkName } from './works';

/** What hangs on a browser that was killed fails within this time, in ms. */
const ECHO = 2_000;

/** Works until the browser is killed after so many ms. What was answered by then goes into the model. */
export async function killInWork(
  session: Session,
  name: WorkName,
  after: number,
  killing: Killing,
): Promise<void> {
  const work = await WORKS[name](session, killing);
  const worked = work().catch((error: unknown) => {
    if (!killing.isOver) throw error;
  });
  // Work that fails before then does so here.
  await Promise.race([delay(after), worked.then(() => delay(after))]);
  killing.isOver = true;
  await kill(session.browser);
  await Promise.race([worked, delay(ECHO)]);
}

/**
 * Puts a library of the first version into a profile, starts a browser, which opens it of itself, and kills it so many
 * ms after the migration began; earlier where it is seen to overwrite the library, which takes but a moment.
 */
export async function killInMigration(
  name: BrowserName,
  { profile, bytes, after }: { profile: string; bytes: Uint8Array; after: number },
): Promise<void> {
  putLibrary(profile, bytes);
  const { browser } = await launchBare(name, { headless: true, profile });
  const installed = browser.installExtension(builtExtension(name)).catch(() => undefined);
  await until(async () => change(profile) !== 'none', 'migration', 60_000, 5);
  const end = performance.now() + after;
  await until(async () => change(profile) === 'overwriting' || performance.now() > end, 'end', 60_000, 5);
  await kill(browser);
  await Promise.race([installed, delay(ECHO)]);
}

/** Ends every process of a browser at once. */
export async function kill(browser: Browser): Promise<void> {
  const leader = browser.process();
  if (leader?.pid === undefined) throw new Error('The browser has no process.');
  const ended = new Promise((resolve) => leader.once('exit', resolve));
  // It was started as the leader of a group of its own.
  process.kill(-leader.pid, 'SIGKILL');
  await ended;
}
