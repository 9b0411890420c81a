/** From a document (live, from DOMParser or from linkedom) to its article. Reads only; never lays out. */
import { type ReadOptions, readArticleSteps } from './read';
import type { FoundArticle, NoArticle } from './types';

export { guardWhileShown } from './guard';
export { looksLikeArticle, readOpening } from './look';
export { MAX_ARTICLE, type ReadOptions, readArticleSteps } from './read';
export { openShadowRoots } from './shadow';
export type * from './types';

/** The article of a document, in one go. Where a page's main thread waits, use `readArticleSteps`. */
export function readArticle(document: Document, options: ReadOptions = {}): FoundArticle | NoArticle {
  const steps = readArticleSteps(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
