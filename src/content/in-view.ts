/** Which part of the article is in view, and when it is another one. Nothing listens unless somebody asks. */

/** So much of a part has to be in view, in px. */
const LEAST = 12;
/** The answer comes by then, in ms, whether the page was scrolled or not. */
const PATIENCE = 20_000;

/** A part of the article, and where it begins in the text. */
export interface Part {
  start: number;
  range: Range;
}

/** Where the first part begins that is in view, or else the next one below, or the last; null where there is none. */
export function firstInView(parts: readonly Part[], window: Window): number | null {
  const down = downTo(window);
  const first = parts.find(({ range }) => range.getBoundingClientRect().bottom + down >= LEAST);
  return (first ?? parts.at(-1))?.start ?? null;
}

/** How far below the top of the page's viewport that of a frame begins. */
function downTo(window: Window): number {
  const frame = window.frameElement;
  return frame ? frame.getBoundingClientRect().top + frame.clientTop + downTo(window.parent) : 0;
}

/**
 * What `look` sees, as soon as that is not `after`; looks once at first, and then at most once a frame while a reader
 * scrolls. After a while, or when `signal` is aborted, it is whatever is seen then.
 * @param windows whose scrolling counts
 */
export function onceScrolled<T>(
  after: T,
  look: () => T,
  windows: Iterable<Window>,
  signal: AbortSignal,
): Promise<T> {
  const first = look();
  if (first !== after || signal.aborted) return Promise.resolve(first);
  return new Promise((resolve) => {
    const over = new AbortController();
    let frame = 0;
    const done = (seen: T) => {
      over.abort();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      resolve(seen);
    };
    const timer = setTimeout(() => done(look()), PATIENCE);
    const onFrame = () => {
      frame = 0;
      const seen = look();
      if (seen !== after) done(seen);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(onFrame);
    };
    for (const window of windows) {
      window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal: over.signal });
    }
    signal.addEventListener('abort', () => done(look()), { signal: over.signal });
  });
}
