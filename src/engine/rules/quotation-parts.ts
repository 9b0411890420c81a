import { sameWord, type Word } from '../text/words';
import type { Passage, SaidWord } from './quotation-passages';
import type { Placed } from './quotation-places';

/** A part is no shorter, in words, and the parts are nearly all of the quotation. */
const FEWEST_IN_PART = 3;
const LEAST_COVERED = 0.9;
/** Where so many of the words stand in one quotation in their order, words were changed and not moved. */
const IN_ORDER = 0.85;
const LONGEST = 80;

/** Words of a quotation, from its word `from` on, that stand in the source's quotation as they are. */
export interface Part {
  passage: Passage;
  from: number;
  words: SaidWord[];
}

/**
 * The first part of a quotation that does not go on from the one before it, where the source quotes a part
 * in another quotation than the one before, or earlier. Null where the quotation is not made of such parts.
 */
export function movedPart({ piece: { words }, places, passages, counterpart }: Placed): Part | null {
  const inOrder = (counterpart?.matching.pairs.length ?? 0) / words.length;
  if (places.length > 0 || words.length > LONGEST || inOrder >= IN_ORDER) return null;
  const parts = partsOf(words, passages);
  const covered = parts.reduce((sum, part) => sum + part.words.length, 0);
  if (covered < LEAST_COVERED * words.length) return null;
  const isMoved = parts.some((part, at) => !goesOn(parts[at - 1], part));
  return isMoved ? (parts.find((part, at) => !isNext(parts[at - 1], part)) ?? null) : null;
}

/** Whether a part follows another in the same sentence of a quotation of the source, or right after it. */
function goesOn(before: Part | undefined, { passage, words: [first] }: Part): boolean {
  const last = before?.words.at(-1);
  if (last === undefined || first === undefined) return true;
  const isNear = first.sentence === last.sentence || first.place === last.place + 1;
  return before?.passage === passage && first.run === last.run && first.place > last.place && isNear;
}

/** Whether a part stands right after another in the source. */
function isNext(before: Part | undefined, part: Part): boolean {
  const last = before?.words.at(-1);
  return last === undefined || (goesOn(before, part) && part.words[0]?.place === last.place + 1);
}

/** The quotation from left to right in the longest parts that the sources quote. */
function partsOf(words: readonly Word[], passages: readonly Passage[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  while (from < words.length) {
    const part = longestFrom(words, from, passages);
    if (part !== null) parts.push(part);
    from += part?.words.length ?? 1;
  }
  return parts;
}

function longestFrom(words: readonly Word[], from: number, passages: readonly Passage[]): Part | null {
  let best: Part | null = null;
  let most = FEWEST_IN_PART - 1;
  for (const passage of passages) {
    for (const [at, first] of passage.said.entries()) {
      let length = 0;
      while (isSame(words[from + length], passage.said[at + length], first)) length++;
      if (length <= most) continue;
      most = length;
      best = { passage, from, words: passage.said.slice(at, at + length) };
    }
  }
  return best;
}

function isSame(word: Word | undefined, said: SaidWord | undefined, first: SaidWord): boolean {
  return word !== undefined && said !== undefined && said.run === first.run && sameWord(word, said);
}
