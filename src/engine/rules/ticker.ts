import type { Stretch } from '../text/sentences';

/** How far into its sentence the time of an entry may end, UTF-16 units. */
const HEAD = 24;
/** "9.40pm: The vote is in", "**14.05**", "Update, 18:20:", "Posted at 6.31 p.m." */
const TIME_OF_ENTRY =
  /^[^\p{L}\d]{0,4}(?:(?:live|entry \d+|posted(?: at)?|updated?(?: at)?)[ ,:]{1,2})?\d{1,2}[.:]\d\d(?!\d)/iu;

/**
 * Whether a number or a clock time at the head of a sentence is the time of an entry of a live ticker: it tells when
 * the entry was written, which no source tells.
 */
export function isTimeOfEntry(text: string, sentence: Stretch, { start }: Stretch): boolean {
  const head = TIME_OF_ENTRY.exec(text.slice(sentence.start, sentence.start + HEAD));
  return head !== null && start < sentence.start + head[0].length;
}
