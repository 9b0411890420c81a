/**
 * Where the recap's panel and the line at an article's end live while they are there: an element on `<html>`, outside
 * everything that the page renders, with a closed shadow root, so that neither can style or read the other.
 */
import baseCss from './base.css?inline';
import familyCss from './family.css?inline';
import recapCss from './recap.css?inline';

export interface Hosted {
  /** Puts another element in the place of the one before: it is scrolled as that was, and takes its focus over. */
  replace(element: HTMLElement): void;
  /** Moves the keyboard focus to what has this `data-key`, or to the element itself. */
  focus(key?: string): void;
  hasFocus(): boolean;
  remove(): void;
}

/** @param top in the top layer, where nothing of the page covers it */
export function openHost(document: Document, element: HTMLElement, top: boolean): Hosted {
  const host = document.createElement('div');
  // A card that was opened from here gives the focus back to the host, which hands it on.
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: true });
  const style = document.createElement('style');
  style.textContent = baseCss + recapCss + familyCss;
  root.append(style, element);
  // What a reader types here is not a shortcut of the page.
  for (const type of ['keydown', 'keypress', 'keyup'])
    root.addEventListener(type, (event) => event.stopPropagation());
  if (top) host.popover = 'manual';
  document.documentElement.append(host);
  if (top) host.showPopover();

  let current = element;
  const keyed = (key: string | undefined) =>
    key === undefined ? null : current.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  return {
    replace(next) {
      const focused = root.activeElement;
      const key = focused instanceof HTMLElement ? focused.dataset.key : undefined;
      const scrolled = current.querySelector('.body')?.scrollTop ?? 0;
      current.replaceWith(next);
      current = next;
      const body = next.querySelector('.body');
      if (body) body.scrollTop = scrolled;
      if (focused) (keyed(key) ?? next).focus({ preventScroll: true });
    },
    focus(key) {
      const inside = keyed(key);
      if (inside) inside.focus();
      else current.focus({ preventScroll: true });
    },
    hasFocus: () => document.activeElement === host,
    remove: () => host.remove(),
  };
}
