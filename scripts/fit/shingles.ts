import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { tokenize } from '../../src/engine/text/tokens';

/** Rows of words by which a text is known again: what is learnt from must have none of what is measured on. */

/** Shorter ones are set phrases: "did not respond to a request for comment". */
export const LENGTH = 12;
const benchmark = fileURLToPath(new URL('../../test/pairs', import.meta.url));
/** Sets that others labelled, where they are beside the repository. */
export const labelled = fileURLToPath(new URL('../../../shared/data', import.meta.url));
/** What may be learnt from. */
const MATERIAL = /^(?:train-|rewrites)/;

/** The files that accuracy is measured on. */
export function measuredFiles(): string[] {
  return [benchmark, ...(existsSync(labelled) ? [labelled] : [])].flatMap(filesIn);
}

/** All texts in any value. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name): string[] => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.(?:txt|jsonl|jsonl\.gz)$/.test(name) && !MATERIAL.test(name) ? [path] : [];
  });
}

/** The different shingles of all texts in a file. */
export function shinglesOfFile(path: string): Set<string> {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const texts = path.endsWith('.txt')
    ? [text]
    : text.split('\n').flatMap((line) => (line === '' ? [] : textsOf(JSON.parse(line))));
  return new Set(texts.flatMap(shingles));
}

/** Every twelve words in a row. */
export function shingles(text: string): string[] {
  const words = tokenize(text).map(({ lower }) => lower);
  return words.slice(LENGTH - 1).map((_, at) => words.slice(at, at + LENGTH).join(' '));
}

/** Tells of a text whether it has a row of words in common with anything that accuracy is measured on. */
export function measuredApart(): (text: string) => boolean {
  const measured = new Set(measuredFiles().flatMap((file) => [...shinglesOfFile(file)]));
  return (text) => !shingles(text).some((row) => measured.has(row));
}
