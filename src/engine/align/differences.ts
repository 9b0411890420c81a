import { oncePer } from '../text/remember';
import { sameWord, type Word } from '../text/words';

/** Words of the page that stand where the source has others; both ranges are into the word lists. */
export interface Difference {
  page: { from: number; to: number };
  source: { from: number; to: number };
}

export interface Matching {
  /** Pairs of equal words, in the order of both: a longest common subsequence by weight. */
  pairs: { page: number; source: number }[];
  /** Share of the page words' weight that is matched, 0 to 1. */
  share: number;
  /** How many words in a row match, run by run. */
  runs: number[];
}

/** Longer lists are cut: quotations and sentences are shorter, and the table grows with the product. */
const LONGEST = 160;

/** What each source word costs that stands between matched ones: matches stay close together. */
const GAP = 4;

/**
 * Fits the page's words into the source's: the heaviest common subsequence, less what its gaps in the source
 * cost (the alignment of Needleman and Wunsch, 1970, with free ends in the source).
 */
export function matchWords(page: readonly Word[], source: readonly Word[]): Matching {
  const rows = Math.min(page.length, LONGEST);
  const columns = Math.min(source.length, LONGEST * 3);
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const skip = Math.max(
        at(best, (row + 1) * width + column),
        at(best, row * width + column + 1) - gapAt(row),
      );
      const pageWord = page[row];
      const sourceWord = source[column];
      const take =
        pageWord !== undefined && sourceWord !== undefined && sameWord(pageWord, sourceWord)
          ? pageWord.token.weight + at(best, (row + 1) * width + column + 1)
          : 0;
      best[row * width + column] = Math.max(skip, take);
    }
  }
  const pairs = walk(page, source, best, rows, columns);
  const matched = pairs.reduce((sum, pair) => sum + (page[pair.page]?.token.weight ?? 0), 0);
  const total = page.reduce((sum, { token }) => sum + token.weight, 0);
  return { pairs, share: total === 0 ? 0 : matched / total, runs: runsOf(pairs) };
}

/** What `matchWords` can match at most, as a share: the words that stand anywhere in the source. */
export function mostShared(page: readonly Word[], source: readonly Word[]): number {
  const forms = formsOf(source);
  let shared = 0;
  let total = 0;
  for (const { word, token } of page) {
    total += token.weight;
    if (forms.has(word) || forms.has(token.stem)) shared += token.weight;
  }
  return total === 0 ? 0 : shared / total;
}

/** Whether all of the page's words stand anywhere in the source. */
export function hasAll(source: readonly Word[], page: readonly Word[]): boolean {
  const forms = formsOf(source);
  return page.every(({ word, token }) => forms.has(word) || forms.has(token.stem));
}

/** The words and stems of a list, which is compared with many. */
const formsOf = oncePer(
  (words: readonly Word[]) => words,
  (words) => new Set(words.flatMap(({ word, token }) => [word, token.stem])),
);

function gapAt(row: number): number {
  return row === 0 ? 0 : GAP;
}

function walk(
  page: readonly Word[],
  source: readonly Word[],
  best: Int32Array,
  rows: number,
  columns: number,
): Matching['pairs'] {
  const width = columns + 1;
  const pairs: Matching['pairs'] = [];
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const here = at(best, row * width + column);
    const pageWord = page[row];
    const sourceWord = source[column];
    const same = pageWord !== undefined && sourceWord !== undefined && sameWord(pageWord, sourceWord);
    if (same && here === pageWord.token.weight + at(best, (row + 1) * width + column + 1)) {
      pairs.push({ page: row++, source: column++ });
    } else if (here === at(best, row * width + column + 1) - gapAt(row)) column++;
    else row++;
  }
  return pairs;
}

/** The stretches between matched words in which page or source has words of its own. */
export function differencesBetween(pairs: Matching['pairs']): Difference[] {
  return pairs.slice(1).flatMap((after, index): Difference[] => {
    const before = pairs[index];
    if (before === undefined) return [];
    const page = { from: before.page + 1, to: after.page };
    const source = { from: before.source + 1, to: after.source };
    return page.from < page.to || source.from < source.to ? [{ page, source }] : [];
  });
}

/** How many words in a row match, run by run. */
function runsOf(pairs: Matching['pairs']): number[] {
  const runs: number[] = [];
  pairs.forEach((pair, index) => {
    const before = pairs[index - 1];
    const goesOn = before !== undefined && pair.page === before.page + 1 && pair.source === before.source + 1;
    if (goesOn) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
  });
  return runs;
}

function at(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}
