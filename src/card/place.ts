/** Where a card goes: below its words, else above them, always inside the viewport. Pure geometry in px. */

/** A rectangle in client coordinates; a `DOMRect` is one. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The words that a card goes beside. */
export interface Words extends Box {
  /** Where on them the reader points, in px from the left; `left` where nobody does. */
  near: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Between words and card: small enough for a pointer to cross without closing a card on hover. */
const GAP = 6;
/** Between card and the viewport's edge. */
const EDGE = 8;
/** A card begins this far left of the pointer, so that the way to it is straight down. */
const REACH = 120;
/** A card that may not be this high cannot be read, even by scrolling. */
const LEAST_HEIGHT = 160;

export interface Spot {
  left: number;
  top: number;
  /** Higher than this it would cover its words, or leave the viewport. */
  maxHeight: number;
}

/** Where the card's upper left corner goes. Without words that is the viewport's upper right corner. */
export function placeCard(words: Words | null, card: Size, viewport: Size): Spot {
  const lastLeft = viewport.width - card.width - EDGE;
  const whole = viewport.height - 2 * EDGE;
  if (!words) return { left: Math.max(EDGE, lastLeft), top: EDGE, maxHeight: whole };
  const left = between(EDGE, Math.max(words.left, words.near - REACH), lastLeft);
  const below = viewport.height - EDGE - (words.bottom + GAP);
  const above = words.top - GAP - EDGE;
  const room = card.height <= below || below >= above ? below : above;
  // Words that fill the viewport leave no room beside them: then the card covers some of them.
  const maxHeight = between(LEAST_HEIGHT, room, whole);
  const height = Math.min(card.height, maxHeight);
  const top = room === below ? words.bottom + GAP : words.top - GAP - height;
  return { left, top: between(EDGE, top, viewport.height - height - EDGE), maxHeight };
}

/** Where a card that has grown goes: it stays, or moves up as far as it would leave the viewport. */
export function growCard(top: number, height: number, viewport: Size): Omit<Spot, 'left'> {
  const maxHeight = viewport.height - 2 * EDGE;
  return { top: between(EDGE, top, viewport.height - EDGE - Math.min(height, maxHeight)), maxHeight };
}

/** `value`, no larger than `high` and no smaller than `low`, which wins where they cross. */
function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
