/**
 * One page, from the first look to the last mark. Everything that belongs to one article hangs on its
 * visit's signal: when another one takes its place, or when switched off, it is aborted and whatever is
 * still under way comes to nothing.
 */
import { readOpening } from '../article';
import type { FoundArticle, Opening } from '../article/types';
import { FaultError, faultOf } from '../platform/fault';
import {
  type Answer,
  type Ask,
  type BackgroundCalls,
  type CheckView,
  type PageState,
  pageInput,
  type Say,
  type Silence,
  type SourcesSay,
} from '../protocol';
import { type Dismissal, undismissed } from '../settings';
import type { ReaderChoices } from './choices';
import { createDrawing, isPainted } from './draw';
import { type Follower, followArticle } from './follow';
import type { Elsewhere } from './frames';
import { heedGuards } from './guarded';
import { idle } from './idle';
import { followJudging } from './judging';
import type { Life } from './life';
import { keepLooking, type Look } from './look';
import type { Mark } from './marks';
import { createReader } from './reader';
import { readNow } from './reading';
import { createRecap } from './recap';
import { isSameOpening } from './same-article';
import { createSources } from './sources';
import { badgeCount, isJudging, next, type PageEvent, START } from './state';

/** Asks the background; `platform.send` is one. */
export type Send = <N extends keyof BackgroundCalls>(name: N, ask: Ask<N>) => Promise<Answer<N>>;

/** An opening of fewer UTF-16 units may still be loading. */
const SHORT_OPENING = 600;
/** A single-page app renders after its address has changed: from then to the first look, in ms. */
const RENDERING = 400;
/** A growing article is checked again for this long after a navigation, in ms, and at most this often. */
const GROWING = 20_000;
const MOST_RECHECKS = 3;
/** A page that was asked about too often is asked about again after so many ms. */
const TOO_OFTEN = 10_000;

/** The time with one article, or the search for one. */
interface Visit {
  stop: AbortController;
  /** When the address came to be what it is, and whether without loading the document anew. */
  since: number;
  moved: boolean;
  /** The opening that was asked about last. */
  asked: Opening | null;
  rechecks: number;
}

/** A check whose notes are shown. */
interface Shown {
  found: FoundArticle;
  view: CheckView;
  /** The same without the notes that the reader dismissed. */
  seen: CheckView;
  stop: AbortController;
  /** Of all notes, dismissed or not. */
  marks: readonly Mark[];
}

export interface Page {
  state(): PageState;
  /**
   * Forgets everything and looks for an article, whose notes have to be this sure. What a comparison found stays,
   * as only the reader can ask for another.
   */
  start(threshold: number): void;
  /**
   * Which judge is asked about what a check was not sure of, null for none. One that was chosen now is asked about
   * what is shown, too, unless that has been judged.
   */
  setJudge(judge: string | null): void;
  /** What the reader does not want to see. */
  setDismissals(dismissals: readonly Dismissal[]): void;
  /** The address has changed without loading the document anew. What still stands there is kept. */
  move(): void;
  /** Clears the page and is silent from now on. */
  silence(reason: Silence): void;
  /**
   * Shows what a comparison of `text` found, in place of what is shown.
   * @throws FaultError when switched off, when the page holds another text, or when a later comparison came
   *   meanwhile; then all stays as it was
   */
  draw(text: string, view: CheckView): Promise<PageState>;
  /** Null toggles. */
  hide(hidden: boolean | null): PageState;
  /** What the sources of the shown check say of the event; null where none is shown. */
  sources(): Promise<SourcesSay | null>;
  /** Opens the recap on the page and moves the focus into it, or closes it; null toggles. */
  openRecap(open: boolean | null): void;
  /** Whether a line at an article's end says how many notes there are. */
  setRecapAtEnd(on: boolean): void;
  /** @throws FaultError when the page has no such note */
  reveal(note: string): Promise<void>;
  /** Reveals the next note, or the previous one, where there is any. */
  step(by: 1 | -1): Promise<void>;
  /** Takes up what the back/forward cache has cut off, and tells the badge again. */
  wake(): void;
}

export function createPage(
  document: Document,
  send: Send,
  say: Say,
  life: Life,
  choices: ReaderChoices,
  elsewhere: Elsewhere,
): Page {
  let state: PageState = START;
  let visit: Visit | null = null;
  let shown: Shown | null = null;
  let follower: Follower | null = null;
  let draws = 0;
  /** Nothing is checked before `start`. */
  let threshold = 1;
  let chosenJudge: string | null = null;
  let dismissals: readonly Dismissal[] = [];

  const tell = <N extends keyof BackgroundCalls>(name: N, ask: Ask<N>) => {
    // What only decorates is not worth a message to the reader.
    send(name, ask).catch(() => life.goesOn());
  };
  const drawing = createDrawing((on) => tell('style.set', { of: 'marks', on }));
  const toDesk = (note: string | null) => tell('desk.open', { note });
  const toRecap = (note: string) => recap.open(true, note);
  const reader = createReader(document, say, life, choices, toRecap, toDesk);
  const sourcesOf = createSources(send);
  const recap = createRecap(document, say, life, {
    sources: () => sourcesOf(shown),
    reveal: (note) => reader.reveal(note),
    hasCard: () => reader.hasCard(),
    notAtEnd: choices.notAtEnd,
    toDesk: () => toDesk(null),
  });
  const seenOf = (view: CheckView): CheckView => ({
    ...view,
    notes: undismissed(view.notes, dismissals, choices.address()),
  });

  const become = (event: PageEvent) => {
    const count = badgeCount(state);
    state = next(state, event);
    if (badgeCount(state) !== count) tell('badge.set', { count: badgeCount(state) });
    const visible = state.phase === 'checked' && !state.hidden ? shown : null;
    const ids = new Set(visible?.seen.notes.map(({ id }) => id));
    const marks = visible?.marks.filter(({ note }) => ids.has(note.id)) ?? [];
    drawing.draw(marks);
    reader.show(visible && { view: visible.seen, found: visible.found }, marks);
    const gone = state.phase === 'checked' ? state.gone : [];
    recap.show(visible && { ...visible, notes: visible.seen.notes.filter(({ id }) => !gone.includes(id)) });
    life.watch('notes', visible !== null && visible.seen.notes.length > 0);
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

  const show = (current: Visit, found: FoundArticle, view: CheckView): Shown => {
    forget();
    const mine: Shown = {
      found,
      view,
      seen: seenOf(view),
      stop: new AbortController(),
      marks: [],
    };
    shown = mine;
    const { incomplete } = found.article;
    const mayGrow = () =>
      (incomplete === 'paywall' || incomplete === 'teaser') && current.rechecks < MOST_RECHECKS;
    const isLoading = () => mayGrow() || performance.now() - current.since < GROWING;
    follower = followArticle(found, view.notes, mine.stop.signal, {
      read: (signal) => readNow(document, signal),
      onMarks(marks, gone) {
        mine.marks = marks;
        const unpainted = marks.filter((mark) => !isPainted(mark)).map(({ note }) => note.id);
        become({ type: 'checked', view: mine.seen, gone, unpainted, dismissed: dismissedOf(mine) });
      },
      isLoading,
      async onChanged(now) {
        if (view.chosen === 'compared' || current.rechecks === MOST_RECHECKS || !isLoading()) return false;
        current.rechecks++;
        // Where it fails, the notes of the check before stay.
        return check(current, now).then(
          () => true,
          () => false,
        );
      },
      onGone: () => begin(),
    });
    // What a reader asked for is shown on any page.
    if (view.chosen === 'matched')
      heedGuards(found, mine.stop.signal, () => begin().stop.signal).catch(ignore);
    return mine;
  };

  /** Asks the user's judge about what the check was not sure of; its notes come once it is done. */
  const judge = (current: Visit, { found, view, stop }: Shown) => {
    if (chosenJudge === null || view.judgeable === null) return;
    const { check: id, questions } = view.judgeable;
    become({ type: 'judging', judging: { state: 'judging', done: 0, asked: questions } });
    followJudging(id, send, document, stop.signal, ({ done, asked }) =>
      become({ type: 'judging', judging: { state: 'judging', done, asked } }),
    ).then(
      (judged) => {
        if (judged !== null) {
          // Where the judge failed it may be asked again, once it was set right.
          const judgeable = judged.outcome.problem === null ? null : view.judgeable;
          show(current, found, { ...judged.view, judgeable });
        }
        become({ type: 'judging', judging: judged && { state: 'judged', ...judged.outcome } });
      },
      (error: unknown) => {
        if (stop.signal.aborted || !life.goesOn()) return;
        const outcome = { asked: 0, confirmed: 0, notUnderstood: 0, timedOut: 0 };
        become({
          type: 'judging',
          judging: { state: 'judged', ...outcome, problem: faultOf(error).saying },
        });
      },
    );
  };

  const check = async (current: Visit, found: FoundArticle) => {
    const { article } = found;
    const ask = { page: pageInput(article), incomplete: article.incomplete, threshold };
    const outcome = await send('check.article', ask);
    current.stop.signal.throwIfAborted();
    if ('view' in outcome) return judge(current, show(current, found, outcome.view));
    forget();
    become({ type: 'silence', reason: outcome.silence });
  };

  const look = async (current: Visit): Promise<Look> => {
    const { signal } = current.stop;
    const opening = readOpening(document);
    const none = opening === 'no-article';
    if (!none) elsewhere.keep();
    if (typeof opening === 'string') {
      current.asked = null;
      if (none && (await elsewhere.offer())) return 'unsettled';
      signal.throwIfAborted();
      become({ type: 'silence', reason: opening });
      return none ? 'nothing' : 'unsettled';
    }
    if (isSameOpening(opening, current.asked)) return 'unsettled';
    // After a move, what is here may still be what was here before.
    const rest = current.moved || opening.text.length < SHORT_OPENING ? 'unsettled' : 'settled';
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

  /**
   * Begins a visit by looking for an article.
   * @param moved the address has changed without loading the document anew
   * @param answered the opening that the present silence is about: it is not asked about again
   */
  const begin = (moved = false, answered: Opening | null = null): Visit => {
    leave();
    const stop = new AbortController();
    const current: Visit = { stop, since: performance.now(), moved, asked: answered, rechecks: 0 };
    visit = current;
    if (!answered) become({ type: 'look' });
    keepLooking(document, stop.signal, moved ? RENDERING : 0, () => look(current)).catch((error: unknown) => {
      if (stop.signal.aborted || !life.goesOn()) return;
      const { code, saying } = faultOf(error);
      become({ type: 'fault', message: say.of(saying) });
      // A reader who turns pages that fast comes to rest on one of them.
      if (code === 'too-often') idle(stop.signal, TOO_OFTEN).then(() => begin(moved), ignore);
    });
    return current;
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
    start(wanted) {
      threshold = wanted;
      if (shown?.view.chosen !== 'compared') begin();
    },
    setJudge(wanted) {
      if (wanted === chosenJudge) return;
      chosenJudge = wanted;
      if (visit && shown && !isJudging(state)) judge(visit, shown);
    },
    setDismissals(wanted) {
      if (JSON.stringify(wanted) === JSON.stringify(dismissals)) return;
      dismissals = wanted;
      if (!shown) return;
      shown.seen = seenOf(shown.view);
      become({ type: 'dismissed', view: shown.seen, dismissed: dismissedOf(shown) });
    },
    move() {
      if (!visit) return;
      if (!shown) return begin(true, state.phase === 'silent' ? visit.asked : null);
      visit.since = performance.now();
      follower?.renew();
    },
    silence(reason) {
      leave();
      become({ type: 'silence', reason });
    },
    async draw(text, view) {
      const mine = ++draws;
      const found = await readNow(document, life.signal);
      if (!visit) throw new FaultError('bad-input', { key: 'drawIsOff' });
      if (mine !== draws) throw new FaultError('bad-input', { key: 'drawIsOvertaken' });
      if (typeof found === 'string' || found.article.text !== text) {
        throw new FaultError('bad-input', { key: 'drawHasChanged' });
      }
      // A look that is still under way would replace what the reader asked for.
      visit.stop.abort();
      visit = { ...visit, stop: new AbortController() };
      judge(visit, show(visit, found, view));
      return state;
    },
    hide(hidden) {
      become({ type: 'hide', hidden });
      return state;
    },
    sources: () => sourcesOf(shown),
    openRecap(open) {
      if (open !== false && shown) become({ type: 'hide', hidden: false });
      recap.open(open);
    },
    setRecapAtEnd: recap.atEnd,
    async reveal(id) {
      const note = shown?.seen.notes.find((one) => one.id === id);
      if (!shown || !note) throw new FaultError('bad-input', { key: 'noSuchNote' });
      become({ type: 'hide', hidden: false });
      await reader.reveal(note);
    },
    async step(by) {
      if (!shown) return;
      become({ type: 'hide', hidden: false });
      await reader.step(by);
    },
    wake() {
      if (!visit) return;
      if (shown) {
        follower?.renew();
        // Here, too, an answer may never come.
        if (isJudging(state)) judge(visit, show(visit, shown.found, shown.view));
        const count = badgeCount(state);
        if (count > 0) tell('badge.set', { count });
      } else if (state.phase !== 'silent') {
        // The answer that was waited for does not come any more.
        begin();
      }
    },
  };
}

/** What was waited for has been overtaken. */
function ignore(): void {}

function dismissedOf({ view, seen }: Shown): number {
  return view.notes.length - seen.notes.length;
}
