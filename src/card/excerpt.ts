import type { Span } from '../engine/record';

/** How much of the sentence is shown on either side of the marked words, in UTF-16 units. */
const ROOM = 70;

export interface Part {
  text: string;
  hit: boolean;
}

/** The marked words within their sentence, which is cut at spaces where it is long. */
export function markInClaim(mark: Span, claim: Span | null): Part[] {
  const start = claim === null ? -1 : mark.start - claim.start;
  if (claim === null || start < 0 || mark.end > claim.end) return [{ text: mark.text, hit: true }];
  const before = claim.text.slice(0, start);
  const after = claim.text.slice(start + mark.text.length);
  return [
    { text: lastWords(before), hit: false },
    { text: mark.text, hit: true },
    { text: firstWords(after), hit: false },
  ].filter((part) => part.text !== '');
}

/** A sentence with these words in it as a hit, where they stand in it as whole words. */
export function wordsInSentence(sentence: string, words: string | null): Part[] {
  const bare = words?.replace(/\s+/g, ' ').trim() ?? '';
  const pattern = bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found =
    bare === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(sentence);
  if (!found) return [{ text: sentence, hit: false }];
  const end = found.index + found[0].length;
  return [
    { text: sentence.slice(0, found.index), hit: false },
    { text: found[0], hit: true },
    { text: sentence.slice(end), hit: false },
  ].filter((part) => part.text !== '');
}

function firstWords(text: string): string {
  if (text.length <= ROOM) return text;
  const space = text.lastIndexOf(' ', ROOM);
  return space > 0 ? `${text.slice(0, space)} …` : '…';
}

function lastWords(text: string): string {
  if (text.length <= ROOM) return text;
  const space = text.indexOf(' ', text.length - ROOM);
  return space >= 0 ? `…${text.slice(space)}` : '…';
}
