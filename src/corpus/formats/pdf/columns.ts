import type { Segment } from './segments';

/** Lengths are shares of the width that the text of a region takes. */
const STEP = 0.01;
/** A column takes at least so much. */
const NARROWEST = 0.22;
/** Most lines of a column fill it: those of a table's cells do not. */
const FILLED = 0.55;
/** A column has at least so many lines beside the other's. */
const FEWEST = 5;
/** Two columns at most in each other, which makes up to four. */
const DEEPEST = 2;

/** The columns of a page, from the left to the right, cut where lines over more than one of them stand between. */
export function columnsOf(segments: readonly Segment[], depth = DEEPEST): Segment[][] {
  const gutter = depth === 0 ? null : gutterOf(segments);
  if (gutter === null) return segments.length === 0 ? [] : [segments.toSorted((a, b) => a.base - b.base)];
  return bandsOf(segments, gutter).flatMap(({ across, left, right }) =>
    across.length > 0
      ? columnsOf(across, 0)
      : [left, right].flatMap((column) => columnsOf(column, depth - 1)),
  );
}

interface Band {
  across: Segment[];
  left: Segment[];
  right: Segment[];
}

/** From the top to the bottom: lines over both columns, or lines in either. */
function bandsOf(segments: readonly Segment[], gutter: number): Band[] {
  const bands: Band[] = [];
  for (const segment of segments.toSorted((a, b) => a.base - b.base)) {
    const side = segment.right <= gutter ? 'left' : segment.left >= gutter ? 'right' : 'across';
    let band = bands.at(-1);
    if (band === undefined || band.across.length > 0 !== (side === 'across')) {
      band = { across: [], left: [], right: [] };
      bands.push(band);
    }
    band[side].push(segment);
  }
  return bands;
}

/** Where two columns of text are apart, or null where there is one. */
function gutterOf(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * FEWEST) return null;
  const { from, width } = extentOf(segments);
  let best: { at: number; crossing: number } | null = null;
  for (let share = NARROWEST; share <= 1 - NARROWEST; share += STEP) {
    const at = from + share * width;
    const left = segments.filter(({ right }) => right <= at);
    const right = segments.filter((segment) => segment.left >= at);
    const crossing = segments.length - left.length - right.length;
    if (best !== null && crossing >= best.crossing) continue;
    if (crossing > Math.min(left.length, right.length)) continue;
    if (isColumn(left, right, width) && isColumn(right, left, width)) best = { at, crossing };
  }
  return best?.at ?? null;
}

/** Whether these lines fill a column, and stand beside the other's. */
function isColumn(lines: readonly Segment[], other: readonly Segment[], width: number): boolean {
  if (lines.length < FEWEST || other.length < FEWEST) return false;
  const { top, bottom } = extentOf(other);
  const beside = lines.filter(({ base }) => base >= top && base <= bottom);
  if (beside.length < FEWEST) return false;
  const { width: extent } = extentOf(beside);
  const widths = beside.map(({ left, right }) => right - left).toSorted((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return extent >= NARROWEST * width && usual >= FILLED * extent;
}

/** Where segments stand. A page may have too many to spread them over a call. */
function extentOf(segments: readonly Segment[]) {
  let [from, to, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { left, right, base } of segments) {
    from = Math.min(from, left);
    to = Math.max(to, right);
    top = Math.min(top, base);
    bottom = Math.max(bottom, base);
  }
  return { from, width: to - from, top, bottom };
}
