/**
 * The life of this copy of the script. An update or a reload of the extension leaves the old copy running
 * in the page without an extension; it then has to go without a trace.
 */
import { isExtensionAlive, onExtensionGone } from '../platform';

export interface Life {
  /** Aborted when this copy has to go: everything that was started listens to it. */
  signal: AbortSignal;
  /** Whether this copy may go on; ends it where its extension has gone. */
  goesOn(): boolean;
  /** Ends this copy. */
  end(): void;
  /** Looks regularly whether the extension is still there while something of ours is on the page. */
  watch(what: OnPage, on: boolean): void;
}

/** What of ours may be on a page. Marks and the line at an article's end come and go with its notes. */
type OnPage = 'notes' | 'card' | 'recap';

declare global {
  /** In the script's own world, which no page sees and which two copies of the script may share. */
  var plumblineLife: Life | undefined;
}

/** Begins the life of this copy; null where a living one is here already. */
export function beginLife(): Life | null {
  if (globalThis.plumblineLife?.goesOn()) return null;
  const end = new AbortController();
  const onPage = new Set<OnPage>();
  let unwatch: (() => void) | null = null;
  const life: Life = {
    signal: end.signal,
    goesOn() {
      if (!end.signal.aborted && !isExtensionAlive()) end.abort();
      return !end.signal.aborted;
    },
    end: () => end.abort(),
    watch(what, on) {
      if (on) onPage.add(what);
      else onPage.delete(what);
      if (onPage.size > 0 && !end.signal.aborted) unwatch ??= onExtensionGone(() => end.abort());
      else {
        unwatch?.();
        unwatch = null;
      }
    },
  };
  end.signal.addEventListener('abort', () => unwatch?.(), { once: true });
  globalThis.plumblineLife = life;
  return life;
}
