import type { DeskCheck } from '../../../protocol';
import type { Item } from './use-queue';

/** By what the pages of a queue are put in order: as they were added, or those first that most was found on. */
export const QUEUE_ORDERS = ['given', 'notes', 'left-out'] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** What readers see of a check: how many notes, and how many facts that the page leaves out. */
export function countsOf({ record }: DeskCheck): { notes: number; leftOut: number } {
  const shown = record.notes.filter((note) => note.shown);
  const leftOut = shown.filter(({ kind }) => kind === 'dropped').length;
  return { notes: shown.length - leftOut, leftOut };
}

/** Equal ones stay as they were, and what came to nothing is last. */
export function orderedItems(items: readonly Item[], order: QueueOrder): Item[] {
  if (order === 'given') return [...items];
  const rank = (item: Item): number => {
    if (item.state !== 'done') return -1;
    const { notes, leftOut } = countsOf(item.check);
    return order === 'notes' ? notes : leftOut;
  };
  return items.toSorted((a, b) => rank(b) - rank(a));
}
