import { columnsOf } from './columns';
import type { Segment } from './segments';

/** Lengths are shares of the letters' size. */
const SAME_LINE = 0.4;
/** A gap of more than this, or nothing above, and another part of the page begins. */
const NEAR = 4;
/** So many steps back are allowed: of headers, footers and boxes that are drawn first or last. */
const BACK = { any: 3, share: 0.06 };
/** From this share of the page's width on, what stands beside each other on a line may be two columns. */
const WIDE = 0.2;
/** Where this share of lines is so, columns were drawn line by line, as by those who recognise scans. */
const ROWS = 0.25;

/**
 * The segments of a page in the order in which they are read, cut where another column or part begins. Most programs
 * draw a page in that order, and know better than can be seen. Where it makes no sense, its columns are looked for.
 */
export function regionsOf(segments: readonly Segment[]): Segment[][] {
  const drawn = segments.toSorted((a, b) => a.order - b.order);
  return isInOrder(drawn) ? flowsOf(drawn) : columnsOf(segments);
}

function isInOrder(drawn: readonly Segment[]): boolean {
  const from = drawn.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const width = drawn.reduce((most, { right }) => Math.max(most, right), 0) - from;
  let back = 0;
  let rows = 0;
  drawn.forEach((segment, at) => {
    const before = drawn[at - 1];
    if (before === undefined) return;
    const isBeside = segment.left >= before.right;
    if (isOnLineOf(segment, before)) {
      const isWide = [before, segment].every(({ left, right }) => right - left > WIDE * width);
      if (!isBeside) back += 1;
      else if (isWide) rows += 1;
    } else if (segment.base < before.base && !isBeside) back += 1;
  });
  return back <= BACK.any + BACK.share * drawn.length && rows <= ROWS * drawn.length;
}

/** Runs of segments of which each stands below or beside the one before. */
function flowsOf(drawn: readonly Segment[]): Segment[][] {
  const flows: Segment[][] = [];
  let [left, right] = [0, 0];
  drawn.forEach((segment, at) => {
    const before = drawn[at - 1];
    const isBelow = before !== undefined && segment.base > before.base;
    const isNear =
      before !== undefined && segment.base - before.base < NEAR * Math.max(segment.size, before.size);
    const isUnder = segment.left < right && segment.right > left;
    const goesOn = before !== undefined && (isOnLineOf(segment, before) || (isBelow && isNear && isUnder));
    const flow = flows.at(-1);
    if (goesOn && flow !== undefined) {
      flow.push(segment);
      left = Math.min(left, segment.left);
      right = Math.max(right, segment.right);
    } else {
      flows.push([segment]);
      ({ left, right } = segment);
    }
  });
  return flows;
}

function isOnLineOf(segment: Segment, other: Segment): boolean {
  return Math.abs(segment.base - other.base) < SAME_LINE * Math.max(segment.size, other.size);
}
