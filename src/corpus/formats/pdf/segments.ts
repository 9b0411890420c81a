import type { Piece } from './pieces';

/** Words that stand beside each other on one line, without a gap as between columns. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  base: number;
  /** The size of most of its letters. */
  size: number;
  /** When it was drawn: a place among the others of its page. */
  order: number;
}

/** All lengths are in shares of the letters' size. */
const SAME_LINE = 0.4;
/** From so wide a gap on a space is between two words, drawn or not. */
const SPACE = 0.18;
/** Words that are drawn one after the other belong together over this gap. */
const DRAWN_GAP = 1.6;
/** Words that are drawn elsewhere belong together over this gap only: columns may stand close. */
const GAP = 0.6;
/** Letters that overlap by more than this are drawn over others. */
const OVERLAP = -0.6;

/** A reference to a footnote; as a part of the text it would change the number or word before it. */
const REFERENCE = /^[\d*†‡§,]{1,4}$/u;
/** Before these a raised number is a power. */
const RAISED_TO = /(?:\b10|\b[ckm]?m|[×^=])$/u;
/** How much of a text's end tells that. */
const TAIL = 4;

/** A segment that grows. */
interface Growing extends Segment {
  letters: Map<number, number>;
}

/** The pieces of a page as segments, from the top to the bottom. */
export function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const drawn: Growing[] = [];
  for (const piece of withoutLineNumbers(pieces)) {
    const last = drawn.at(-1);
    if (last === undefined || !append(last, piece, DRAWN_GAP)) drawn.push(begin(piece, drawn.length));
  }
  return merged(drawn).map(({ letters: _, ...segment }) => segment);
}

function begin(piece: Piece, order: number): Growing {
  const { text, left, right, base, size } = piece;
  return { text, left, right, base, size, order, letters: new Map([[size, text.length]]) };
}

/** Adds a piece at the right end of a segment where it stands there. */
function append(segment: Growing, piece: Piece, widest: number): boolean {
  const size = Math.max(segment.size, piece.size);
  const gap = piece.left - segment.right;
  const rise = segment.base - piece.base;
  if (Math.abs(rise) > SAME_LINE * size || gap > widest * size || gap < OVERLAP * size) return false;
  if (isReference(segment, piece, rise)) {
    segment.right = Math.max(segment.right, piece.right);
    return true;
  }
  // Some make letters bold by drawing them twice.
  const isTwice =
    piece.left < segment.right - 0.5 * (piece.right - piece.left) && segment.text.endsWith(piece.text);
  if (!isTwice) {
    const space = piece.spaced || gap > SPACE * size ? ' ' : '';
    segment.text += space + piece.text;
    add(segment, piece.size, piece.text.length, piece.base);
  }
  segment.left = Math.min(segment.left, piece.left);
  segment.right = Math.max(segment.right, piece.right);
  return true;
}

function isReference({ size, text }: Segment, piece: Piece, rise: number): boolean {
  const isRaised = piece.size < 0.85 * size && rise > 0.15 * size;
  return isRaised && REFERENCE.test(piece.text) && !RAISED_TO.test(text.slice(-TAIL));
}

/** Counts letters of a size; the size of most of them is the segment's. */
function add(segment: Growing, size: number, letters: number, base: number): void {
  const known = (segment.letters.get(size) ?? 0) + letters;
  segment.letters.set(size, known);
  if (size === segment.size || known <= (segment.letters.get(segment.size) ?? 0)) return;
  segment.size = size;
  segment.base = base;
}

/** Segments that stand close beside each other, though they were not drawn one after the other. */
function merged(segments: readonly Growing[]): Growing[] {
  const whole: Growing[] = [];
  for (const line of linesOf(segments)) {
    let last: Growing | undefined;
    for (const segment of line.toSorted((a, b) => a.left - b.left)) {
      const gap = last === undefined ? Number.POSITIVE_INFINITY : segment.left - last.right;
      const size = Math.max(segment.size, last?.size ?? 0);
      if (last === undefined || gap > GAP * size || gap < OVERLAP * size) {
        last = segment;
        whole.push(segment);
        continue;
      }
      last.text += (gap > SPACE * size ? ' ' : '') + segment.text;
      last.right = Math.max(last.right, segment.right);
      last.order = Math.min(last.order, segment.order);
      for (const [given, letters] of segment.letters) add(last, given, letters, segment.base);
    }
  }
  return whole;
}

/** What stands on one line together, from the top to the bottom. */
export function linesOf<T extends Pick<Segment, 'base' | 'size' | 'left'>>(segments: readonly T[]): T[][] {
  const lines: T[][] = [];
  let first: T | undefined;
  for (const segment of segments.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    const line = lines.at(-1);
    if (line && first && segment.base - first.base < SAME_LINE * Math.min(segment.size, first.size)) {
      line.push(segment);
    } else {
      lines.push([segment]);
      first = segment;
    }
  }
  return lines;
}

/** Courts number the lines of a page at its left edge: fewer numbers than this are no such thing. */
const LINE_NUMBERS = 8;

function withoutLineNumbers(pieces: readonly Piece[]): readonly Piece[] {
  const numbers = pieces.filter(({ text }) => /^\d{1,2}$/.test(text)).toSorted((a, b) => a.base - b.base);
  if (numbers.length < LINE_NUMBERS) return pieces;
  const isNumber = new Set(numbers);
  const others = pieces.filter((piece) => !isNumber.has(piece)).map(({ left }) => left);
  const edge = others.toSorted((a, b) => a - b)[Math.floor(others.length / 10)] ?? Number.POSITIVE_INFINITY;
  const counted = numbers.filter(({ right }) => right <= edge);
  const following = counted.filter(({ text }, at) => Number(text) === Number(counted[at - 1]?.text) + 1);
  if (following.length + 1 < LINE_NUMBERS || following.length < 0.8 * (counted.length - 1)) return pieces;
  const gone = new Set(counted);
  return pieces.filter((piece) => !gone.has(piece));
}
