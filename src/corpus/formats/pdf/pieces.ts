import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { legible } from '../labels';
import type { PDFPageProxy, PdfLibrary } from './library';

/** Words as a page draws them at once, in points; `base` grows downwards. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** Where the letters stand. */
  base: number;
  size: number;
  /** White space is drawn before it. */
  spaced: boolean;
}

/** What a tagged file says to be no part of its text, as headers and page numbers. */
const ARTIFACT = 'Artifact';

/** How far from a right angle text may lean and still be read, in radians. */
const LEAN = 0.1;

const QUARTER = Math.PI / 2;

interface Placed extends Piece {
  /** How many quarters of a turn it is drawn at. */
  quarter: number;
}

/**
 * The text of a page in the order in which it is drawn. Text that is drawn at another angle than most of it, as
 * watermarks are, is left out.
 * @param most how many characters there may be; what follows them is not read
 */
export async function piecesOf(page: PDFPageProxy, { Util }: PdfLibrary, most: number): Promise<Piece[]> {
  const viewport = page.getViewport({ scale: 1 });
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  const placed: Placed[] = [];
  const tags: unknown[] = [];
  let length = 0;
  let spaced = false;
  for (let part = await reader.read(); !part.done && length <= most; part = await reader.read()) {
    for (const item of part.value.items) {
      if (!('str' in item)) {
        follow(item, tags);
        continue;
      }
      const text = legible(item.str);
      if (text.trim() === '') spaced ||= item.str !== '';
      else if (!tags.includes(ARTIFACT)) {
        placed.push(place({ ...item, str: text }, viewport, Util, spaced || /^\s/.test(text)));
        length += text.length;
        spaced = /\s$/.test(text);
      }
    }
  }
  // What was not read is given up.
  if (length > most) await reader.cancel(new Error('too long'));
  return upright(placed);
}

function follow(item: { type: string; tag?: unknown }, tags: unknown[]): void {
  if (item.type === 'endMarkedContent') tags.pop();
  else tags.push(item.tag);
}

function place(
  item: TextItem,
  viewport: { transform: number[] },
  util: PdfLibrary['Util'],
  spaced: boolean,
): Placed {
  const [a, b, c, d, x, y]: number[] = util.transform(viewport.transform, item.transform);
  const angle = Math.atan2(b ?? 0, a ?? 0);
  const turns = Math.round(angle / QUARTER);
  const isStraight = Math.abs(angle - turns * QUARTER) < LEAN;
  const quarter = isStraight ? (turns + 4) % 4 : Number.NaN;
  // Turned back, so that it runs from left to right.
  const [cos, sin] = [Math.cos(turns * QUARTER), Math.sin(turns * QUARTER)];
  const left = (x ?? 0) * cos + (y ?? 0) * sin;
  const base = (y ?? 0) * cos - (x ?? 0) * sin;
  const size = Math.hypot(c ?? 0, d ?? 0);
  return { text: item.str.trim(), left, right: left + item.width, base, size, spaced, quarter };
}

/** What is drawn as most of the text is. */
function upright(placed: Placed[]): Piece[] {
  const lengths = [0, 0, 0, 0];
  for (const { quarter, text } of placed) {
    if (!Number.isNaN(quarter)) lengths[quarter] = (lengths[quarter] ?? 0) + text.length;
  }
  const usual = lengths.indexOf(Math.max(...lengths));
  return placed.filter(({ quarter, left, base, size }) =>
    [left, base, size].every(Number.isFinite) ? quarter === usual && size > 0 : false,
  );
}
