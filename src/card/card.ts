/**
 * The card of one note: what the source says, word for word, where it says it, and what a reader can do about
 * it. Built from text nodes only, as every word in it comes from a page or from a source document.
 */
import type { Note } from '../engine/record';
import type { Say, SourceInfo } from '../protocol';
import { buildActions, type Choice } from './actions';
import { lineOf } from './family';
import { type Make, maker } from './make';
import { MOST_FACTS, sourcesOf } from './quotations';
import { sourceFigures } from './source-figures';
import { headlineParts, kindLabel, kindMeaning } from './words';

export interface CardContent {
  note: Note;
  /** Every source of the check. */
  sources: readonly SourceInfo[];
  /** The note's words are no longer on the page. */
  gone: boolean;
  /** Which of the page's notes it is, from 1; 0 where it is none of them now. */
  position: { at: number; all: number };
  /** The page's host name. */
  site: string;
  /** Whether it can be told by its words from other notes. */
  hasWording: boolean;
}

/** What its reader does. */
export interface CardEvents {
  onClose(): void;
  onStep(by: 1 | -1): void;
  /** Opens the recap at this note, where there is a recap. */
  onRecap?(): void;
  /** Opens the desk at this note, where there is a page that it could go along with. */
  onDesk?(): void;
  /** Rejects where that could not be kept. */
  onDismiss(choice: Choice): Promise<void>;
}

/** Builds the card, in the language of `say`. Ids in it are unique within one shadow root. */
export function buildCard(
  document: Document,
  content: CardContent,
  say: Say,
  events: CardEvents,
): HTMLElement {
  const { note, sources, gone } = content;
  const make = maker(document);
  const card = make(
    'div',
    {
      class: 'card',
      lang: say.language(),
      dir: say.direction(),
      role: 'dialog',
      'aria-labelledby': 'headline',
      'aria-describedby': 'kind position',
      tabindex: '-1',
    },
    top(make, content, say, events),
    make('h2', { id: 'headline' }, ...headline(make, note, say)),
  );
  if (gone) card.append(make('p', { class: 'aside' }, say('cardGone')));
  card.append(...sourceFigures(make, say, note.facts, sources, note.says?.source ?? null));
  const count = countSentence(note, sources.length, say);
  if (count) card.append(make('p', { class: 'aside' }, count));
  if (note.against.length > 0) {
    card.append(
      make(
        'section',
        { class: 'against' },
        make('h3', {}, say.count('cardAgainst', sourcesOf(note.against))),
        ...sourceFigures(make, say, note.against, sources, null),
      ),
    );
  }
  card.append(
    make(
      'details',
      {},
      make('summary', {}, say('cardWhatKindMeans', { kind: kindLabel(note.kind, say) })),
      make('p', {}, kindMeaning(note.kind, say)),
    ),
    buildActions(document, content, say, events),
  );
  return card;
}

/** The kind, the way to the other notes, and the way out. */
function top(make: Make, { note, position }: CardContent, say: Say, events: CardEvents): HTMLElement {
  const button = (name: string, label: string, sign: string, press: () => void) => {
    const made = make('button', { type: 'button', class: `sign ${name}`, 'aria-label': label }, sign);
    made.addEventListener('click', press);
    return made;
  };
  const kind = make('span', { class: `drawn ${lineOf(note)}` }, kindLabel(note.kind, say));
  const { at, all } = position;
  const steps = make(
    'div',
    { class: 'steps' },
    button('previous', say('cardPrevious'), '‹', () => events.onStep(-1)),
    make('span', { id: 'position' }, say('cardPosition', { at, all })),
    button('next', say('cardNext'), '›', () => events.onStep(1)),
  );
  return make(
    'div',
    { class: 'top' },
    make('p', { class: 'kind', id: 'kind' }, kind),
    ...(at > 0 && all > 1 ? [steps] : []),
    button('close', say('cardClose'), '×', events.onClose),
  );
}

/** The headline, a span a sentence, with the words of source and page made strong. */
function headline(make: Make, note: Note, say: Say): (Node | string)[] {
  return headlineParts(note, say).flatMap((parts, at) => {
    const words = parts.map(({ text, of }) => (of === null ? text : make('strong', { dir: 'auto' }, text)));
    return at === 0 ? [make('span', {}, ...words)] : [' ', make('span', {}, ...words)];
  });
}

function countSentence({ facts }: Note, compared: number, say: Say): string | null {
  if (facts.length === 0) return say.count('cardComparedWith', compared);
  const sources = sourcesOf(facts);
  if (sources > 1) return say.count('cardSourcesSaySo', sources);
  const more = facts.length - MOST_FACTS;
  return more > 0 ? say.count('cardMoreSaySo', more) : null;
}
