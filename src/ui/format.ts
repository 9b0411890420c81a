/** How numbers, sizes and errors are written on every page. */

const numbers = new Intl.NumberFormat('en');
/** `count(1, 'note')` → "1 note", `count(1200, 'note')` → "1,200 notes"; the plural may be given. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${numbers.format(amount)} ${amount === 1 ? one : many}`;
}

/** A file's size in the unit that suits it, decimal as file managers show it. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} kB`;
  return `${numbers.format(Math.round(bytes / 1e5) / 10)} MB`;
}

/** The message of whatever was thrown, as it stands. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
