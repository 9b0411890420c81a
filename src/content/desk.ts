/**
 * What the desk asks of the page that it goes along with. It speaks of places in the text of the article as the page
 * has told it last; where that reads differently by now, they are found again there, or not at all.
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
  /** Scrolls to a stretch and shows for a moment which it is; false where it is not there. */
  show(at: TextPosition, focus: boolean): Promise<boolean>;
  /** Where the first part in view begins, as soon as that is not `after`; null where no article is. */
  scrolled(after: number | null): Promise<{ at: number | null }>;
}

/** @param around the window whose address a reader sees */
export function createDesk(document: Document, around: Window, send: Send, life: Life): Desk {
  const { signal } = life;
  /** The article as it was read last, and the text that the desk knows. */
  let found: FoundArticle | null = null;
  let told: string | null = null;
  let showing: AbortController | null = null;
  const stretch = createStretch((on) => {
    send('style.set', { of: 'stretch', on }).catch(() => life.goesOn());
  }, signal);

  const read = async (): Promise<FoundArticle | null> => {
    const now = await readNow(document, signal);
    found = typeof now === 'string' ? null : now;
    return found;
  };

  const placeIn = ({ article, map }: FoundArticle, at: TextPosition): Range | null => {
    const now = placeAgain(at, told ?? article.text, article.text);
    return now && placeRange(now, map);
  };

  const partsOf = ({ article, map }: FoundArticle): Part[] =>
    article.blocks.flatMap((block) => {
      const at = placeAgain(block, article.text, told ?? article.text);
      const range = at && placeRange(block, map);
      return range ? [{ start: at.start, range }] : [];
    });

  return {
    async article() {
      const now = await read();
      if (!now) return null;
      const { article, root } = now;
      told = article.text;
      return { article, links: linksIn(root, [document.URL, article.address]) };
    },
    async show(at, focus) {
      showing?.abort();
      const mine = new AbortController();
      showing = mine;
      const known = found && placeIn(found, at);
      const now = known ? null : await read();
      const range = known ?? (now && placeIn(now, at));
      if (!range) return false;
      await scrollTo(range, AbortSignal.any([mine.signal, signal]));
      if (mine.signal.aborted) return true;
      stretch(range);
      if (focus) focusOn(range);
      return true;
    },
    async scrolled(after) {
      const known = found ? partsOf(found) : [];
      // A page that was rendered anew holds few of the nodes that were read.
      const isKnown = found !== null && known.length > found.article.blocks.length / 2;
      const now = isKnown ? null : await read();
      const parts = isKnown ? known : now ? partsOf(now) : [];
      const window = document.defaultView;
      const look = () => window && firstInView(parts, window);
      return { at: await onceScrolled(after, look, new Set(window ? [window, around] : []), signal) };
    },
  };
}

/** Gives the page the focus, and has the next Tab go on from these words. */
function focusOn(range: Range): void {
  const document = range.startContainer.ownerDocument;
  if (!document) return;
  document.defaultView?.focus();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  tabFrom(document, () => range);
}
