import { linesOf, type Segment } from './segments';

/** A line of one column. */
export interface Line extends Omit<Segment, 'order'> {
  page: number;
  /** How many parts it has, with gaps between as between a table's cells. */
  parts: number;
}

/** The lines of a region, its cells and other parts joined. */
export function joinedLines(region: readonly Segment[], page: number): Line[] {
  return linesOf(region).map((parts) => {
    const inOrder = parts.toSorted((a, b) => a.left - b.left);
    const longest = inOrder.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    return {
      page,
      parts: parts.length,
      text: inOrder
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' '),
      left: inOrder[0]?.left ?? longest.left,
      right: inOrder.reduce((most, { right }) => Math.max(most, right), longest.right),
      base: longest.base,
      size: longest.size,
    };
  });
}
