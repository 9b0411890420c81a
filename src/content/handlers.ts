/** Answers what popup, pages and menus ask of this tab. */
import type { Handlers } from '../platform';
import type { ContentCalls } from '../protocol';
import { linksIn } from './links';
import type { Page } from './page';
import { readNow } from './reading';

/**
 * @param signal aborted when this copy of the script has to go
 * @param parted another frame says that this one no longer shares the page with it
 */
export function handlersFor(
  page: Page,
  document: Document,
  signal: AbortSignal,
  parted: (from: number) => void,
): Handlers<ContentCalls> {
  return {
    'page.state': () => page.state(),
    async 'page.article'() {
      const found = await readNow(document, signal);
      if (typeof found === 'string') return null;
      const { article, root } = found;
      return { article, links: linksIn(root, [document.URL, article.address]) };
    },
    'page.draw': ({ text, view }) => page.draw(text, view),
    'page.sources': () => page.sources(),
    'page.recap'({ open }) {
      page.openRecap(open);
      return null;
    },
    'page.hide': ({ hidden }) => page.hide(hidden),
    async 'page.reveal'({ note }) {
      await page.reveal(note);
      return null;
    },
    async 'page.step'({ by }) {
      await page.step(by);
      return null;
    },
    'page.part'({ from }) {
      parted(from);
      return null;
    },
  };
}
