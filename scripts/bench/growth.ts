/**
 * How the engine's time grows with its texts: `npm run bench:growth` checks pages of 100 to 100,000 words against
 * sources as long, prints the times and draws docs/images/growth.svg. The texts are the benchmark's, one after
 * another: the sources on one side, their rewrites on the other.
 */
import { writeFileSync } from 'node:fs';
import { asPage, asSource } from '../../src/cli/texts';
import { conclude, prepareSource, propose } from '../../src/engine';
import { readSet, setNames } from '../../test/pairs/sets';
import { type Measured, plot } from './plot';

const SIZES = [100, 316, 1000, 3162, 10_000, 31_623, 100_000];
/** The shortest of so many runs counts: the machine's other work only ever adds. */
const RUNS = 3;

const sets = setNames().map(readSet);
const sources = sets.flatMap(({ source, faithful }) => [source, ...faithful]).join('\n\n');
const pages = sets.flatMap(({ spun, source }) => [spun, source]).join('\n\n');

const measured = SIZES.map((words): Measured => {
  const page = asPage(firstWords(pages, words));
  const source = asSource(firstWords(sources, words));
  return {
    words,
    analysis: shortest(() => prepareSource(source)),
    check: shortest(() => conclude(propose(page, [prepareSource(source)]), [])),
  };
});
console.table(
  measured.map(({ words, analysis, check }) => ({
    words,
    'analysis of the source, ms': Number(analysis.toPrecision(3)),
    'whole check, ms': Number(check.toPrecision(3)),
    'ms per 1,000 words': Number(((1000 * check) / words).toPrecision(3)),
  })),
);
writeFileSync(new URL('../../docs/images/growth.svg', import.meta.url), plot(measured));

function firstWords(text: string, count: number): string {
  let end = 0;
  for (const match of text.matchAll(/\S+/g)) {
    if (count-- === 0) break;
    end = match.index + match[0].length;
  }
  return text.slice(0, end);
}

function shortest(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
