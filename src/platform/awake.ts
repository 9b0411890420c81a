import { browser } from './browser';
import { target } from './target';

/** Firefox ends an idle background page after 30 s; a call of the API counts as activity. */
const INTERVAL = 15_000;

/** Keeps Firefox's background page alive until the returned function is called. */
export function stayAwake(): () => void {
  if (target !== 'firefox') return () => {};
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), INTERVAL);
  return () => clearInterval(timer);
}
