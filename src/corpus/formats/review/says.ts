import { shorten } from '../../../card/words';
import type { Note } from '../../../engine/record';
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

function all(pairs: readonly Says[]): Says {
  return { source: joined(pairs.map(({ source }) => source)), page: joined(pairs.map(({ page }) => page)) };
}

function joined(words: readonly string[]): string {
  return shorten(words.filter((one) => one.trim() !== '').join(BETWEEN), MAX_LABEL);
}
