/** The card of the example's notes: the same that opens on pages, of which one at a time is open here. */
import { buildCard } from '../../card/card';
import { openCard } from '../../card/host';
import type { Note } from '../../engine/record';
import { say } from '../../platform';
import type { SourceInfo } from '../../protocol';
import { hasWording } from '../../settings';

export interface ExampleCard {
  note: Note;
  sources: readonly SourceInfo[];
  /** Which of how many, from 1. */
  position: { at: number; all: number };
  onStep: (by: 1 | -1) => void;
  onDismiss: () => void;
}

let close: () => void = () => {};

/** Opens a card beside an element, in place of any other; the focus moves into it, and back when it closes. */
export function showCard(
  beside: HTMLElement,
  { note, sources, position, onStep, onDismiss }: ExampleCard,
): void {
  close();
  const stop = new AbortController();
  const content = {
    note,
    sources,
    position,
    gone: false,
    site: 'news.example',
    hasWording: hasWording(note),
  };
  const element = buildCard(document, content, say, {
    onClose: () => close(),
    onStep,
    async onDismiss() {
      close();
      onDismiss();
    },
  });
  const card = openCard(document, element, true);
  const place = () => {
    const { left, right, top, bottom } = beside.getBoundingClientRect();
    card.place({ left, right, top, bottom, near: left });
  };
  place();
  card.focus();
  close = () => {
    close = () => {};
    stop.abort();
    const hadFocus = card.hasFocus();
    card.remove();
    if (hadFocus) beside.focus({ preventScroll: true });
  };
  const { signal } = stop;
  const closeOutside = (event: Event) => {
    if (!card.holds(event)) close();
  };
  document.addEventListener('pointerdown', closeOutside, { capture: true, signal });
  document.addEventListener('focusin', closeOutside, { signal });
  addEventListener('resize', place, { signal });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close(), {
    capture: true,
    signal,
  });
}
