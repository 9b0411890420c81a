import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { InputError } from '../../src/cli/input';

/** Labelled files: JSON lines, gzipped or not; or folders with a source, its rewrites and their labels. */

/** The rows of a file of JSON lines. @throws InputError where the file cannot be read or a line is not JSON */
export function readRows(path: string): unknown[] {
  return readText(path)
    .split('\n')
    .flatMap((line, at): unknown[] => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch (cause) {
        throw new InputError(`${path}: line ${at + 1} is not JSON`, { cause });
      }
    });
}

function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (cause) {
    throw new InputError(`${path} cannot be read`, { cause });
  }
}

/** The labelled files and page folders in a folder, in the order of their names. */
export function labelledIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (statSync(path).isDirectory()) return isPages(path) ? [path] : labelledIn(path);
      return path.endsWith('.jsonl.gz') ? [path] : [];
    });
}

/** Whether a path is a folder with a source and its rewrites. */
export function isPages(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory() && readdirSync(path).includes('source.txt');
}

/** The file's or folder's name without its ending. */
export function nameOf(path: string): string {
  return basename(path).replace(/\.jsonl(?:\.gz)?$/, '');
}
