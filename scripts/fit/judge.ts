/**
 * Fits the judge and writes src/engine/judge/judge.weights.json: `npm run fit:judge`. Reads model/material and nothing
 * else; prints how sure it is, and how often right, on documents that it was not fitted on.
 */
import { writeFileSync } from 'node:fs';
import { run } from '../../src/cli/run';
import { isShort, judge } from '../../src/engine/judge/judge';
import { readArticles } from './articles';
import { fitJudge, folds } from './fit-judge';
import { articlePages, type LabelledPage, rewritePages } from './judged-examples';
import { readRewrites } from './rewrites';

await run('fit:judge', async () => {
  const pages = [...readArticles().flatMap(articlePages), ...readRewrites().flatMap(rewritePages)];
  printHeldOut(pages);
  const weights = fitJudge(pages);
  writeFileSync(
    new URL('../../src/engine/judge/judge.weights.json', import.meta.url),
    `${JSON.stringify(weights, null, 2)}\n`,
  );
});

/** Whether findings called 80 % sure are right eight times in ten, in articles that nobody read and in short texts. */
function printHeldOut(pages: readonly LabelledPage[]): void {
  const judged = folds(pages).flatMap(({ held, others }) => {
    const weights = fitJudge(others);
    return held
      .filter(({ weight, context }) => weight === 1 || isShort(context))
      .flatMap(({ found, right, context }) =>
        judge(found, context, weights).map(({ confidence }, at) => ({
          confidence,
          isShort: isShort(context),
          right: right[at] === true,
        })),
      );
  });
  console.log(`fitted on ${pages.length} pages; held-out findings, by confidence:`);
  for (const short of [false, true]) {
    console.log(short ? 'short texts' : 'articles');
    printTenths(judged.filter((one) => one.isShort === short));
  }
}

function printTenths(judged: readonly { confidence: number; right: boolean }[]): void {
  console.table(
    Array.from({ length: 10 }, (_, tenth) => {
      const own = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
      const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
      const share = own.filter(({ right }) => right).length / own.length;
      return { findings: own.length, confidence: mean.toFixed(2), right: share.toFixed(2) };
    }),
  );
}
