/**
 * Where a card lives while it is open: a popover on `<html>`, outside everything that the page renders,
 * with a closed shadow root, so that neither can style or read the other. It exists only while open.
 */
import type { Say } from '../protocol';
import { buildCard, type CardContent } from './card';
import css from './card.css?inline';
import { placeCard, type Words } from './place';

export interface OpenCard {
  /** Puts the card beside these words, in client coordinates, or into a corner where there are none. */
  place(words: Words | null): void;
  /** Whether an event of the page comes from inside the card. */
  holds(event: Event): boolean;
  /** Moves the keyboard focus into the card. */
  focus(): void;
  /** Whether the keyboard focus is in the card. */
  hasFocus(): boolean;
  remove(): void;
}

/** Opens a card for this note in the language of `say`. `onClose` is called when the reader presses its close button. */
export function openCard(document: Document, content: CardContent, say: Say, onClose: () => void): OpenCard {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const card = buildCard(document, content, say, onClose);
  root.append(style, card);
  // What a reader types in the card is not a shortcut of the page.
  for (const type of ['keydown', 'keypress', 'keyup'])
    root.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);
  host.showPopover();

  return {
    place(words) {
      const { clientWidth, clientHeight } = document.documentElement;
      const spot = placeCard(words, card.getBoundingClientRect(), {
        width: clientWidth,
        height: clientHeight,
      });
      const view = document.defaultView;
      card.style.maxHeight = `${spot.maxHeight}px`;
      // Absolute in the top layer means fixed to the document: it scrolls along without any work.
      card.style.left = `${spot.left + (view?.scrollX ?? 0)}px`;
      card.style.top = `${spot.top + (view?.scrollY ?? 0)}px`;
    },
    holds: (event) => event.target === host,
    focus: () => card.focus({ preventScroll: true }),
    hasFocus: () => document.activeElement === host,
    remove: () => host.remove(),
  };
}

/**
 * Removes a card that an older copy of the script left open. In Chromium such a copy notices that its extension
 * has gone and closes it; in Firefox it ends with its extension, and only extensions see into the closed root.
 */
export function removeLeftCards(document: Document): void {
  for (const host of document.querySelectorAll('html > div[popover="manual"]:empty')) {
    if (!('openOrClosedShadowRoot' in host)) return;
    const root = host.openOrClosedShadowRoot;
    if (root instanceof ShadowRoot && root.querySelector('.card')) host.remove();
  }
}
