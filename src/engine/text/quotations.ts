import { type Stretch, splitParagraphs } from './sentences';

/** The opening mark decides which marks can close a quotation; writers mix curly and straight ones. */
const PAIRS: Record<string, string> = { '“': '”"', '"': '"”', '«': '»', '„': '“”' };

/** No mark closes a quotation further than this from where it opened, UTF-16 units. */
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
  const nextClose = closeFinder(text, paragraph.end);
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const mark = text.charAt(at);
    const close = PAIRS[mark] ?? (isSingleOpening(text, at) ? (mark === '‘' ? '’' : "'") : undefined);
    if (close === undefined) continue;
    const end = nextClose(close, at + 1);
    if (end === null && mark !== '“') continue;
    const quotation = { start: at + 1, end: end ?? Math.min(paragraph.end, at + 1 + LONGEST) };
    if (quotation.end > quotation.start) found.push(quotation);
    at = quotation.end;
  }
  return found;
}

/**
 * Finds the first place at or after `from` where one of the marks in `close` closes a quotation, within reach. Asked with rising
 * `from` it looks at every character once for each `close`.
 */
function closeFinder(text: string, limit: number): (close: string, from: number) => number | null {
  const known = new Map<string, number>();
  return (close, from) => {
    let at = Math.max(from, known.get(close) ?? from);
    while (at < limit && !closesAt(text, at, close)) at++;
    known.set(close, at);
    return at < limit && at - from <= LONGEST ? at : null;
  };
}

function closesAt(text: string, at: number, close: string): boolean {
  if (!close.includes(text.charAt(at))) return false;
  if (close !== '’' && close !== "'") return true;
  const isInWord = isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + 1));
  return !isInWord && !/\s/.test(text.charAt(at - 1));
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
