/** The recap beside the page, and the quiet line at the article's end that leads to it. */
import type { FoundArticle } from '../article/types';
import { buildBar } from '../card/end-bar';
import { recapOf } from '../card/recap';
import { type Hosted, openHost } from '../card/recap-host';
import { buildPanel, type PanelContent } from '../card/recap-panel';
import type { Note } from '../engine/record';
import { faultOf } from '../platform/fault';
import type { CheckView, Say, SourcesSay } from '../protocol';
import { watchEnd } from './article-end';
import type { Life } from './life';
import { withoutFragment } from './navigation';

/** In a narrower viewport the panel covers the page, in px. */
const NARROW = 640;

/** A check as its reader sees it now. */
export interface RecapShown {
  view: CheckView;
  found: FoundArticle;
  /** The notes of `view` that a reader sees. */
  notes: readonly Note[];
}

/** What the recap needs of its page. */
export interface RecapPage {
  sources(): Promise<SourcesSay | null>;
  reveal(note: Note): Promise<void>;
  /** Whether a card is open, which Escape closes first. */
  hasCard(): boolean;
  /** The line at an article's end is not to be shown again, on any page. */
  notAtEnd(): Promise<void>;
  toDesk(): void;
}

export interface RecapKeeper {
  /** What is shown now; null where nothing is: then the recap goes. */
  show(shown: RecapShown | null): void;
  /** Whether the line is shown at an article's end. */
  atEnd(on: boolean): void;
  /** Opens the panel and moves the focus into it, to this note where one is given; toggles it by `null`. */
  open(on: boolean | null, note?: string): void;
}

export function createRecap(document: Document, say: Say, life: Life, page: RecapPage): RecapKeeper {
  let shown: RecapShown | null = null;
  let says: PanelContent['says'] = 'asking';
  let panel: { host: Hosted; close(): void } | null = null;
  let bar: Hosted | null = null;
  let watching: AbortController | null = null;
  let isAtEnd = false;
  /** The address at whose end the reader has seen the line, or closed it: once is enough. */
  let passed: string | null = null;

  const build = ({ view, notes }: RecapShown) =>
    buildPanel(document, { view, recap: recapOf(notes), says }, say, {
      onClose: () => panel?.close(),
      onDesk: page.toDesk,
      onReveal(note) {
        if ((document.defaultView?.innerWidth ?? 0) < NARROW) panel?.close();
        void page.reveal(note);
      },
    });
  const buildLine = ({ notes }: RecapShown) =>
    buildBar(document, recapOf(notes), say, {
      onOpen() {
        pass();
        if (shown) open(shown, undefined);
      },
      onClose: pass,
      onNever() {
        pass();
        void page.notAtEnd().catch(() => life.goesOn());
      },
    });
  const draw = () => {
    if (!shown) return;
    panel?.host.replace(build(shown));
    bar?.replace(buildLine(shown));
  };

  const ask = async (view: CheckView) => {
    says = 'asking';
    const answer = await page
      .sources()
      .catch((error: unknown) => ({ problem: say.of(faultOf(error).saying) }));
    if (shown?.view !== view || answer === null) return;
    says = answer;
    draw();
  };

  const open = (current: RecapShown, note: string | undefined) => {
    removeBar();
    if (!panel) {
      void ask(current.view);
      panel = openPanel(document, build(current), page.hasCard, () => {
        panel = null;
        life.watch('recap', false);
      });
      life.watch('recap', true);
    }
    panel.host.focus(note);
  };

  const removeBar = () => {
    bar?.remove();
    bar = null;
  };
  const leaveEnd = () => {
    watching?.abort();
    watching = null;
    removeBar();
  };
  const pass = () => {
    passed = withoutFragment(document.URL);
    leaveEnd();
  };

  const onEnd = (inView: boolean) => {
    if (!inView) {
      if (bar) pass();
      return;
    }
    if (!shown || bar || panel || !life.goesOn()) return;
    bar = openHost(document, buildLine(shown), false);
  };

  const watch = () => {
    if (!isAtEnd || !shown || shown.notes.length === 0 || passed === withoutFragment(document.URL))
      return leaveEnd();
    if (watching) return;
    watching = new AbortController();
    watchEnd(shown.found, watching.signal, onEnd);
  };

  const show = (next: RecapShown | null) => {
    const before = shown;
    shown = next;
    if (next === null) panel?.close();
    if (next?.view !== before?.view || next?.found !== before?.found) leaveEnd();
    watch();
    if (!next) return;
    if (panel && next.view !== before?.view) void ask(next.view);
    if (next.view !== before?.view || !isSame(next.notes, before.notes)) draw();
  };

  life.signal.addEventListener('abort', () => show(null), { once: true });

  return {
    show,
    atEnd(on) {
      isAtEnd = on;
      watch();
    },
    open(on, note) {
      if (on === false || (on === null && panel)) panel?.close();
      else if (shown && life.goesOn()) open(shown, note);
    },
  };
}

function isSame(one: readonly Note[], other: readonly Note[]): boolean {
  return one.length === other.length && one.every((note, at) => note === other[at]);
}

/** Opens the panel; Escape closes it, unless a card lies over it, and the focus goes back where it was. */
function openPanel(
  document: Document,
  element: HTMLElement,
  hasCard: () => boolean,
  onClosed: () => void,
): { host: Hosted; close(): void } {
  const before = document.activeElement;
  const stop = new AbortController();
  const host = openHost(document, element, true);
  const close = () => {
    stop.abort();
    const returns = host.hasFocus();
    host.remove();
    onClosed();
    if (returns && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || (hasCard() && !host.hasFocus())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal: stop.signal },
  );
  return { host, close };
}
