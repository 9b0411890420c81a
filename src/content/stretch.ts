/** Shows which stretch of the article the desk speaks of: drawn as marks are, and only for a moment. */

/** The name under which it is drawn. */
export const STRETCH = 'plumbline-stretch';
/** How long it stays, in ms. */
const MOMENT = 3_000;

/**
 * @param setStyle puts the stretch's style into the page, or takes it out; called only when that changes
 * @param signal takes a stretch that is drawn away at once
 * @returns what draws a stretch, in place of the one before
 */
export function createStretch(setStyle: (on: boolean) => void, signal: AbortSignal): (range: Range) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    CSS.highlights.delete(STRETCH);
    setStyle(false);
  };
  signal.addEventListener('abort', clear, { once: true });
  return (range) => {
    if (signal.aborted) return;
    if (timer === undefined) setStyle(true);
    clearTimeout(timer);
    CSS.highlights.set(STRETCH, new Highlight(range));
    timer = setTimeout(clear, MOMENT);
  };
}
