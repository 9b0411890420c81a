import type { FeedInterval } from '../../../protocol';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** However long a server asks for patience. */
const MOST_PATIENCE = 7 * DAY;

const LENGTHS: Record<FeedInterval, number> = {
  hourly: HOUR,
  'six-hours': 6 * HOUR,
  daily: DAY,
  weekly: 7 * DAY,
};

/** When to look again after a look that went well; all times in ms. */
export function afterLook(interval: FeedInterval, now: number): number {
  return now + LENGTHS[interval];
}

/**
 * When to look again after a look that failed: twice as late each time, up to a day, and never sooner than the user
 * chose or the server asked for.
 * @param failures how many there were in a row, this one included
 * @param patience what the server asked for, in ms
 */
export function afterFailure(
  { interval, failures, patience }: { interval: FeedInterval; failures: number; patience: number },
  now: number,
): number {
  const usual = LENGTHS[interval];
  const later = Math.min(usual * 2 ** Math.min(failures, 10), Math.max(usual, DAY));
  return now + Math.max(later, Math.min(patience, MOST_PATIENCE));
}

/** What a server's `Retry-After` asks for, in ms: seconds or a date; 0 for anything else. */
export function patienceIn(header: string | null, now: number): number {
  const said = header?.trim() ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1_000;
  // A date in words: what else a browser takes for one is none here.
  const at = /^[A-Za-z]/.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
