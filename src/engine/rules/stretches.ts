import type { Stretch } from '../text/sentences';
import type { Word } from '../text/words';
import type { Finding } from './rule';

/** Contrasting words of more characters are no short pair: the whole sentences are shown instead. */
const LONGEST_SAYING = 80;

/** From the first word's start to the last word's end; null for no words. */
export function stretchOf(words: readonly Pick<Word, 'token'>[]): Stretch | null {
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined ? null : { start: first.token.start, end: last.token.end };
}

/** The pair *Source: "could". Page: "will".*, where both sides have words and few enough of them. */
export function saying(
  sourceText: string,
  source: Stretch | null,
  pageText: string,
  page: Stretch | null,
): Finding['says'] {
  if (source === null || page === null) return null;
  const says = {
    source: sourceText.slice(source.start, source.end),
    page: pageText.slice(page.start, page.end),
  };
  return says.source.length > LONGEST_SAYING || says.page.length > LONGEST_SAYING ? null : says;
}
