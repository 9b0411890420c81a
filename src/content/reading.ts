/** Reads the live document with `article`, at the pace that a content script keeps. */
import { readArticleSteps } from '../article';
import type { FoundArticle, NoArticle } from '../article/types';
import { idle, inSlices, PATIENCE_BETWEEN } from './idle';

/**
 * The article as it stood a moment ago, read in idle slices; what is done with it begins in a slice of its own.
 * Rejects with the signal's reason once aborted.
 */
export async function readNow(document: Document, signal: AbortSignal): Promise<FoundArticle | NoArticle> {
  const found = await inSlices(readArticleSteps(document), signal);
  await idle(signal, 0, PATIENCE_BETWEEN);
  return found;
}
