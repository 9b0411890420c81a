/**
 * The one card that may be open, or the toast in its place. A card on hover closes when the pointer has left it and
 * its words; a card that was asked for stays until Escape, its button, a press elsewhere or another card.
 */
import { buildCard, type CardContent, type CardEvents } from '../card/card';
import { type OpenCard, openCard } from '../card/host';
import { buildToast, type ToastContent } from '../card/toast';
import type { Say } from '../protocol';
import { type Beside, wordsOf } from './beside';
import { closeOnLeave, closeOnPress, closeSoon } from './closing';
import { focusFrom, tabFrom } from './tab-from';

/** How a card comes to open; `focused` names what in it takes the focus. */
export type How = 'hovered' | 'asked' | { focused: 'card' | 'previous' | 'next' | 'undo' };

export interface Cards {
  /** Opens the card of a note, in place of any other. */
  show(content: CardContent, beside: Beside, how: How, events: Omit<CardEvents, 'onClose'>): void;
  /** Opens a toast, in place of any card. */
  toast(content: ToastContent, beside: Beside, how: How, onUndo: () => void): void;
  close(): void;
  /** What is open: the note's id, null of a toast; whether it stands beside its mark; whether hovering leaves it. */
  open(): { note: string | null; marked: boolean; asked: boolean } | null;
  /** Whether its reader works it by keys. */
  hasKeys(): boolean;
}

/**
 * @param say what cards speak with
 * @param onOpen told whether a card or toast is open, whenever that changes
 */
export function createCards(document: Document, say: Say, onOpen: (isOpen: boolean) => void): Cards {
  let open: (NonNullable<ReturnType<Cards['open']>> & { close(): void; hasKeys(): boolean }) | null = null;

  const close = () => {
    const closing = open;
    open = null;
    closing?.close();
  };

  /** @param listen adds what closes it */
  const hold = (
    what: NonNullable<ReturnType<Cards['open']>>,
    element: HTMLElement,
    beside: Beside,
    how: How,
    listen: (card: OpenCard, signal: AbortSignal) => void,
  ) => {
    close();
    const before = document.activeElement;
    const stop = new AbortController();
    const card = openCard(document, element);
    card.place(beside.words);
    if (typeof how === 'object') card.focus(how.focused);
    const end = (returns: boolean) => {
      stop.abort();
      const hadKeys = card.showsFocus();
      const hadFocus = card.hasFocus();
      card.remove();
      onOpen(false);
      if (!returns || !hadFocus) return;
      if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
      else if (hadKeys) tabFrom(document, beside.range);
    };
    onKeys(document, stop.signal, card, close, (backwards) => {
      const range = beside.range();
      open = null;
      end(range === null);
      if (range) focusFrom(range, backwards);
    });
    document.defaultView?.addEventListener('resize', () => card.place(wordsOf(beside.range())), {
      signal: stop.signal,
    });
    listen(card, stop.signal);
    open = { ...what, close: () => end(true), hasKeys: card.showsFocus };
    onOpen(true);
  };

  return {
    show(content, beside, how, events) {
      const { note, gone } = content;
      const element = buildCard(document, content, say, { ...events, onClose: close });
      const asked = how !== 'hovered';
      hold(
        { note: note.id, marked: note.mark !== null && !gone, asked },
        element,
        beside,
        how,
        (card, signal) => {
          closeOnPress(document, signal, card, close);
          if (!asked) closeOnLeave(document, signal, card, beside.words, close);
        },
      );
    },
    toast(content, beside, how, onUndo) {
      const element = buildToast(document, content, say, { onUndo, onClose: close });
      hold({ note: null, marked: false, asked: true }, element, beside, how, (card, signal) =>
        closeSoon(element, signal, card, close),
      );
    },
    close,
    open: () => open,
    hasKeys: () => open?.hasKeys() ?? false,
  };
}

/**
 * Escape closes. Tab comes in where nothing has the focus, and goes on in the page at the note's words: the card's
 * element is behind the page's last line, where nobody would look for it.
 */
function onKeys(
  document: Document,
  signal: AbortSignal,
  card: OpenCard,
  close: () => void,
  leave: (backwards: boolean) => void,
): void {
  const whatFor = ({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent) => {
    if (key === 'Escape' && !isComposing) return close;
    if (key !== 'Tab' || ctrlKey || metaKey || altKey) return null;
    if (card.hasFocus()) return card.isAtEdge(shiftKey) ? () => leave(shiftKey) : null;
    return document.activeElement === document.body && !shiftKey ? () => card.focus() : null;
  };
  document.addEventListener(
    'keydown',
    (event) => {
      const act = whatFor(event);
      if (!act) return;
      // It is for the topmost thing, and that is the card.
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    { capture: true, signal },
  );
}
