/**
 * What the desk asks of the page that it goes along with. It speaks of places in the article's text as it was checked;
 * where the page reads differently by now, they are found again there, or not at all.
 */
import type { FoundArticle } from '../article/types';
import type { Answer } from '../protocol';
import { placeAgain, type TextPosition } from './anchor';
import { firstInView, onceScrolled, type Part } from './in-view';
import type { Life } from './life';
import { linksIn } from './links';
import { placeRange } from './marks';
import type { Send } from './page';
import { readNow } from './reading';
import { scrollTo } from './reveal';
import { createStretch } from './stretch';
import { tabFrom } from './tab-from';

export interface Desk {
  /** The article as it is now; null where there is none. */
  article(): Promise<Answer<'page.article'>>;
  /** Scrolls to a stretch of `text` and shows for a moment which it is; false where it is not there. */
  show(text: string, at: TextPosition, focus: boolean): Promise<boolean>;
  /** Where in `text` the first part in view begins, as soon as that is not `after`; null where none of it is there. */
  scrolled(text: string, after: number | null): Promise<{ at: number | null }>;
}

/** @param around the window whose address a reader sees */
export function createDesk(document: Document, around: Window, send: Send, life: Life): Desk {
  const { signal } = life;
  /** The article as it was read last. */
  let found: FoundArticle | null = null;
  let showing: AbortController | null = null;
  const stretch = createStretch((on) => {
    send('style.set', { of: 'stretch', on }).catch(() => life.goesOn());
  }, signal);

  const read = async (): Promise<FoundArticle | null> => {
    const now = await readNow(document, signal);
    found = typeof now === 'string' ? null : now;
    return found;
  };

  return {
    async article() {
      const now = await read();
      if (!now) return null;
      const { article, root } = now;
      return { article, links: linksIn(root, [document.URL, article.address]) };
    },
    async show(text, at, focus) {
      showing?.abort();
      const mine = new AbortController();
      showing = mine;
      const known = found && placeIn(found, text, at);
      const now = known ? null : await read();
      const range = known ?? (now && placeIn(now, text, at));
      if (!range) return false;
      await scrollTo(range, AbortSignal.any([mine.signal, signal]));
      if (mine.signal.aborted) return true;
      stretch(range);
      if (focus) focusOn(range);
      return true;
    },
    async scrolled(text, after) {
      const known = found ? partsOf(found, text) : [];
      // A page that was rendered anew holds few of the nodes that were read.
      const isKnown = found !== null && known.length > found.article.blocks.length / 2;
      const now = isKnown ? null : await read();
      const parts = isKnown ? known : now ? partsOf(now, text) : [];
      const window = document.defaultView;
      const look = () => window && firstInView(parts, window);
      return { at: await onceScrolled(after, look, new Set(window ? [window, around] : []), signal) };
    },
  };
}

function placeIn({ article, map }: FoundArticle, text: string, at: TextPosition): Range | null {
  const now = placeAgain(at, text, article.text);
  return now && placeRange(now, map);
}

/** The paragraphs that are in `text`, too, and where they begin there. */
function partsOf({ article, map }: FoundArticle, text: string): Part[] {
  return article.blocks.flatMap((block) => {
    const at = placeAgain(block, article.text, text);
    const range = at && placeRange(block, map);
    return range ? [{ start: at.start, range }] : [];
  });
}

/** Gives the page the focus, and has the next Tab go on from these words. */
function focusOn(range: Range): void {
  const document = range.startContainer.ownerDocument;
  if (!document) return;
  document.defaultView?.focus();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  tabFrom(document, () => range);
}
