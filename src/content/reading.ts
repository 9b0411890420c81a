/** Reads the live document with `article`, at the pace and in the shape that the content script needs. */
import { readArticleSteps } from '../article';
import type { Article, FoundArticle, NoArticle } from '../article/types';
import type { PageInput } from '../engine/record';
import { inSlices } from './idle';

/** The article as it stands now, read in idle slices. Rejects with the signal's reason once aborted. */
export function readNow(document: Document, signal: AbortSignal): Promise<FoundArticle | NoArticle> {
  return inSlices(readArticleSteps(document), signal);
}

/** An article as the engine gets it. */
export function pageInput(article: Article): PageInput {
  const { title, byline, date, language, address, incomplete, text } = article;
  return { title, byline, date, language, address, complete: incomplete === null, text };
}
