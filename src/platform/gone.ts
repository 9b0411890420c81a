import { browser } from './browser';

/** How often a content script with something on the page looks whether its extension still exists, in ms. */
const INTERVAL = 2_000;

/**
 * Whether the extension that this script belongs to is still there. After an update or a reload the old
 * copy stays in the page without one.
 */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Calls `listener` once, soon after the extension has gone. There is no event for it, so this looks every
 * two seconds: start it only while something is on the page. Returns a function that stops it.
 */
export function onExtensionGone(listener: () => void): () => void {
  const timer = setInterval(() => {
    if (isExtensionAlive()) return;
    clearInterval(timer);
    listener();
  }, INTERVAL);
  return () => clearInterval(timer);
}
