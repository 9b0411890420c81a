/**
 * Proves that nothing that the judge learns from is in what it is measured on: `npm run apart`. No twelve words in a row
 * of model/material stand in the benchmark, nor in any labelled set beside the repository. Exit 1 where some do.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { run } from '../../src/cli/run';
import { tokenize } from '../../src/engine/text/tokens';
import { readArticles } from './articles';
import { readRewrites } from './rewrites';

/** Shorter ones are set phrases: "did not respond to a request for comment". */
const LENGTH = 12;
const benchmark = fileURLToPath(new URL('../../test/pairs', import.meta.url));
const labelled = fileURLToPath(new URL('../../../shared/data', import.meta.url));
/** What may be learnt from. */
const MATERIAL = /^(?:train-|rewrites)/;

await run('apart', async () => {
  const material = new Set(
    [...readArticles().flatMap(textsOfSet), ...readRewrites().flatMap(textsOf)].flatMap(shingles),
  );
  console.log(`${material.size} different rows of ${LENGTH} words to learn from`);
  if (!existsSync(labelled))
    console.log('There is no ../shared/data here: only the benchmark was looked at.');
  const files = [benchmark, ...(existsSync(labelled) ? [labelled] : [])].flatMap(filesIn);
  let common = 0;
  for (const file of files) {
    for (const shingle of shinglesOfFile(file)) {
      if (!material.has(shingle)) continue;
      common++;
      console.log(`${file}: ${shingle}`);
    }
  }
  console.log(`${files.length} files looked at: ${common} rows of words in common`);
  if (common > 0) process.exitCode = 1;
});

function textsOfSet({ source, spun, faithful }: ReturnType<typeof readArticles>[number]): string[] {
  return [source, ...spun.map(({ text }) => text), ...faithful];
}

/** All texts in any value. */
function textsOf(value: unknown): string[] {
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

function shinglesOfFile(path: string): Set<string> {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const texts = path.endsWith('.txt')
    ? [text]
    : text.split('\n').flatMap((line) => (line === '' ? [] : textsOf(JSON.parse(line))));
  return new Set(texts.flatMap(shingles));
}

function shingles(text: string): string[] {
  const words = tokenize(text).map(({ lower }) => lower);
  return words.slice(LENGTH - 1).map((_, at) => words.slice(at, at + LENGTH).join(' '));
}
