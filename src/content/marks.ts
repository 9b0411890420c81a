/** Marks on the page: live ranges that are true only as long as their claim says what it said when compared. */
import type { TextMap } from '../article/types';
import type { Note } from '../engine/record';
import type { Anchor, TextPosition } from './anchor';

export interface Mark {
  note: Note;
  /** The words that are drawn. */
  range: Range;
  /** The claim that they stand in, with them. */
  claim: Range;
  /** What both ranges held when the mark was placed. */
  said: { words: string; claim: string };
}

/**
 * Makes the mark of a note where it stands in the article that `map` belongs to.
 * @returns null where the page holds other words there by now
 */
export function placeMark(note: Note, at: Anchor, map: TextMap): Mark | null {
  const range = placeRange(at.mark, map);
  const claim = placeRange(at.claim, map);
  if (!range || !claim || !note.mark) return null;
  const said = { words: range.toString(), claim: claim.toString() };
  return squeezed(said.words) === squeezed(note.mark.text) ? { note, range, claim, said } : null;
}

/** The range of these characters, or null where the document no longer holds that text. */
export function placeRange(at: TextPosition, map: TextMap): Range | null {
  const place = map.place(at.start, at.end);
  if (!place) return null;
  const { startNode, startOffset, endNode, endOffset } = place;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

/** Whether the page still says there what it said when the mark was placed, in the mark's words and around them. */
export function isIntact({ range, claim, said }: Mark): boolean {
  return (
    claim.startContainer.isConnected && range.toString() === said.words && claim.toString() === said.claim
  );
}

/** Text without white space: where a page breaks its lines, a range holds none. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
