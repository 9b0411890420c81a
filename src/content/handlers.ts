/** Answers what popup, pages and menus ask of this tab. */
import type { Handlers } from '../platform';
import type { ContentCalls } from '../protocol';
import type { Desk } from './desk';
import type { Page } from './page';

/** @param parted another frame says that this one no longer shares the page with it */
export function handlersFor(page: Page, desk: Desk, parted: (from: number) => void): Handlers<ContentCalls> {
  return {
    'page.state': () => page.state(),
    'page.article': () => desk.article(),
    'page.show': ({ text, start, end, focus }) => desk.show(text, { start, end }, focus),
    'page.scrolled': ({ text, after }) => desk.scrolled(text, after),
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
