import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Span } from '../../../engine/record';
import { FaultError, sendToTab } from '../../../platform';
import type { Answer } from '../../../protocol';

/** What the page does after it was led somewhere is no wish of its reader's, for so long, in ms. */
const LED = 1_500;

/** Leads the page to words of its article. */
export type Show = (span: Span) => void;

/**
 * Has a page and the desk go together: whoever scrolls the page takes the desk along.
 * @param tab the page's; null where it is open in none
 * @param text the article's, as it was checked
 * @param isOn whether they do
 * @param onScrolled gets the place in the article's text that has come into view
 * @returns leads the page; null where there is none
 */
export function useTogether(
  tab: number | null,
  text: string,
  isOn: boolean,
  onScrolled: (at: number) => void,
): Show | null {
  const led = useRef(Number.NEGATIVE_INFINITY);
  const latest = useRef(onScrolled);
  latest.current = onScrolled;

  useEffect(() => {
    if (tab === null || !isOn) return;
    let left = false;
    const follow = async () => {
      for (let after: number | null = null; !left; ) {
        const { at }: Answer<'page.scrolled'> = await sendToTab(tab, 'page.scrolled', { text, after });
        const isFirst = after === null;
        after = at;
        if (left || at === null) return;
        // Whoever works at the desk is not taken away from there.
        if (!isFirst && !document.hasFocus() && performance.now() - led.current > LED) latest.current(at);
      }
    };
    // A tab that is gone, or was reloaded, has nothing more to tell.
    follow().catch(ignoreFault);
    return () => {
      left = true;
    };
  }, [tab, text, isOn]);

  const show = useCallback(
    ({ start, end }: Span) => {
      if (tab === null) return;
      led.current = performance.now();
      sendToTab(tab, 'page.show', { text, start, end, focus: false }).catch(ignoreFault);
    },
    [tab, text],
  );
  return tab === null ? null : show;
}

function ignoreFault(error: unknown): void {
  if (!(error instanceof FaultError)) throw error;
}
