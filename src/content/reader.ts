/** What the reader sees and does on the page: marks under the pointer, a note revealed from a list, cards. */

import type { Article, FoundArticle } from '../article/types';
import type { Choice } from '../card/actions';
import type { CardContent, CardEvents } from '../card/card';
import type { Note } from '../engine/record';
import type { CheckView, Say } from '../protocol';
import { hasWording } from '../settings';
import { type Beside, wordsOf } from './beside';
import { createCards, type How } from './cards';
import type { ReaderChoices } from './choices';
import type { Life } from './life';
import { type Mark, placeRange } from './marks';
import { inPageOrder, noteBeside } from './order';
import { type Hit, watchPointer } from './pointer';
import { scrollTo } from './reveal';
import { isSameArticle } from './same-article';

/** A check whose notes are shown. */
interface Shown {
  view: CheckView;
  found: FoundArticle;
}

export interface Reader {
  /** The notes that are shown now, and the marks that are drawn; null and none where nothing is. Closes a card that they contradict. */
  show(shown: Shown | null, marks: readonly Mark[]): void;
  /** Scrolls to the note, opens its card and moves the focus into it. */
  reveal(note: Note): Promise<void>;
  /** Whether a card is open. */
  hasCard(): boolean;
  /** Reveals the next note of the page, or the previous one. */
  step(by: 1 | -1): Promise<void>;
}

/**
 * @param toRecap opens the recap at a note
 * @param toDesk opens the desk at one
 */
export function createReader(
  document: Document,
  say: Say,
  life: Life,
  choices: ReaderChoices,
  toRecap: (note: string) => void,
  toDesk: (note: string) => void,
): Reader {
  const cards = createCards(document, say, (isOpen) => life.watch('card', isOpen));
  let shown: Shown | null = null;
  let marks: readonly Mark[] = [];
  /** The note whose card was opened last, and its article: from there it goes on to the next, even once it has gone. */
  let last: { note: Note; article: Article } | null = null;
  let pointing: AbortController | null = null;
  /** Ends the way to a note that is being revealed: another one was chosen, or the notes have gone. */
  let revealing: AbortController | null = null;

  const markOf = ({ id }: Note) => marks.find((mark) => mark.note.id === id);
  const order = () => inPageOrder(shown?.view.notes ?? [], (note) => markOf(note) !== undefined);

  /** Where a note is now. One without a mark goes beside the sentence that it qualifies, or the headline. */
  const rangeOf = (note: Note): Range | null => {
    if (note.mark) return markOf(note)?.range ?? null;
    const at = note.claim ?? shown?.found.article.blocks[0];
    return (at && shown && placeRange(at, shown.found.map)) ?? null;
  };

  const contentOf = (note: Note, { sources }: CheckView): CardContent => {
    const all = order();
    return {
      note,
      sources,
      gone: note.mark !== null && !markOf(note),
      position: { at: all.findIndex(({ id }) => id === note.id) + 1, all: all.length },
      site: choices.site,
      hasWording: hasWording(note),
    };
  };

  const open = (note: Note, { view, found }: Shown, words: Beside['words'], how: How) => {
    last = { note, article: found.article };
    const beside = { words, range: () => rangeOf(note) };
    cards.show(contentOf(note, view), beside, how, eventsOf(note, beside));
  };

  const eventsOf = (note: Note, beside: Beside): Omit<CardEvents, 'onClose'> => ({
    onStep: (by) => void step(by, by === 1 ? 'next' : 'previous'),
    onRecap() {
      cards.close();
      toRecap(note.id);
    },
    onDesk: () => toDesk(note.id),
    onDismiss: (choice) => dismiss(note, choice, beside),
  });

  /** Puts a toast in the card's place once it is kept that such a note is not to be seen, or cannot be. */
  const dismiss = async (note: Note, choice: Choice, { words, range }: Beside) => {
    const how = cards.hasKeys() ? ({ focused: 'undo' } as const) : 'asked';
    const place = range();
    const undo = await choices.dismiss(note, choice);
    const beside = { words: wordsOf(place) ?? words, range: () => place };
    const content = { rule: note.rule, site: choices.site };
    if (undo === null) return cards.toast({ ...content, happened: 'full' }, beside, how, () => {});
    const takeBack = async () => {
      await undo();
      const isBack = shown?.view.notes.some(({ id }) => id === note.id) ?? false;
      if (isBack && cards.hasKeys()) await reveal(note);
      else cards.toast({ ...content, happened: 'undone' }, beside, 'asked', () => {});
    };
    const onUndo = () => void takeBack().catch(() => life.goesOn());
    cards.toast({ ...content, happened: choice }, beside, how, onUndo);
  };

  const onHit = ({ mark, words }: Hit, how: 'rest' | 'press') => {
    // A copy whose extension has gone has no words any more.
    if (!shown || !life.goesOn()) return;
    const isOpen = cards.open()?.note === mark.note.id;
    if (how === 'rest' && (isOpen || cards.open()?.asked)) return;
    open(mark.note, shown, words, how === 'rest' ? 'hovered' : 'asked');
  };

  const reveal = async (note: Note, on: 'card' | 'previous' | 'next' = 'card') => {
    cards.close();
    revealing?.abort();
    const mine = new AbortController();
    revealing = mine;
    const range = rangeOf(note);
    if (range) await scrollTo(range, mine.signal);
    if (!shown || mine.signal.aborted) return;
    // Looked for again after the scroll: the page may have changed on the way.
    open(note, shown, wordsOf(rangeOf(note)), { focused: on });
  };

  const step = async (by: 1 | -1, on: 'card' | 'previous' | 'next' = 'card') => {
    const from = last && shown && isSameArticle(last.article, shown.found.article) ? last.note : null;
    const note = noteBeside(order(), from, by);
    if (note) await reveal(note, on);
  };

  life.signal.addEventListener(
    'abort',
    () => {
      pointing?.abort();
      revealing?.abort();
      cards.close();
    },
    { once: true },
  );

  return {
    hasCard: () => cards.open() !== null,
    show(next, nextMarks) {
      const card = cards.open();
      const view = next?.view;
      // A view with more notes than before, once it was judged, leaves the card of one that it has, too.
      const isTrue =
        view?.notes.some(({ id }) => id === card?.note) &&
        (!card?.marked || nextMarks.some((mark) => mark.note.id === card.note));
      if (card && card.note !== null && !isTrue) cards.close();
      if (view !== shown?.view) revealing?.abort();
      shown = next;
      marks = nextMarks;
      if (marks.length === 0) {
        pointing?.abort();
        pointing = null;
      } else if (!pointing && !life.signal.aborted) {
        pointing = new AbortController();
        watchPointer(document, pointing.signal, () => marks, onHit);
      }
    },
    reveal: (note) => reveal(note),
    step: (by) => step(by),
  };
}
