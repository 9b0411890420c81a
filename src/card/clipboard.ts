/** Puts a citation on the clipboard, as plain text and as HTML. */
import type { Citation } from './citation';

/** To be called while a press is handled. @returns whether it is there now */
export async function copy(document: Document, citation: Citation): Promise<boolean> {
  const types = { 'text/plain': citation.text, 'text/html': citation.html };
  const { clipboard } = document.defaultView?.navigator ?? {};
  // Missing on http pages, and a page may have forbidden it to itself.
  if (!clipboard) return copyByEvent(document, types);
  try {
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(document, types);
  }
}

/** The old way: it works everywhere, but the page may hear that something is copied. */
function copyByEvent(document: Document, types: Record<string, string>): boolean {
  let isSet = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    for (const [type, text] of Object.entries(types)) event.clipboardData.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isSet = true;
  };
  const view = document.defaultView;
  view?.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && isSet;
  } finally {
    view?.removeEventListener('copy', onCopy, { capture: true });
  }
}
