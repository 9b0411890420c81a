import { pagesApart } from '../engine/story/apart';
import {
  CELL_STATES,
  type CellState,
  type Standing,
  type Story,
  type StoryFact,
} from '../engine/story/schema';
import { oneLine } from './one-line';

const STATES: Record<CellState, string> = {
  kept: 'told',
  changed: 'different',
  dropped: 'left out',
  unknown: 'not known',
};
const STANDINGS: Record<Standing, string> = {
  agree: 'sources agree',
  differ: 'sources differ',
  alone: 'one source',
};

/** A story as a person reads it in a terminal: the pages with their numbers, then what each does with each fact. */
export function storyReport({ pages, sources, facts, leftOut }: Story): string {
  const apart = new Set(pagesApart({ pages }));
  const titles = new Map(sources.map(({ id, title }) => [id, oneLine(title) || id]));
  const described = ({ facts, standing, otherwise, cells }: StoryFact): string[] => [
    '',
    `[${STANDINGS[standing]}] ${oneLine(facts[0]?.text ?? '')}`,
    `  Said by: ${facts.map(({ source }) => titles.get(source) ?? source).join('; ')}`,
    ...otherwise.map(
      ({ fact }) => `  Otherwise in ${titles.get(fact.source) ?? fact.source}: ${oneLine(fact.text)}`,
    ),
    ...CELL_STATES.flatMap((state) => {
      const numbers = cells.flatMap((cell, at) => (cell.state === state ? [at + 1] : []));
      return numbers.length === 0 ? [] : [`  ${capital(STATES[state])}: ${numbers.join(', ')}`];
    }),
  ];
  return [
    `${count(facts.length, 'fact')} of ${count(sources.length, 'source')} in ${count(pages.length, 'page')}.`,
    '',
    ...pages.map(({ title, date, totals, complete }, at) => {
      const figures = CELL_STATES.map((state) => `${STATES[state]} ${totals[state]}`).join(', ');
      const name = [oneLine(title) || 'Untitled page', date ?? ''].filter((part) => part !== '').join(', ');
      const more = [complete ? '' : '; not complete', apart.has(at) ? '; no source in common' : ''].join('');
      return `${at + 1}. ${name}: ${figures}${more}`;
    }),
    ...facts.flatMap(described),
    ...(leftOut > 0 ? ['', `${count(leftOut, 'more fact')} not listed.`] : []),
    '',
  ].join('\n');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
