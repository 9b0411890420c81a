/**
 * The library's file is never written over by another one: a recovered or restored library is a new file, numbered
 * one higher, and the old one goes once that is complete.
 */
const FILE = /^\/corpus(?:-(\d+))?\.sqlite3$/;

export function fileOf(number: number): string {
  return number === 0 ? '/corpus.sqlite3' : `/corpus-${number}.sqlite3`;
}

export function fileNumber(path: string): number {
  return Number(FILE.exec(path)?.[1] ?? 0);
}

/** The library's files among all, the newest first. */
export function inOrder(names: readonly string[]): string[] {
  return names.filter((name) => FILE.test(name)).sort((a, b) => fileNumber(b) - fileNumber(a));
}
