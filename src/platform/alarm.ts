/** The one time at which the browser wakes the background. */
import { browser } from './browser';

const NAME = 'clock';
/** The soonest that every browser keeps to, in ms. */
const SOONEST = 30_000;

/** Has the browser wake the background at a time, in ms since 1970, or then when it next runs; null for never. */
export async function setAlarm(at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(NAME);
  else await browser.alarms.create(NAME, { when: Math.max(at, Date.now() + SOONEST) });
}

export async function isAlarmSet(): Promise<boolean> {
  return (await browser.alarms.get(NAME)) !== undefined;
}

/** Call it while the background starts, or the alarm that wakes it is lost. */
export function onAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) listener();
  });
}
