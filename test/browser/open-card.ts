/**
 * The card on a page of the test, in an open root: what looks at a page from outside sees into it. Bundled by
 * `bundle`, and run in the page.
 */
import { buildCard, type CardContent } from '../../src/card/card';
import { openCard } from '../../src/card/host';
import { buildToast, type ToastContent } from '../../src/card/toast';
import { say } from './say-in-page';

export interface OpenCards {
  card(content: CardContent): void;
  toast(content: ToastContent): void;
  /** The card without any root: Firefox locates by role and name in the page itself only. */
  bare(content: CardContent): void;
}

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  return attach.call(this, { ...options, mode: 'open' });
};

function open(element: HTMLElement): void {
  for (const old of document.querySelectorAll('html > [popover]')) old.remove();
  openCard(document, element).place(null);
}

const NOTHING = () => {};
const cardOf = (content: CardContent) =>
  buildCard(document, content, say, {
    onClose: NOTHING,
    onStep: NOTHING,
    onDismiss: async () => {},
    onRecap: NOTHING,
    onDesk: NOTHING,
  });

Object.assign(globalThis, {
  cards: {
    card: (content) => open(cardOf(content)),
    toast: (content) => open(buildToast(document, content, say, { onUndo: NOTHING, onClose: NOTHING })),
    bare: (content) => document.querySelector('main')?.append(cardOf(content)),
  } satisfies OpenCards,
});
