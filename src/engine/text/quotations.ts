import { type Stretch, splitParagraphs } from './sentences';

/** The opening mark decides which marks can close a quotation; writers mix curly and straight ones. */
const PAIRS: Record<string, string> = { '“': '”"', '"': '"”', '«': '»', '„': '“”' };

/** No mark closes a quotation further than this from where it opened, UTF-16 units. */
const LONGEST = 4000;

/** A quotation that its paragraph leaves open: the marks that can close it, and where it began. */
interface Open {
  close: string;
  start: number;
  /** Its parts in paragraphs after the first, as far as they are read. */
  parts: Stretch[];
}

/**
 * The outermost quotations of a text, without their marks: curly, straight and angled double marks, and
 * single ones where they cannot be apostrophes. One that its paragraph leaves open runs to the paragraph's
 * end where the next paragraph opens or closes it again, as newspapers set quotations of several paragraphs;
 * with a curly mark always. Each paragraph's part of it is a stretch of its own.
 */
export function findQuotations(text: string): Stretch[] {
  const found: Stretch[] = [];
  let open: Open | null = null;
  for (const paragraph of splitParagraphs(text)) {
    let from = paragraph.start;
    if (open !== null) {
      const end = endOf(open, text, paragraph);
      if (end === 'open') {
        open.parts.push({ ...paragraph });
        continue;
      }
      if (end !== null) {
        found.push(...open.parts);
        if (end > from) found.push({ start: from, end });
        from = Math.min(paragraph.end, end + 1);
      }
    }
    open = readQuotations(text, { start: from, end: paragraph.end }, found);
  }
  return found.filter(({ start, end }) => end > start);
}

/**
 * Where in this paragraph an open quotation ends: at its mark; "open" where the paragraph has no mark at all;
 * at the paragraph's start where the quotation is opened again; null where it was none.
 */
function endOf({ close, start }: Open, text: string, paragraph: Stretch): number | 'open' | null {
  if (paragraph.end - start > LONGEST) return null;
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (close.includes(text.charAt(at)) && isClosing(text, at)) return at;
    if (PAIRS[text.charAt(at)] !== undefined) return at === paragraph.start ? paragraph.start - 1 : null;
  }
  return 'open';
}

/** Reads the quotations of a stretch that lies in one paragraph; returns the one that it leaves open. */
function readQuotations(text: string, stretch: Stretch, found: Stretch[]): Open | null {
  const nextClose = closeFinder(text, stretch.end);
  for (let at = stretch.start; at < stretch.end; at++) {
    const close = closingOf(text, at);
    if (close === undefined) continue;
    const end = nextClose(close, at + 1);
    if (end === null) {
      const isCurly = text.charAt(at) === '“';
      if (!isCurly && text.charAt(at) !== '"') continue;
      const rest = { start: at + 1, end: Math.min(stretch.end, at + 1 + LONGEST) };
      if (!isCurly) return { close, start: at, parts: [rest] };
      found.push(rest);
      return { close, start: at, parts: [] };
    }
    found.push({ start: at + 1, end });
    at = end;
  }
  return null;
}

/** The marks that close a quotation which opens here; undefined where none opens. */
function closingOf(text: string, at: number): string | undefined {
  const mark = text.charAt(at);
  if (mark === '"' && isClosing(text, at)) return undefined;
  return PAIRS[mark] ?? (isSingleOpening(text, at) ? (mark === '‘' ? '’' : "'") : undefined);
}

/** A straight mark closes after a word or its punctuation and before a space or more punctuation. */
function isClosing(text: string, at: number): boolean {
  if (text.charAt(at) !== '"') return true;
  return /[^\s(]/.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(at + 1));
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
