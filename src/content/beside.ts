import type { Words } from '../card/place';

/** What a card goes beside. */
export interface Beside {
  /** Its words, in client coordinates; null where they are not on the page. */
  words: Words | null;
  /** Where they are now. */
  range(): Range | null;
}

/** Where the words of a range are, for a card that nobody points at. */
export function wordsOf(range: Range | null): Words | null {
  if (!range) return null;
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { left, right, top, bottom, near: left };
}
