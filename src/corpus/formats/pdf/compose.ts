import { LineJoiner } from './hyphens';
import type { Line } from './lines';
import { paragraphsOf } from './paragraphs';

/** Smaller than this times the text's letters are those of footnotes. */
const SMALLER = 0.94;
/** How many footnotes may stand between the two parts of a paragraph. */
const FOOTNOTES = 30;

const FINISHED = /[.!?:;]["”’')\]\d]*$/u;

/** The text of all pages: paragraphs with blank lines between, and where in it each page begins. */
export function compose(pages: readonly Line[][][]): { text: string; pages: number[] } {
  const paragraphs: Line[][] = [];
  for (const region of pages.flat()) {
    const [first, ...others] = paragraphsOf(region);
    if (first !== undefined && !continues(paragraphs, first)) paragraphs.push(first);
    paragraphs.push(...others);
  }
  const joiner = new LineJoiner(paragraphs.flat().map(({ text }) => text));
  const begins: number[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    let joined = '';
    const start = text === '' ? 0 : text.length + 2;
    for (const line of paragraph) {
      const { cut, glue } = joined === '' ? { cut: 0, glue: '' } : joiner.between(joined, line.text);
      joined = joined.slice(0, joined.length - cut) + glue;
      while (begins.length <= line.page) begins.push(start + joined.length);
      joined += line.text;
    }
    text += (text === '' ? '' : '\n\n') + joined;
  }
  while (begins.length < pages.length) begins.push(text.length);
  return { text, pages: begins };
}

/**
 * Adds to the last paragraph where the next column or page goes on with it. Footnotes that stand between the parts come
 * before it, so that every part stays with its page.
 */
function continues(paragraphs: Line[][], next: readonly Line[]): boolean {
  const [line] = next;
  if (line === undefined) return false;
  const from = Math.max(0, paragraphs.length - 1 - FOOTNOTES);
  for (let at = paragraphs.length - 1; at >= from; at--) {
    const paragraph = paragraphs[at];
    const last = paragraph?.at(-1);
    if (paragraph === undefined || last === undefined) return false;
    if (last.size < SMALLER * line.size) continue;
    const isOtherPage = paragraphs[at + 1]?.some(({ page }) => page > last.page) ?? false;
    if (isOtherPage || line.size < SMALLER * last.size || !isUnfinished(paragraph, last, line)) return false;
    paragraphs.splice(at, 1);
    paragraphs.push([...paragraph, ...next]);
    return true;
  }
  return false;
}

function isUnfinished(paragraph: readonly Line[], last: Line, next: Line): boolean {
  if (FINISHED.test(last.text.slice(-10))) return false;
  if (/^\p{Ll}/u.test(next.text)) return true;
  // A name or a number may go on with it, too, where it fills its last line: a heading seldom does.
  const margin = paragraph.reduce((most, { right }) => Math.max(most, right), 0);
  return paragraph.length > 1 && last.right > margin - last.size && /^(?:\p{L}|\d\d)/u.test(next.text);
}
