import { type Stretch, splitParagraphs } from './sentences';

/** The opening mark decides which marks can close a quotation. */
const PAIRS: Record<string, string> = { '“': '”', '"': '"', '«': '»', '„': '“' };

/** No mark closes a quotation this far from where it opened, UTF-16 units: keeps the search linear. */
const LONGEST = 4000;

/**
 * The outermost quotations of a text, without their marks: curly, straight and angled double marks, and
 * single ones where they cannot be apostrophes. One that its paragraph leaves open runs to the
 * paragraph's end, as newspapers set quotations of several paragraphs.
 */
export function findQuotations(text: string): Stretch[] {
  return splitParagraphs(text).flatMap((paragraph) => quotationsOf(text, paragraph));
}

function quotationsOf(text: string, paragraph: Stretch): Stretch[] {
  const found: Stretch[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const mark = text.charAt(at);
    const close = PAIRS[mark] ?? (isSingleOpening(text, at) ? (mark === '‘' ? '’' : "'") : undefined);
    if (close === undefined) continue;
    const end = findClose(text, at + 1, paragraph.end, close);
    if (end === null && close !== '”') continue;
    const quotation = { start: at + 1, end: end ?? Math.min(paragraph.end, at + 1 + LONGEST) };
    if (quotation.end > quotation.start) found.push(quotation);
    at = quotation.end;
  }
  return found;
}

function findClose(text: string, from: number, limit: number, close: string): number | null {
  for (let at = from; at < Math.min(limit, from + LONGEST); at++) {
    if (text.charAt(at) !== close) continue;
    if (close !== '’' && close !== "'") return at;
    const inWord = isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + 1));
    if (!inWord && !/\s/.test(text.charAt(at - 1))) return at;
  }
  return null;
}

/** A single mark opens a quotation where a word begins after it and none ended before it. */
function isSingleOpening(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== '‘' && mark !== "'") return false;
  return !/[\p{L}\d]/u.test(text.charAt(at - 1)) && /[\p{L}\d]/u.test(text.charAt(at + 1));
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
