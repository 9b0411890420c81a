/** Reads the live document with `article`, at the pace that a content script keeps. */
import { readArticleSteps } from '../article';
import type { FoundArticle, NoArticle } from '../article/types';
import { idle, inSlices, PATIENCE_BETWEEN } from './idle';

/**
 * The article as it stood a moment ago, read in idle slices; what is done with it begins in a slice of its own.
 * Rejects with the signal's reason once aborted.
 */
export async function readNow(document: Document, signal: AbortSignal): Promise<FoundArticle | NoArticle> {
  const found = await inSlices(readArticleSteps(document, { address: addressOf(document) }), signal);
  await idle(signal, 0, PATIENCE_BETWEEN);
  return found;
}

/** A frame without an address of its own holds what the page around it has written. */
function addressOf({ URL: address, defaultView }: Document): string | null {
  return /^about:/.test(address) ? (defaultView?.parent.location.href ?? null) : address;
}
