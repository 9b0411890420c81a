import type { Story, StoryCell, StoryFact } from '../../../protocol';

/** By what the facts of a story are put in order; `page` by what one page does with them. */
export type Order = { by: 'given' } | { by: 'standing' } | { by: 'leaning' } | { by: 'page'; page: number };

const STANDINGS: readonly StoryFact['standing'][] = ['differ', 'alone', 'agree'];
/** What matters most to who compares comes first. */
const STATES: readonly StoryCell['state'][] = ['changed', 'dropped', 'unknown', 'kept'];

/** The facts in an order; equal ones stay as they were. */
export function ordered({ facts }: Story, order: Order): StoryFact[] {
  switch (order.by) {
    case 'given':
      return [...facts];
    case 'standing':
      return facts.toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
    case 'leaning':
      return facts.toSorted((a, b) => leaning(b) - leaning(a));
    case 'page':
      return facts.toSorted((a, b) => rank(a.cells[order.page]) - rank(b.cells[order.page]));
  }
}

/** On how many pages it is told otherwise or left out. */
function leaning({ cells }: StoryFact): number {
  return cells.filter(({ state }) => state === 'changed' || state === 'dropped').length;
}

function rank(cell: StoryCell | undefined): number {
  return cell === undefined ? STATES.length : STATES.indexOf(cell.state);
}
