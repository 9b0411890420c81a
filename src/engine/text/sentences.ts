import { abbreviations, maybeFinal, starters } from './abbreviations';

/** A stretch of text, UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

const CLOSERS = `"'”’»)]`;
const OPENERS = `"'“‘«([`;
/** A text is wrapped where at least so many of its lines, and most of them, end near one width. */
const LEAST_WRAPPED = 3;
const MOST_LINES = 0.7;
const FULL_LINE = 0.8;
const NARROWEST = 40;
const WIDEST = 120;

/** A longer sentence is cut at a space: no step after this one meets an endless one. UTF-16 units. */
const LONGEST_SENTENCE = 2000;
/** With fewer sentences there is nothing that an article could have left out or changed. */
const MIN_SENTENCES = 3;

/** Whether a text is too short to be an article. */
export function isTooShort(text: string): boolean {
  return splitSentences(text).length < MIN_SENTENCES;
}

/**
 * The sentences of a text, without the white space between them. Deterministic (no `Intl.Segmenter`, whose rules differ
 * between browsers), linear in the text, never throws.
 */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  for (const paragraph of splitParagraphs(text)) splitParagraph(text, paragraph, sentences);
  return sentences;
}

/**
 * The paragraphs of a text, trimmed; empty ones are left out. A blank line ends a paragraph, and so does a line
 * end, except in a text that is wrapped at one width.
 */
export function splitParagraphs(text: string): Stretch[] {
  const lines = [...text.matchAll(/[^\n]+/g)]
    .map((match) => trim(text, { start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end > start);
  const width = wrapWidth(text, lines);
  const paragraphs: Stretch[] = [];
  let before: Stretch | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const goesOn = open !== undefined && before !== undefined && isWrapped(text, before, line, width);
    // The first line is the title.
    if (goesOn && paragraphs.length > 1) open.end = line.end;
    else paragraphs.push({ ...line });
    before = line;
  }
  return paragraphs;
}

/** The width at which the lines of a text were wrapped, in UTF-16 units; null where they were not. */
function wrapWidth(text: string, lines: readonly Stretch[]): number | null {
  const wrapped = lines.filter((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && !isBlankBetween(text, line, next);
  });
  const longest = wrapped.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  if (wrapped.length < LEAST_WRAPPED || longest < NARROWEST || longest > WIDEST) return null;
  const full = wrapped.filter(({ start, end }) => end - start >= FULL_LINE * longest);
  return full.length >= MOST_LINES * wrapped.length ? longest : null;
}

function isBlankBetween(text: string, line: Stretch, next: Stretch): boolean {
  return text.slice(line.end, next.start).split('\n').length > 2;
}

/** Whether `line` goes on with the paragraph of the line before it. */
function isWrapped(text: string, before: Stretch, line: Stretch, width: number | null): boolean {
  return (
    width !== null && !isBlankBetween(text, before, line) && before.end - before.start >= FULL_LINE * width
  );
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
