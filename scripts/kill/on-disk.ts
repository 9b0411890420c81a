/**
 * The library's files in a browser's profile while no browser runs. Each lies behind a head that begins with its name,
 * as SQLite's `opfs-sahpool` writes it.
 */
import { closeSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long the head is, and how much of it is the name, in bytes. */
const HEAD = 4_096;
const NAME = 512;
/** How a journal begins once it is complete: it gets its own head last. */
const JOURNAL = 'd9d505f920a163d7';

/** Puts a database in the place of the one that is there. */
export function putLibrary(profile: string, bytes: Uint8Array): void {
  const [file, ...more] = filesNamed(profile, /^\/corpus(?:-\d+)?\.sqlite3$/);
  if (file === undefined || more.length > 0) throw new Error('The profile does not hold one library.');
  writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, HEAD), bytes]));
}

/**
 * Whether a change of the library is under way: `writing` while SQLite notes what it is about to overwrite, `overwriting`
 * once it does. A browser that ends then leaves it to the next opening to take that back.
 */
export function change(profile: string): 'none' | 'writing' | 'overwriting' {
  const [file] = filesNamed(profile, /^\/corpus(?:-\d+)?\.sqlite3-journal$/);
  if (file === undefined) return 'none';
  return startOf(file, HEAD, JOURNAL.length / 2).toString('hex') === JOURNAL ? 'overwriting' : 'writing';
}

function filesNamed(profile: string, name: RegExp): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const isMore = startOf(file, HEAD, 1).length > 0;
      return isMore && name.test(startOf(file, 0, NAME).toString('latin1').split('\0', 1)[0] ?? '');
    });
}

/** So many bytes of a file, as far as it has them: the browser, or its driver, may just remove it. */
function startOf(file: string, position: number, length: number): Buffer {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return Buffer.alloc(0);
  }
  try {
    const start = Buffer.alloc(length);
    return start.subarray(0, readSync(descriptor, start, 0, length, position));
  } finally {
    closeSync(descriptor);
  }
}
