/** Reads the live document with `article`, at the pace that a content script keeps. */
import { readArticleSteps } from '../article';
import type { FoundArticle, NoArticle } from '../article/types';
import { inSlices } from './idle';

/** The article as it stands now, read in idle slices. Rejects with the signal's reason once aborted. */
export function readNow(document: Document, signal: AbortSignal): Promise<FoundArticle | NoArticle> {
  return inSlices(readArticleSteps(document), signal);
}
