/**
 * The one card that may be open. A card on hover closes when the pointer has left it and its words; a card
 * that was asked for stays until Escape, its button, a press elsewhere or another card.
 */
import type { CardContent } from '../card/card';
import { type OpenCard, openCard } from '../card/host';
import type { Words } from '../card/place';
import type { Say } from '../protocol';

/** How long a pointer may be outside of card and words, on its way from one to the other, in ms. */
const GRACE = 300;

export interface Cards {
  /**
   * Opens the card of a note, in place of any other.
   * @param words what it goes beside; null where they are not on the page
   */
  show(content: CardContent, words: Words | null, how: 'hovered' | 'asked' | 'focused'): void;
  close(): void;
  /** What is open: the note's id, whether it stands beside its mark, whether it stays when not hovered. */
  open(): { note: string; marked: boolean; asked: boolean } | null;
}

/** @param say what cards speak with */
export function createCards(document: Document, say: Say): Cards {
  let open: { note: string; marked: boolean; asked: boolean; close: () => void } | null = null;

  const close = () => {
    open?.close();
    open = null;
  };

  return {
    show(content, words, how) {
      close();
      const before = document.activeElement;
      const stop = new AbortController();
      const card = openCard(document, content, say, close);
      card.place(words);
      if (how === 'focused') card.focus();
      listen(document, stop.signal, card, words, how === 'hovered', close);
      open = {
        note: content.note.id,
        marked: content.note.mark !== null && !content.gone,
        asked: how !== 'hovered',
        close() {
          stop.abort();
          const returns = card.hasFocus();
          card.remove();
          if (returns && before instanceof HTMLElement) before.focus({ preventScroll: true });
        },
      };
    },
    close,
    open: () => open,
  };
}

function listen(
  document: Document,
  signal: AbortSignal,
  card: OpenCard,
  words: Words | null,
  hover: boolean,
  close: () => void,
): void {
  const view = document.defaultView;
  const passive = { passive: true, capture: true, signal };
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // Escape closes the topmost thing, and that is the card.
      event.preventDefault();
      event.stopPropagation();
      close();
    },
    { capture: true, signal },
  );
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
  view?.addEventListener('resize', close, { signal });
  if (hover) closeOnLeave(document, signal, card, words, close);
}

function closeOnLeave(
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
