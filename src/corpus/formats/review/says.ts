import { shorten } from '../../../card/words';
import type { Note, Span } from '../../../engine/record';
import { MAX_LABEL } from '../limits';

type Says = NonNullable<Note['says']>;

/** Stands between the words of two notes that are one now. */
const BETWEEN = ' … ';

/** The contrasting words of two notes in the page's order, each side joined; what both say is said once. */
export function joinedSays(first: Says | null, second: Says | null): Says | null {
  if (first === null || second === null) return first ?? second;
  if (first.source === second.source && first.page === second.page) return first;
  return all([first, second]);
}

/** The contrasting words of each of the parts of what they stood in, by where the page's own words are. */
export function saysOfParts(says: Says | null, parts: readonly Span[]): (Says | null)[] {
  const own: Says[][] = parts.map(() => []);
  let part = 0;
  let from = 0;
  for (const pair of says === null ? [] : pairsOf(says)) {
    const words = wordsOf(pair.page);
    if (words === null) continue;
    const places = parts.map(({ text }, at) => placeOf(words, text, at === part ? from : 0));
    // Words that several notes share are theirs in the page's order.
    const next = places.findIndex((place, at) => place !== null && at >= part);
    const to = next < 0 ? places.findIndex((place) => place !== null) : next;
    own[to]?.push(pair);
    if (next >= 0) [part, from] = [next, places[next] ?? 0];
  }
  return own.map((pairs) => (pairs.length === 0 ? null : all(pairs)));
}

/** The pairs that were joined, where both sides tell as many of them; else they are one. */
function pairsOf(says: Says): Says[] {
  const [sources, pages] = [says.source.split(BETWEEN), says.page.split(BETWEEN)];
  if (sources.length !== pages.length) return [says];
  return sources.map((source, at) => ({ source, page: pages[at] ?? '' }));
}

function all(pairs: readonly Says[]): Says {
  return { source: joined(pairs.map(({ source }) => source)), page: joined(pairs.map(({ page }) => page)) };
}

function joined(words: readonly string[]): string {
  return shorten(words.filter((one) => one.trim() !== '').join(BETWEEN), MAX_LABEL);
}

/** Finds these words as whole words, case and white space aside; null where there are none. */
function wordsOf(text: string): RegExp | null {
  const words = text.trim().split(/\s+/);
  if (words[0] === '') return null;
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Where the words end in a text, looked for from an offset of it. */
function placeOf(words: RegExp, text: string, from: number): number | null {
  words.lastIndex = from;
  return words.test(text) ? words.lastIndex : null;
}
