/** The quiet line at an article's end: how many notes there are, the way to the recap, and never again. */
import type { Say } from '../protocol';
import { maker } from './make';
import { type Recap, recapWords } from './recap';

/** What its reader does. */
export interface BarEvents {
  onOpen(): void;
  /** Closes it on this page. */
  onClose(): void;
  /** And on all pages. */
  onNever(): void;
}

/** Builds the line, in the language of `say`. */
export function buildBar(
  document: Document,
  recap: Recap,
  say: Say,
  { onOpen, onClose, onNever }: BarEvents,
): HTMLElement {
  const make = maker(document);
  const button = (attributes: Record<string, string>, press: () => void, ...children: (Node | string)[]) => {
    const made = make('button', { type: 'button', ...attributes }, ...children);
    made.addEventListener('click', press);
    return made;
  };
  return make(
    'div',
    {
      class: 'bar',
      lang: say.language(),
      dir: say.direction(),
      role: 'region',
      'aria-label': say('recapEnd'),
    },
    button(
      { class: 'open', 'data-key': 'open' },
      onOpen,
      `${recapWords(recap, say)} · `,
      make('span', {}, say('recap')),
    ),
    button(
      { class: 'never', 'data-key': 'never', 'aria-label': say('recapEndNeverHere') },
      onNever,
      say('recapEndNever'),
    ),
    button({ class: 'close', 'data-key': 'close', 'aria-label': say('cardClose') }, onClose, '×'),
  );
}
