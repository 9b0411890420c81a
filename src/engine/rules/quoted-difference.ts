import { type Difference, differencesBetween, type Matching } from '../align/differences';
import { sameWord, type Word } from '../text/words';
import type { SaidWord } from './quotation-passages';

/** At its ends a difference takes at most this many words of the source. */
const LONGEST_EDGE = 10;
/** Differences that this few matched words separate are one difference. */
const JOIN_ACROSS = 2;
/** A quotation that differs at both ends is another one, unless it shares as much, or so many phrases. */
const LEAST_SHARE_WITH_EDGES = 0.7;
const LEAST_RUNS_WITH_EDGES = 2;
const LONGEST_DIFFERENCE = 14;
const MOST_IMBALANCE = 7;
/** Words that change little by themselves. */
const SMALL = new Set(
  'a an the this that these those is are was were be been am to of and so just well as also'.split(' '),
);

/**
 * Where a quotation differs from what was said. Before its first and after its last matched word it differs
 * only where the source's own sentence goes on inside its quotation marks: else the page may quote more.
 */
export function quotedDifferences(
  { pairs, share, runs }: Matching,
  words: readonly Word[],
  said: readonly SaidWord[],
): Difference[] {
  const first = leading(pairs, said);
  const last = trailing(pairs, words, said);
  const isLoose =
    share < LEAST_SHARE_WITH_EDGES && runs.filter((run) => run > 1).length < LEAST_RUNS_WITH_EDGES;
  if (first !== null && last !== null && isLoose) return [];
  const all = [first, ...differencesBetween(pairs), last].filter((difference) => difference !== null);
  return join(all)
    .map((difference) => trimmed(difference, words, said))
    .filter((difference) => !isMoreQuoted(difference, words))
    .filter((difference) => isBalanced(difference) && !isHarmless(difference, words, said));
}

/** The page's quotation begins earlier or ends later than the source's: it quotes more, and changes nothing. */
function isMoreQuoted({ page, source }: Difference, words: readonly Word[]): boolean {
  return source.from === source.to && (page.from === 0 || page.to === words.length);
}

/** Many words against few are no change of words but another passage. */
function isBalanced({ page, source }: Difference): boolean {
  const onPage = page.to - page.from;
  const inSource = source.to - source.from;
  return onPage <= LONGEST_DIFFERENCE && Math.abs(onPage - inSource) <= MOST_IMBALANCE;
}

function leading(pairs: Matching['pairs'], said: readonly SaidWord[]): Difference | null {
  const [first] = pairs;
  if (first === undefined || first.page === 0) return null;
  const to = first.source;
  let from = to;
  while (from > Math.max(0, to - LONGEST_EDGE) && followsOn(said[from - 1], said[from])) from--;
  return from === to ? null : { page: { from: 0, to: first.page }, source: { from, to } };
}

function trailing(
  pairs: Matching['pairs'],
  words: readonly Word[],
  said: readonly SaidWord[],
): Difference | null {
  const last = pairs.at(-1);
  if (last === undefined || last.page === words.length - 1) return null;
  const from = last.source + 1;
  let to = from;
  while (to < from + LONGEST_EDGE && followsOn(said[to - 1], said[to])) to++;
  return from === to ? null : { page: { from: last.page + 1, to: words.length }, source: { from, to } };
}

function followsOn(word: SaidWord | undefined, next: SaidWord | undefined): boolean {
  if (word === undefined || next === undefined) return false;
  return next.place === word.place + 1 && next.sentence === word.sentence;
}

function join(differences: readonly Difference[]): Difference[] {
  const joined: Difference[] = [];
  for (const { page, source } of differences) {
    const before = joined.at(-1);
    if (before !== undefined && page.from - before.page.to <= JOIN_ACROSS) {
      before.page.to = page.to;
      before.source.to = source.to;
    } else joined.push({ page: { ...page }, source: { ...source } });
  }
  return joined;
}

/** Without the words that both sides begin or end with. */
function trimmed(
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

/** Another spelling, or words on both sides that change little. */
function isHarmless(
  { page, source }: Difference,
  pageWords: readonly Word[],
  sourceWords: readonly Word[],
): boolean {
  const onPage = pageWords.slice(page.from, page.to);
  const inSource = sourceWords.slice(source.from, source.to);
  if (lettersOf(onPage) === lettersOf(inSource)) return true;
  const own = [...onPage, ...inSource];
  return own.every(isSmall);
}

/** Whether a word changes little by itself: an article, a form of "be". */
export function isSmall(word: Word | undefined): boolean {
  return word !== undefined && SMALL.has(word.word);
}

/** "in to" and "into" are the same. */
function lettersOf(words: readonly Word[]): string {
  return words.map(({ word }) => word).join('');
}

/** With one more word on either side, for where one side has none of its own to show. */
export function widened({ page, source }: Difference): Difference {
  const wider = ({ from, to }: { from: number; to: number }) => ({ from: Math.max(0, from - 1), to: to + 1 });
  return { page: wider(page), source: wider(source) };
}
