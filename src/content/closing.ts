/** When a card closes by itself. */
import type { OpenCard } from '../card/host';
import type { Words } from '../card/place';

/** How long a pointer may be outside of card and words, on its way from one to the other, in ms. */
const GRACE = 300;
/** How long a toast stays while nobody points at it or has the focus in it, in ms. */
const STAY = 8_000;

/** Closes on a press elsewhere, and when its words move away from it. */
export function closeOnPress(
  document: Document,
  signal: AbortSignal,
  card: OpenCard,
  close: () => void,
): void {
  const passive = { passive: true, capture: true, signal };
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!card.holds(event)) close();
    },
    passive,
  );
  // The card scrolls with the document by itself; inside another scroller its words move away from it.
  document.addEventListener(
    'scroll',
    (event) => {
      if (event.target !== document && !card.holds(event)) close();
    },
    passive,
  );
}

/** Closes once the pointer has left both the card and its words. */
export function closeOnLeave(
  document: Document,
  signal: AbortSignal,
  card: OpenCard,
  words: Words | null,
  close: () => void,
): void {
  const scrolled = { x: document.defaultView?.scrollX ?? 0, y: document.defaultView?.scrollY ?? 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOverWords = (event: PointerEvent) => {
    if (!words) return false;
    const x = event.pageX - scrolled.x;
    const y = event.pageY - scrolled.y;
    return x >= words.left && x <= words.right && y >= words.top && y <= words.bottom;
  };
  document.addEventListener(
    'pointermove',
    (event) => {
      const stays = card.holds(event) || card.hasFocus() || isOverWords(event);
      if (stays) {
        clearTimeout(timer);
        timer = undefined;
      } else {
        timer ??= setTimeout(close, GRACE);
      }
    },
    { passive: true, capture: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** Closes a toast after a while, during which nobody pointed at it or had the focus in it. */
export function closeSoon(
  element: HTMLElement,
  signal: AbortSignal,
  card: OpenCard,
  close: () => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    if (!element.matches(':hover') && !card.hasFocus()) timer = setTimeout(close, STAY);
  };
  // What takes the focus has it only after the event.
  for (const type of ['pointerenter', 'pointerleave', 'focusin', 'focusout'])
    element.addEventListener(type, () => queueMicrotask(wait), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  wait();
}
