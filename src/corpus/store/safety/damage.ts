/** What SQLite says of a file that is damaged: SQLITE_CORRUPT and SQLITE_NOTADB, with whatever further detail. */
const DAMAGED = [11, 26];
/** SQLITE_FULL. */
const FULL = 13;

/** Whether it is the file itself that is at fault. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && DAMAGED.includes(code & 0xff);
}

/** Whether there was no room left to write. */
export function isFull(error: unknown): boolean {
  if (error instanceof Error && error.name === 'QuotaExceededError') return true;
  const code = sqliteCode(error);
  // A browser's refusal reaches SQLite as a failed write, with the browser's words in it.
  return code !== null && ((code & 0xff) === FULL || /quota|no space/i.test(messageOf(error)));
}

function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('resultCode' in error)) return null;
  return typeof error.resultCode === 'number' ? error.resultCode : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
