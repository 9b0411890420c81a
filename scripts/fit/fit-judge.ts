import { type Features, type Looked, pageFeatures, summarise } from '../../src/engine/judge/features';
import { firstLook, isShort, type JudgeWeights } from '../../src/engine/judge/judge';
import type { Weights } from '../../src/engine/judge/logistic';
import type { LabelledPage } from './judged-examples';
import { type Example, fitLogistic, readable } from './logistic';

/** Fits the judge's two regressions. */

const PENALTY = 1;
const FOLDS = 5;

/** Whether a feature may be used: all may, but where it is measured what each is worth. */
export type Allows = (feature: string) => boolean;

/**
 * The second look is fitted on first looks at documents that the first was not fitted on: at others it is surer than
 * it will be. It is not fitted on short texts, which have no rest of the page.
 */
export function fitJudge(pages: readonly LabelledPage[], allows: Allows = () => true): JudgeWeights {
  const looked = folds(pages).flatMap(({ held, others }) => {
    const own = fitOwn(others, allows);
    return held.filter(({ context }) => !isShort(context)).map((page) => ({ page, looked: look(page, own) }));
  });
  const second = looked.flatMap(({ page, looked: all }) => {
    const summary = summarise(all);
    return all.map((one, at): Example => {
      const values = allowed(pageFeatures(one, summary), allows);
      return { label: page.right[at] === true, weight: page.weight, values };
    });
  });
  return {
    own: readable(fitOwn(pages, allows)),
    page: readable(fitLogistic(second, PENALTY, false)),
  };
}

function fitOwn(pages: readonly LabelledPage[], allows: Allows): Weights {
  const examples = pages.flatMap(({ own, right, weight }) =>
    own.map((features, at): Example => {
      return { label: right[at] === true, weight, values: allowed(features, allows) };
    }),
  );
  return fitLogistic(examples, PENALTY, false);
}

function look({ found, own }: LabelledPage, fitted: Weights): Looked[] {
  return found.map((one, at) => ({ ...one, chance: firstLook(own[at] ?? {}, fitted) }));
}

/** The pages in five parts, documents kept whole, each with all others. */
export function folds(pages: readonly LabelledPage[]) {
  const documents = [...new Set(pages.map(({ document }) => document))];
  const foldOf = new Map(documents.map((document, at) => [document, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => ({
    held: pages.filter(({ document }) => foldOf.get(document) === fold),
    others: pages.filter(({ document }) => foldOf.get(document) !== fold),
  }));
}

function allowed(features: Features, allows: Allows): Features {
  return Object.fromEntries(Object.entries(features).filter(([name]) => allows(name)));
}
