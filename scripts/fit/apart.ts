/**
 * Proves that nothing that the judge learns from is in what it is measured on: `npm run apart`. No twelve words in a row
 * of model/material stand in the benchmark, nor in any labelled set beside the repository. Exit 1 where some do.
 */
import { existsSync } from 'node:fs';
import { run } from '../../src/cli/run';
import { readArticles } from './articles';
import { readRewrites } from './rewrites';
import { LENGTH, labelled, measuredFiles, shingles, shinglesOfFile, textsOf } from './shingles';

await run('apart', async () => {
  const material = new Set(
    [...readArticles().flatMap(textsOfSet), ...readRewrites().flatMap(textsOf)].flatMap(shingles),
  );
  console.log(`${material.size} different rows of ${LENGTH} words to learn from`);
  if (!existsSync(labelled))
    console.log('There is no ../shared/data here: only the benchmark was looked at.');
  const files = measuredFiles();
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
