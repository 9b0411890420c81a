/** Notices that a page whose notes are shown is no longer for Plumbline's eyes, and when it is again. */
import { guardWhileShown } from '../article';
import type { FoundArticle } from '../article/types';
import { idle } from './idle';

/** From a change to looking, in ms: what comes meanwhile costs nothing more. */
const REST = 400;
/** What may bring a field or an editor, or show and hide one. */
const CHANGES = {
  childList: true,
  subtree: true,
  attributeFilter: ['type', 'hidden', 'open', 'style', 'contenteditable'],
};

/**
 * Has the page looked at anew once it asks for a password or its article is being written, and once more when that is
 * over. Rejects with the signal's reason once it is aborted.
 * @param lookAgain begins a new look, which says why there are no notes, and returns the signal that ends it
 */
export async function heedGuards(
  found: FoundArticle,
  signal: AbortSignal,
  lookAgain: () => AbortSignal,
): Promise<void> {
  await untilGuarded(found, true, signal);
  await untilGuarded(found, false, lookAgain());
  lookAgain();
}

/** Looks in idle moments, and only after a change: between two looks one observer waits for one. */
async function untilGuarded(
  { root, article }: FoundArticle,
  wanted: boolean,
  signal: AbortSignal,
): Promise<void> {
  const document = root.ownerDocument;
  const around = document.defaultView?.frameElement?.ownerDocument;
  let wake = () => {};
  const stop = () => {
    observer.disconnect();
    wake();
  };
  const observer = new MutationObserver(stop);
  signal.addEventListener('abort', stop, { once: true });
  for (;;) {
    // Observed from before the look on: what changes while it is under way counts.
    const change = new Promise<void>((resolve) => {
      wake = resolve;
    });
    for (const one of around ? [document, around] : [document]) observer.observe(one, CHANGES);
    await idle(signal, REST);
    const isGuarded = guardWhileShown(document, root, article.text.length) !== null;
    if (isGuarded === wanted) return stop();
    await change;
  }
}
