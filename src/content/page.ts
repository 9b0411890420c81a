/**
 * One page, from the first look to the last mark. Everything that belongs to one address hangs on its
 * visit's signal: at the next address, or when switched off, it is aborted and whatever is still under way
 * comes to nothing.
 */
import { readOpening } from '../article';
import type { FoundArticle, Opening } from '../article/types';
import type { NewDocument } from '../engine/record';
import { FaultError, faultOf } from '../platform/fault';
import type { Answer, Ask, BackgroundCalls, CheckOutcome, CheckView, PageState, Silence } from '../protocol';
import { createDrawing } from './draw';
import { type Follower, followArticle } from './follow';
import type { Life } from './life';
import { keepLooking, type Look } from './look';
import type { Mark } from './marks';
import { createReader } from './reader';
import { pageInput, readNow } from './reading';
import { badgeCount, next, type PageEvent, START } from './state';

/** Asks the background; `platform.send` is one. */
export type Send = <N extends keyof BackgroundCalls>(name: N, ask: Ask<N>) => Promise<Answer<N>>;

/** An opening of fewer UTF-16 units may still be loading. */
const SHORT_OPENING = 600;
/** A single-page app renders after its address has changed: from then to the first look, in ms. */
const RENDERING = 400;
/** For how long after that change the article of the old address may still stand there, in ms. */
const STALE = 1_500;
/** A growing article is checked again for this long after a navigation, in ms, and at most this often. */
const GROWING = 20_000;
const MOST_RECHECKS = 3;

/** What belongs to one address. */
interface Visit {
  stop: AbortController;
  since: number;
  /** The opening that was asked about at the address before, where the page was not loaded anew. */
  stale: Opening | null;
  /** The opening that was asked about last. */
  asked: Opening | null;
  rechecks: number;
}

/** A check whose notes are shown. */
interface Shown {
  found: FoundArticle;
  view: CheckView;
  stop: AbortController;
  marks: readonly Mark[];
}

export interface Page {
  state(): PageState;
  /**
   * Forgets everything and looks for an article.
   * @param soft the address has changed without loading the document anew
   */
  start(soft: boolean): void;
  /** Clears the page and is silent from now on. */
  silence(reason: Silence): void;
  /** @throws FaultError when there is no article, or the check fails; then all stays as it was */
  compare(sources: NewDocument[]): Promise<PageState>;
  /** Null toggles. */
  hide(hidden: boolean | null): PageState;
  /** @throws FaultError when the page has no such note */
  reveal(note: string): Promise<void>;
  /** Looks at every mark and tells the badge again: the page comes from the back/forward cache. */
  wake(): void;
}

export function createPage(document: Document, send: Send, life: Life): Page {
  let state: PageState = START;
  let visit: Visit | null = null;
  let shown: Shown | null = null;
  let follower: Follower | null = null;

  const tell = <N extends keyof BackgroundCalls>(name: N, ask: Ask<N>) => {
    // What only decorates is not worth a message to the reader.
    send(name, ask).catch(() => life.goesOn());
  };
  const drawing = createDrawing((on) => tell('style.set', { on }));
  const reader = createReader(document, life.signal);

  const become = (event: PageEvent) => {
    const count = badgeCount(state);
    state = next(state, event);
    if (badgeCount(state) !== count) tell('badge.set', { count: badgeCount(state) });
    const visible = state.phase === 'checked' && !state.hidden ? shown : null;
    drawing.draw(visible?.marks ?? []);
    reader.show(visible?.view ?? null, visible?.marks ?? []);
    life.watch(visible !== null && visible.marks.length > 0);
  };

  const forget = () => {
    shown?.stop.abort();
    shown = null;
    follower = null;
  };

  const leave = () => {
    visit?.stop.abort();
    visit = null;
    forget();
  };

  const take = (current: Visit, found: FoundArticle, outcome: CheckOutcome) => {
    forget();
    if ('silence' in outcome) return become({ type: 'silence', reason: outcome.silence });
    const { view } = outcome;
    const mine: Shown = { found, view, stop: new AbortController(), marks: [] };
    shown = mine;
    follower = followArticle(
      found,
      view.notes.filter((note) => note.shown),
      mine.stop.signal,
      {
        read: (signal) => readNow(document, signal),
        onMarks(marks, gone) {
          mine.marks = marks;
          become({ type: 'checked', view, gone });
        },
        mayGrow: () =>
          view.chosen === 'matched' &&
          current.rechecks < MOST_RECHECKS &&
          (found.article.incomplete !== null || performance.now() - current.since < GROWING),
        async onGrown(grown) {
          current.rechecks++;
          await check(current, grown);
          return true;
        },
      },
    );
  };

  const check = async (current: Visit, found: FoundArticle) => {
    const { article } = found;
    const ask = { page: pageInput(article), incomplete: article.incomplete };
    const outcome = await send('check.article', ask);
    current.stop.signal.throwIfAborted();
    take(current, found, outcome);
  };

  const look = async (current: Visit): Promise<Look> => {
    const { signal } = current.stop;
    const opening = readOpening(document);
    if (!opening) {
      become({ type: 'silence', reason: 'no-article' });
      return 'unsettled';
    }
    const isStale = isSame(opening, current.stale);
    const stale = current.since + STALE - performance.now();
    if (isStale && stale > 0) return stale;
    const rest = isStale || opening.text.length < SHORT_OPENING ? 'unsettled' : 'settled';
    if (isSame(opening, current.asked)) return rest;
    current.asked = opening;
    const { covered, silence } = await send('match.opening', opening);
    signal.throwIfAborted();
    if (!covered) {
      become({ type: 'silence', reason: silence ?? 'no-source' });
      return rest;
    }
    const found = await readNow(document, signal);
    if (typeof found === 'string') {
      become({ type: 'silence', reason: found });
      return rest;
    }
    await check(current, found);
    return shown ? 'settled' : rest;
  };

  life.signal.addEventListener(
    'abort',
    () => {
      leave();
      drawing.draw([]);
    },
    { once: true },
  );

  return {
    state: () => state,
    start(soft) {
      const stale = soft ? (visit?.asked ?? null) : null;
      leave();
      const current: Visit = {
        stop: new AbortController(),
        since: performance.now(),
        stale,
        asked: null,
        rechecks: 0,
      };
      visit = current;
      become({ type: 'look' });
      const { signal } = current.stop;
      keepLooking(document, signal, soft ? RENDERING : 0, () => look(current)).catch((error: unknown) => {
        if (!signal.aborted && life.goesOn()) become({ type: 'fault', message: faultOf(error).message });
      });
    },
    silence(reason) {
      leave();
      become({ type: 'silence', reason });
    },
    async compare(sources) {
      const current = visit;
      if (!current) throw new FaultError('bad-input', IS_OFF);
      const found = await readNow(document, life.signal);
      if (typeof found === 'string') throw new FaultError('bad-input', NOT_READ[found]);
      const ask = { page: pageInput(found.article), incomplete: found.article.incomplete, sources };
      const outcome = await send('check.compare', ask);
      if (visit !== current) throw new FaultError('bad-input', HAS_CHANGED);
      // A look that is still under way would replace what the reader asked for.
      current.stop.abort();
      visit = { ...current, stop: new AbortController() };
      take(visit, found, outcome);
      return state;
    },
    hide(hidden) {
      become({ type: 'hide', hidden });
      return state;
    },
    async reveal(id) {
      const note = shown?.view.notes.find((one) => one.id === id);
      if (!shown || !note) throw new FaultError('bad-input', NO_SUCH_NOTE);
      become({ type: 'hide', hidden: false });
      await reader.reveal(note, shown);
    },
    wake() {
      follower?.verify();
      const count = badgeCount(state);
      if (count > 0) tell('badge.set', { count });
    },
  };
}

function isSame(opening: Opening, other: Opening | null): boolean {
  return opening.title === other?.title && opening.text === other.text;
}

const IS_OFF =
  'Plumbline is switched off here. Nothing was compared. Switch it on for this site, then compare again.';
const HAS_CHANGED =
  'The page went to another address meanwhile. Nothing was compared. Compare again once it has loaded.';
const NO_SUCH_NOTE = 'The page no longer has this note. Nothing was changed. Open the list again.';
const NOT_READ = {
  'no-article': 'No article was found on this page. Nothing was compared. Open the article itself first.',
  'too-long': 'This page is too long to be compared. Nothing was changed.',
};
