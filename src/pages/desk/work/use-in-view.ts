import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { writes } from './keys';

/** Rows that come near are filled and get their height for so long after the desk has gone to one of them, in ms. */
const SETTLING = 3_000;
/** Keys with which a reader scrolls, or goes elsewhere. */
const LEAVE = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab']);

/** Has the window show what is chosen. */
export interface InView {
  /** Brings it into view and gives it the focus, once it is drawn as chosen. */
  follow(): void;
  /** Brings something else into view. */
  bring(scroll: () => void): void;
}

/**
 * @param list what is chosen is in there
 * @param atOnce whether to bring it into view when it is drawn for the first time
 */
export function useInView(list: RefObject<HTMLElement | null>, atOnce: boolean): InView {
  const follows = useRef(atOnce);
  const end = useRef(() => {});
  const bring = useCallback((scroll: () => void) => {
    end.current();
    end.current = keepInView(scroll);
  }, []);
  useEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    const chosen = () =>
      list.current?.querySelector('.desk-note[aria-current]') ??
      list.current?.querySelector('.claim[aria-current]');
    // Whoever writes by then is not taken away from there.
    if (!writes(document.activeElement))
      chosen()?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    bring(() => chosen()?.scrollIntoView({ block: 'nearest' }));
  });
  useEffect(() => () => end.current(), []);
  const follow = useCallback(() => {
    follows.current = true;
  }, []);
  return useMemo(() => ({ follow, bring }), [follow, bring]);
}

/**
 * Scrolls now and whenever something gets another height, for a while: what is filled above a place moves it away. It
 * ends when a reader scrolls, or the focus goes elsewhere. Returns a function that ends it, too.
 */
function keepInView(scroll: () => void): () => void {
  const kept = new AbortController();
  const { signal } = kept;
  const end = () => kept.abort();
  const heights = new ResizeObserver(scroll);
  const timer = setTimeout(end, SETTLING);
  signal.addEventListener('abort', () => {
    heights.disconnect();
    clearTimeout(timer);
  });
  const early = { capture: true, passive: true, signal };
  for (const event of ['wheel', 'touchmove', 'pointerdown', 'focusin']) addEventListener(event, end, early);
  addEventListener('keydown', (event: KeyboardEvent) => LEAVE.has(event.key) && end(), early);
  scroll();
  heights.observe(document.body);
  return end;
}
