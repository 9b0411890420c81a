/**
 * What is not for Plumbline's eyes, however much it looks like an article: a page that asks for a password, and a
 * text that is being written. Asked of every page that holds an article, so it asks for few elements, and for their
 * markup only.
 */
import type { Guard } from './types';

/** Fields for a password that are not out of sight by their own markup, or by that of something around them. */
const PASSWORD = 'input[type="password"]';
const CLOSED = '[hidden], dialog:not([open]), [style*="display:none"], [style*="display: none"]';
/** Elements in which a person writes. */
const EDITOR = '[contenteditable]:not([contenteditable="false" i])';
const MOST_FIELDS = 50;

/**
 * Why a page that holds an article is left alone; null where nothing speaks against reading it.
 *
 * @param home the element that holds the article's paragraphs
 * @param length characters of them
 */
export function guardOf(document: Document, home: Element, length: number): Guard | null {
  if (document.activeElement?.closest(EDITOR) != null) return 'editable';
  return guardHere(document, home, length) ?? guardAround(document, length, guardOf);
}

/** The same for a page that shows notes: an editor in use may hold the comment of somebody who reads them. */
export function guardWhileShown(document: Document, home: Element, length: number): Guard | null {
  return guardHere(document, home, length) ?? guardAround(document, length, guardWhileShown);
}

function guardHere(document: Document, home: Element, length: number): Guard | null {
  if (isWritten(document, home, length)) return 'editable';
  return asksForPassword(document) ? 'password' : null;
}

/** What holds for a page holds for its frames: an article in one stands where the frame does. */
function guardAround(document: Document, length: number, guard: typeof guardOf): Guard | null {
  const frame = document.defaultView?.frameElement;
  return frame ? guard(frame.ownerDocument, frame, length) : null;
}

function asksForPassword(document: Document): boolean {
  const fields = document.querySelectorAll(PASSWORD);
  for (let index = 0; index < Math.min(fields.length, MOST_FIELDS); index++) {
    if (fields[index]?.closest(CLOSED) === null) return true;
  }
  return false;
}

/** Whether the text stands in an editor, or beside some that hold as much. */
function isWritten(document: Document, home: Element, length: number): boolean {
  if (document.designMode === 'on' || home.closest(EDITOR) !== null) return true;
  const editors = document.querySelectorAll(`${EDITOR}, textarea`);
  let written = 0;
  for (let index = 0; index < Math.min(editors.length, MOST_FIELDS); index++) {
    const editor = editors[index];
    if (editor === undefined) break;
    written += ('value' in editor ? String(editor.value) : (editor.textContent ?? '')).length;
  }
  return written >= length;
}
