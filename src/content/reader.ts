/** What the reader sees and does on the page: marks under the pointer, a note revealed from a list, cards. */

import type { FoundArticle } from '../article/types';
import type { CardContent } from '../card/card';
import type { Words } from '../card/place';
import type { Note } from '../engine/record';
import type { CheckView, Say } from '../protocol';
import { createCards } from './cards';
import type { Life } from './life';
import { type Mark, placeRange } from './marks';
import { type Hit, watchPointer } from './pointer';
import { scrollTo } from './reveal';

export interface Reader {
  /** The marks that are drawn now; null and none where nothing is. Closes a card that they contradict. */
  show(view: CheckView | null, marks: readonly Mark[]): void;
  /** Scrolls to the note, opens its card and moves the focus into it. */
  reveal(note: Note, found: FoundArticle): Promise<void>;
}

export function createReader(document: Document, say: Say, life: Life): Reader {
  const cards = createCards(document, say);
  let view: CheckView | null = null;
  let marks: readonly Mark[] = [];
  let pointing: AbortController | null = null;
  /** Ends the way to a note that is being revealed: another one was chosen, or the notes have gone. */
  let revealing: AbortController | null = null;

  const contentOf = (note: Note, sources: CardContent['sources']): CardContent => ({
    note,
    sources,
    gone: note.mark !== null && !marks.some((mark) => mark.note.id === note.id),
  });

  const onHit = ({ mark, words }: Hit, how: 'rest' | 'press') => {
    // A copy whose extension has gone has no words any more.
    if (!view || !life.goesOn()) return;
    const isOpen = cards.open()?.note === mark.note.id;
    if (how === 'rest' && (isOpen || cards.open()?.asked)) return;
    cards.show(contentOf(mark.note, view.sources), words, how === 'rest' ? 'hovered' : 'asked');
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
    show(nextView, nextMarks) {
      const open = cards.open();
      // A view with more notes than before, once it was judged, leaves the card of one that it has, too.
      const isTrue =
        (nextView === view || nextView?.notes.some(({ id }) => id === open?.note)) &&
        (!open?.marked || nextMarks.some((mark) => mark.note.id === open.note));
      if (open && !isTrue) cards.close();
      if (nextView !== view) revealing?.abort();
      view = nextView;
      marks = nextMarks;
      if (marks.length === 0) {
        pointing?.abort();
        pointing = null;
      } else if (!pointing && !life.signal.aborted) {
        pointing = new AbortController();
        watchPointer(document, pointing.signal, () => marks, onHit);
      }
    },
    async reveal(note, found) {
      cards.close();
      revealing?.abort();
      const mine = new AbortController();
      revealing = mine;
      // Looked for again after the scroll: the page may have changed on the way.
      const rangeNow = () =>
        note.mark ? marks.find((mark) => mark.note.id === note.id)?.range : rangeBeside(note, found);
      const range = rangeNow();
      if (range) await scrollTo(range, mine.signal);
      if (!view || mine.signal.aborted) return;
      const place = rangeNow();
      cards.show(contentOf(note, view.sources), place ? wordsOf(place) : null, 'focused');
    },
  };
}

/** Where the card of a note without a mark goes: beside the sentence that it qualifies, or the headline. */
function rangeBeside(note: Note, found: FoundArticle): Range | null {
  const at = note.claim ?? found.article.blocks[0];
  return at ? placeRange(at, found.map) : null;
}

function wordsOf(range: Range): Words {
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { left, right, top, bottom, near: left };
}
