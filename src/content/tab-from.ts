/**
 * Goes on with Tab from words of the page. A browser goes on from where the focus was, and that was in the card,
 * behind the end of the page; no script can tell it otherwise without changing the page.
 */
const FOCUSABLE =
  'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

/** Moves the focus to what Tab would reach next from these words; false where there is nothing. */
export function focusFrom(range: Range, backwards: boolean): boolean {
  const { startContainer: words } = range;
  const document = words.ownerDocument;
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const beside = [...(document?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter(
    (element) => element.tabIndex >= 0 && (words.compareDocumentPosition(element) & side) !== 0,
  );
  if (backwards) beside.reverse();
  return beside.some((element) => {
    element.focus();
    return document?.activeElement === element;
  });
}

/** Has the next Tab, unless the reader does something else before, go on from these words. */
export function tabFrom(document: Document, range: () => Range | null): void {
  const over = new AbortController();
  const once = { capture: true, signal: over.signal };
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Shift') return;
      over.abort();
      const words = range();
      const plain = event.key === 'Tab' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!plain || !words || document.activeElement !== document.body) return;
      if (focusFrom(words, event.shiftKey)) event.preventDefault();
    },
    once,
  );
  for (const type of ['pointerdown', 'focusin']) document.addEventListener(type, () => over.abort(), once);
}
