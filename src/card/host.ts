/**
 * Where a card lives while it is open: a popover on `<html>`, outside everything that the page renders,
 * with a closed shadow root, so that neither can style or read the other. It exists only while open.
 */
import actionsCss from './actions.css?inline';
import baseCss from './base.css?inline';
import cardCss from './card.css?inline';
import familyCss from './family.css?inline';
import { growCard, placeCard, type Words } from './place';

export interface OpenCard {
  /** Puts the card beside these words, in client coordinates, or into a corner where there are none. */
  place(words: Words | null): void;
  /** Whether an event of the page comes from inside the card. */
  holds(event: Event): boolean;
  /** Moves the keyboard focus into the card: to what has this class, or to the card itself. */
  focus(name?: string): void;
  /** Whether the keyboard focus is in the card. */
  hasFocus(): boolean;
  /** Whether it is, and shows: it came there by keys. */
  showsFocus(): boolean;
  /** Whether Tab, or Shift and Tab, leaves the card now. */
  isAtEdge(backwards: boolean): boolean;
  remove(): void;
}

/** What hides comes last, so that it holds for every part. */
const CSS_TEXT = baseCss + actionsCss + cardCss + familyCss;

/** What Tab stops at in a card. */
const STOPS = 'a[href], button, summary';

/**
 * Opens a card, which was built.
 * @param adopted its style is a sheet of its own: the policy of the extension's pages forbids style elements, and in
 *   Firefox a content script cannot give a page's root a sheet
 */
export function openCard(document: Document, card: HTMLElement, adopted = false): OpenCard {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  if (adopted) root.adoptedStyleSheets = [sheetOf(CSS_TEXT)];
  else root.append(styleOf(document, CSS_TEXT));
  root.append(card);
  // What a reader types in the card is not a shortcut of the page.
  for (const type of ['keydown', 'keypress', 'keyup'])
    root.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);
  host.showPopover();

  const viewport = () => {
    const { clientWidth, clientHeight } = document.documentElement;
    return { width: clientWidth, height: clientHeight };
  };
  // Absolute in the top layer means fixed to the document: it scrolls along without any work.
  const put = ({ left, top, maxHeight }: { left?: number; top: number; maxHeight: number }) => {
    const view = document.defaultView;
    card.style.maxHeight = `${maxHeight}px`;
    if (left !== undefined) card.style.left = `${left + (view?.scrollX ?? 0)}px`;
    card.style.top = `${top + (view?.scrollY ?? 0)}px`;
  };
  let height = 0;
  const growth = new ResizeObserver(() => {
    const now = card.getBoundingClientRect();
    if (height > 0 && now.height > height) put(growCard(now.top, card.scrollHeight, viewport()));
    height = card.getBoundingClientRect().height;
  });

  return {
    place(words) {
      card.style.maxHeight = '';
      put(placeCard(words, card.getBoundingClientRect(), viewport()));
      height = card.getBoundingClientRect().height;
      growth.observe(card);
    },
    holds: (event) => event.target === host,
    focus(name) {
      const inside = name === undefined ? null : card.querySelector<HTMLElement>(`.${name}`);
      (inside ?? card).focus({ preventScroll: true });
    },
    hasFocus: () => document.activeElement === host,
    showsFocus: () => root.activeElement?.matches(':focus-visible') ?? false,
    isAtEdge(backwards) {
      const stops = [...card.querySelectorAll(STOPS)].filter((stop) => stop.checkVisibility());
      const at = root.activeElement;
      return at === stops.at(backwards ? 0 : -1) || (backwards && at === card);
    },
    remove() {
      growth.disconnect();
      host.remove();
    },
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function styleOf(document: Document, css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

/**
 * Removes what an older copy of the script left open: a card, the recap, the line that leads to it. In Chromium such a
 * copy notices that its extension has gone and closes it; in Firefox it ends with its extension, and only extensions
 * see into the closed root.
 */
export function removeLeftHosts(document: Document): void {
  for (const host of document.querySelectorAll('html > div:empty')) {
    if (!('openOrClosedShadowRoot' in host)) return;
    const root = host.openOrClosedShadowRoot;
    if (root instanceof ShadowRoot && root.querySelector('.card, .recap, .bar')) host.remove();
  }
}
