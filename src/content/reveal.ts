/** Brings a note's words into view. */

/** A smooth scroll that has not ended by then is not waited for, in ms. */
const PATIENCE = 800;

/** Scrolls the words to the middle of the viewport and waits until they are there. */
export async function scrollTo(range: Range, signal: AbortSignal): Promise<void> {
  const container = range.startContainer;
  const element = container instanceof Element ? container : container.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view || isInView(range, view)) return;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const end = still ? null : scrollEnd(element.ownerDocument, signal);
  const behavior = still ? 'instant' : 'smooth';
  if (element.getBoundingClientRect().height < view.innerHeight) {
    element.scrollIntoView({ block: 'center', behavior });
  } else {
    // Its middle is not where the words are.
    const { top, bottom } = range.getBoundingClientRect();
    view.scrollBy({ top: (top + bottom - view.innerHeight) / 2, behavior });
  }
  await end;
}

/** A frame may be higher than the window that shows it: then the words have to be in view there, too. */
function isInView(range: Range, view: Window): boolean {
  let { top, bottom } = range.getBoundingClientRect();
  for (let window = view; ; window = window.parent) {
    if (top < 0 || bottom > window.innerHeight) return false;
    const frame = window.frameElement;
    if (!frame) return true;
    const down = frame.getBoundingClientRect().top + frame.clientTop;
    top += down;
    bottom += down;
  }
}

function scrollEnd(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    const done = () => {
      clearTimeout(timer);
      heard.abort();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    document.addEventListener('scrollend', done, { capture: true, signal: heard.signal });
    signal.addEventListener('abort', done, { signal: heard.signal });
  });
}
