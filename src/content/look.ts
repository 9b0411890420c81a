/**
 * Looks for an article until one is found: at once, and again after the page has changed, less and less
 * often, as many pages load theirs late. Between two looks one observer waits for one change.
 */
import { openShadowRoots } from '../article';
import { framesIn } from './frames';
import { idle } from './idle';

/** For how long after a navigation an article may still arrive, in ms. */
const PATIENCE = 20_000;
/** From a change to the next look at first, and at most, in ms. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 8_000;

/** Whether to look again when the page changes; `nothing`: and when a frame of it does, as no article is anywhere. */
export type Look = 'settled' | 'unsettled' | 'nothing';

/**
 * Calls `look` in idle moments until it settles, or until no article came in time.
 * @param delay before the first look, in ms: a single-page app has not rendered yet when its address changes
 */
export async function keepLooking(
  document: Document,
  signal: AbortSignal,
  delay: number,
  look: () => Promise<Look>,
): Promise<void> {
  const end = performance.now() + PATIENCE;
  let wait = delay;
  let rest = FIRST_DELAY;
  for (;;) {
    await idle(signal, wait);
    // Observed from before the look on: what changes while it is under way counts.
    const change = observeChange(document, signal);
    try {
      const result = await look();
      const left = end - performance.now();
      if (result === 'settled' || left <= 0) return;
      if (!(await change.within(left, result === 'nothing'))) return;
      // A page that has just changed is given time to come to rest, each time more of it.
      wait = rest;
      rest = Math.min(LONGEST_DELAY, rest * 2);
    } finally {
      change.stop();
    }
  }
}

/** Notices the document's first change from now on, and nothing after it. */
function observeChange(document: Document, signal: AbortSignal) {
  let changed = false;
  let wake = () => {};
  const loads = new AbortController();
  const onChange = () => {
    observer.disconnect();
    loads.abort();
    changed = true;
    wake();
  };
  const observer = new MutationObserver(onChange);
  const everything = { childList: true, characterData: true, subtree: true };
  observer.observe(document, everything);
  const stop = () => {
    observer.disconnect();
    loads.abort();
    signal.removeEventListener('abort', stop);
    wake();
  };
  signal.addEventListener('abort', stop);
  return {
    /** Waits for it for at most `ms`; false where it did not come. */
    within: (ms: number, inFrames: boolean): Promise<boolean> =>
      new Promise((resolve) => {
        if (changed) return resolve(true);
        // An app in shadow roots may fill them without touching the document.
        for (const root of openShadowRoots(document)) observer.observe(root, everything);
        for (const { element, document: inside } of inFrames ? framesIn(document) : []) {
          observer.observe(inside, everything);
          element.addEventListener('load', onChange, { signal: loads.signal });
        }
        const timer = setTimeout(() => resolve(false), ms);
        wake = () => {
          clearTimeout(timer);
          resolve(changed);
        };
      }),
    stop,
  };
}
