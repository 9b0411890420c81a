import type { Stretch } from './sentences';

/** The place of the first item whose key is no less than `least`, found by halving: the keys rise. */
export function firstFrom<Item>(
  items: readonly Item[],
  least: number,
  keyOf: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the first of these stretches, which are in the order of the text, that starts at `start` or after. */
export function firstStartingAt(stretches: readonly Stretch[], start: number): number {
  return firstFrom(stretches, start, startOf);
}

function startOf({ start }: Stretch): number {
  return start;
}
