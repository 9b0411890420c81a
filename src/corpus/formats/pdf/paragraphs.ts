import type { Line } from './lines';

/** Lengths are shares of the letters' size. */
const INDENT = 0.8;
/** A line that ends so far before the margin though the next word would fit ends its paragraph. */
const SPARE = 0.8;
/** Lines further apart than this times the usual distance are of different paragraphs. */
const APART = 1.25;
/** Letters that differ by more than this factor are of different paragraphs. */
const LARGER = 1.12;
/** How many lines on either side tell where the margin is. */
const NEIGHBOURS = 3;

const BULLET = /^[•▪‣◦●■➢–—]\s/u;
/** How much of a line's end tells whether a sentence does. */
const TAIL = 6;
const ENDS = /[.!?:;]["”’')\]]*$/u;

/** The lines of a region, cut into paragraphs. */
export function paragraphsOf(lines: readonly Line[]): Line[][] {
  const usual = usualDistance(lines);
  const paragraphs: Line[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const paragraph = paragraphs.at(-1);
    const begins =
      before === undefined ||
      paragraph === undefined ||
      isApart(before, line, usual) ||
      isTold(paragraph, line);
    if (!begins && !isShort(before, line, marginAt(lines, at, usual))) paragraph.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

/** The middle distance between two lines, in shares of their letters. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    return before === undefined ? [] : [distance(before, line)];
  });
  return distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
}

function distance(before: Line, line: Line): number {
  return (line.base - before.base) / Math.max(before.size, line.size);
}

function isApart(before: Line, line: Line, usual: number): boolean {
  const sizes = [before.size, line.size].toSorted((a, b) => a - b);
  return (sizes[1] ?? 0) > LARGER * (sizes[0] ?? 0) || distance(before, line) > APART * usual;
}

/** Whether a line's beginning tells that it is not the paragraph's next. */
function isTold(paragraph: readonly Line[], line: Line): boolean {
  if (BULLET.test(line.text)) return true;
  const [before, earlier] = [paragraph.at(-1), paragraph.at(-2)];
  // Rows of a table stay rows.
  if (before === undefined || (before.parts > 1 && line.parts > 1)) return true;
  const indent = (line.left - before.left) / line.size;
  if (indent > INDENT) return ENDS.test(before.text.slice(-TAIL));
  // Back at the margin, after lines that hung behind their first.
  return indent < -INDENT && earlier !== undefined && Math.abs(earlier.left - before.left) < 0.2 * line.size;
}

function isShort(before: Line, line: Line, margin: number): boolean {
  if (/^\p{Ll}/u.test(line.text) && !ENDS.test(before.text.slice(-TAIL))) return false;
  const word = line.text.slice(0, line.text.indexOf(' '));
  const width = ((line.right - line.left) * (word.length + 1)) / line.text.length;
  return before.right + width < margin - SPARE * line.size;
}

/** How far the lines around this one reach, of those that belong to it by their letters and distance. */
function marginAt(lines: readonly Line[], at: number, usual: number): number {
  let margin = 0;
  for (const step of [-1, 1]) {
    for (let near = at; Math.abs(near - at) <= NEIGHBOURS; near += step) {
      const line = lines[near];
      const [above, below] = step < 0 ? [line, lines[near + 1]] : [lines[near - 1], line];
      if (line === undefined) break;
      if (near !== at && above && below && isApart(above, below, usual)) break;
      margin = Math.max(margin, line.right);
    }
  }
  return margin;
}
