/** Marks on the page: live ranges that are true only as long as they hold exactly the words of their note. */
import type { TextMap } from '../article/types';
import type { Note } from '../engine/record';

export interface Mark {
  note: Note;
  range: Range;
}

/**
 * Makes the mark of a note at `[start, end)` of the article that `map` belongs to.
 * @returns null where the page holds other words there by now
 */
export function placeMark(note: Note, at: { start: number; end: number }, map: TextMap): Mark | null {
  const range = placeRange(at, map);
  if (!range) return null;
  const mark = { note, range };
  return isIntact(mark) ? mark : null;
}

/** The range of `[start, end)`, or null where the document no longer holds that text. */
export function placeRange(at: { start: number; end: number }, map: TextMap): Range | null {
  const place = map.place(at.start, at.end);
  if (!place) return null;
  const { startNode, startOffset, endNode, endOffset } = place;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

/** Whether the page still shows the note's words there. */
export function isIntact({ note, range }: Mark): boolean {
  return (
    note.mark !== null &&
    range.startContainer.isConnected &&
    squeezed(range.toString()) === squeezed(note.mark.text)
  );
}

/** Text without white space: how a page breaks its lines changes no words. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
