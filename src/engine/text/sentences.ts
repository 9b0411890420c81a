import { abbreviations, maybeFinal, starters } from './abbreviations';

/** A stretch of text, UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

const CLOSERS = `"'”’»)]`;
const OPENERS = `"'“‘«([`;
/** Below this a line without a full stop at its end is a headline, above it a wrapped line. */
const WRAPPED_LINE = 60;

/** A longer sentence is cut at a space: no step after this one meets an endless one. UTF-16 units. */
const LONGEST_SENTENCE = 2000;

/**
 * The sentences of a text, without the white space between them. Paragraphs end at blank lines and at
 * line ends, unless the line was plainly wrapped. Deterministic (no `Intl.Segmenter`, whose rules differ
 * between browsers), linear in the text, never throws.
 */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  for (const paragraph of splitParagraphs(text)) splitParagraph(text, paragraph, sentences);
  return sentences;
}

/** The paragraphs of a text, trimmed; empty ones are left out. */
export function splitParagraphs(text: string): Stretch[] {
  const paragraphs: Stretch[] = [];
  let open: Stretch | null = null;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = trim(text, { start: match.index, end: match.index + match[0].length });
    if (line.start === line.end) {
      open = null;
      continue;
    }
    const blankBetween = open !== null && text.slice(open.end, line.start).split('\n').length > 2;
    if (open !== null && !blankBetween && paragraphs.length > 1 && isWrapped(text, open, line)) {
      open.end = line.end;
    } else {
      open = line;
      paragraphs.push(open);
    }
  }
  return paragraphs;
}

/** Whether `line` goes on with the sentence that the lines before it left open. */
function isWrapped(text: string, before: Stretch, line: Stretch): boolean {
  const last = text.charAt(before.end - 1);
  if ('.!?:;…'.includes(last) || CLOSERS.includes(last)) return false;
  return /\p{Ll}/u.test(text.charAt(line.start)) && before.end - before.start >= WRAPPED_LINE;
}

function splitParagraph(text: string, paragraph: Stretch, into: Stretch[]): void {
  let start = paragraph.start;
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(/[.!?…]+/g)) {
    const at = paragraph.start + match.index;
    if (at < start) continue;
    let end = at + match[0].length;
    while (end < paragraph.end && CLOSERS.includes(text.charAt(end))) end++;
    if (!endsSentence(text, at, match[0], end, paragraph.end)) continue;
    pushTrimmed(text, { start, end }, into);
    start = end;
  }
  pushTrimmed(text, { start, end: paragraph.end }, into);
}

/** Whether the mark at `at`, whose closing quotation marks end at `end`, ends a sentence. */
function endsSentence(text: string, at: number, mark: string, end: number, limit: number): boolean {
  if (end >= limit) return true;
  if (!/\s/.test(text.charAt(end))) return false;
  let next = end;
  while (next < limit && /\s/.test(text.charAt(next))) next++;
  while (next < limit && OPENERS.includes(text.charAt(next))) next++;
  const following = /^[\p{L}\p{M}\d]+/u.exec(text.slice(next, Math.min(next + 40, limit)))?.[0] ?? '';
  // Machine-made text puts a space before its full stops and may be in lower case throughout.
  const spaced = /\s/.test(text.charAt(at - 1)) && mark === '.';
  if (!spaced && /^\p{Ll}/u.test(following)) return false;
  if (mark !== '.' || spaced) return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  const isInitials = /^\p{L}(?:\.\p{L})*$/u.test(word) && word !== 'I';
  const bare = word.toLowerCase();
  if (!isInitials && !abbreviations.has(bare)) return true;
  if (isInitials && !word.includes('.')) return false;
  return (isInitials || maybeFinal.has(bare)) && starters.has(following.toLowerCase());
}

function pushTrimmed(text: string, stretch: Stretch, into: Stretch[]): void {
  let { start, end } = trim(text, stretch);
  while (end - start > LONGEST_SENTENCE) {
    const cut = cutBefore(text, start, start + LONGEST_SENTENCE);
    pushTrimmed(text, { start, end: cut }, into);
    ({ start, end } = trim(text, { start: cut, end }));
  }
  if (/\p{L}/u.test(text.slice(start, end))) into.push({ start, end });
}

/** The last space before `limit`, or else a place that does not cut a character in two. */
function cutBefore(text: string, start: number, limit: number): number {
  const space = text.slice(start, limit).lastIndexOf(' ');
  if (space > 0) return start + space;
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit;
}

function trim(text: string, { start, end }: Stretch): Stretch {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
