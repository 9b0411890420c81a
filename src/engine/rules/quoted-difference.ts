import type { Difference } from '../align/differences';
import { sameWord, type Word } from '../text/words';

/** A quotation's beginning may have this many words more in the source than on the page. */
const SLACK = 8;

/**
 * Fits the source's side of a difference to its own quotation: back to where that begins, where the page's
 * quotation begins with other words, and never beyond its marks.
 */
export function keepToQuotation({ page, source }: Difference, words: readonly Word[]): Difference {
  const isQuoted = (at: number) => words[at]?.token.quoted === true;
  const earliest = Math.max(0, page.from === 0 ? source.from - SLACK : source.from);
  let from = source.to;
  while (from > earliest && isQuoted(from - 1)) from--;
  if (from < source.to) return { page, source: { from, to: source.to } };
  let to = source.from;
  while (to < source.to && isQuoted(to)) to++;
  return { page, source: to > source.from ? { from: source.from, to } : source };
}

/** Without the words that both sides begin or end with. */
export function trimmed(
  { page, source }: Difference,
  pageWords: readonly Word[],
  sourceWords: readonly Word[],
): Difference {
  const same = (a: number, b: number) => {
    const onPage = pageWords[a];
    const inSource = sourceWords[b];
    return onPage !== undefined && inSource !== undefined && sameWord(onPage, inSource);
  };
  const most = Math.min(page.to - page.from, source.to - source.from);
  let front = 0;
  while (front < most && same(page.from + front, source.from + front)) front++;
  let back = 0;
  while (back < most - front && same(page.to - 1 - back, source.to - 1 - back)) back++;
  return {
    page: { from: page.from + front, to: page.to - back },
    source: { from: source.from + front, to: source.to - back },
  };
}

/** With one more word on either side, for where one side has none of its own to show. */
export function widened({ page, source }: Difference): Difference {
  const wider = ({ from, to }: { from: number; to: number }) => ({ from: Math.max(0, from - 1), to: to + 1 });
  return { page: wider(page), source: wider(source) };
}
