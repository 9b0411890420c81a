import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckRecord, Judgement, NewDocument, Note, PageInput } from '../../../engine/record';
import { send } from '../../../platform';
import type {
  DeskCheck,
  HandStep,
  RecordChange,
  ReviewChange,
  ReviewedNote,
  ReviewOpen,
  ReviewView,
} from '../../../protocol';
import { messageOf } from '../../../ui/format';

/** A check at the desk, and what a reviewer does with it. */
export interface Work {
  check: DeskCheck;
  /** Null until a review is begun. */
  view: ReviewView | null;
  notes: readonly ReviewedNote[];
  /** What the last recheck or replay found to be another; null before one. */
  changes: RecordChange | null;
  /** What is under way. */
  busy: 'saving' | 'checking' | null;
  failure: string | null;
  /** Something that needs a review first, and waits until the reviewer has agreed to begin one. */
  waiting: boolean;
  /** Whether there is something that would be lost with this page, as there is no review yet. */
  unkept: boolean;
  /** Answers whether it is kept, or waits for a review to be. */
  act: (step: HandStep, continues?: boolean) => Promise<boolean>;
  /** Answers whether it came to a new check, or waits for a review. */
  change: (change: ReviewChange) => Promise<boolean>;
  undo: () => void;
  redo: () => void;
  /** Runs the check again as it is; without a review nothing of it is kept. */
  replay: () => void;
  /** Asks the reviewer to begin a review, as everything does that needs one. */
  begin: () => void;
  /** Begins it, and goes on with what waited for it. */
  agree: () => void;
  notNow: () => void;
  dismissChanges: () => void;
  /** Shows what is stored, after something else has changed it. */
  reopen: () => void;
}

/** What the work begins with. */
export interface FirstCheck {
  check: DeskCheck;
  view: ReviewView | null;
  hasOwnSources?: boolean;
}

type Wish = { do: 'act'; step: HandStep; continues: boolean } | { do: 'change'; change: ReviewChange };

/**
 * @param first the check, with its review where there is one, and whether the reviewer named what it rests on
 * @param reviewer who works, as settings have it
 * @param onBegun gets the id of a review once it has begun
 */
export function useWork(first: FirstCheck, reviewer: string, onBegun: (id: string) => void): Work {
  const [check, setCheck] = useState(first.check);
  const [view, setView] = useState(first.view);
  const [changes, setChanges] = useState<RecordChange | null>(null);
  const [busy, setBusy] = useState<Work['busy']>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [hasWishes, setHasWishes] = useState(false);
  const [hasOwnCheck, setHasOwnCheck] = useState(first.hasOwnSources ?? false);
  /** What waits for a review, all of it: a comment may be typed before a decision is made. */
  const wishes = useRef<Wish[]>([]);
  /** What counts for what is still to be sent; states lag behind. */
  const now = useRef({ check: first.check, view: first.view, reviewer });
  now.current.reviewer = reviewer;
  /** Steps go one after the other: each names how many there are before it. */
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  const take = useCallback((next: { view: ReviewView | null; check?: DeskCheck }) => {
    const view = next.view && {
      ...next.view,
      notes: keptNotes(now.current.view?.notes ?? [], next.view.notes),
    };
    now.current.view = view;
    setView(view);
    if (next.check === undefined) return;
    now.current.check = next.check;
    setCheck(next.check);
  }, []);

  /** Reads the review again: after a fault, and where undo led to another check. */
  const reopen = useCallback(
    async (id: string) => {
      const open = await send('reviews.open', { id });
      if (open !== null) take(open);
    },
    [take],
  );

  const run = useCallback(
    (what: Exclude<Work['busy'], null>, work: () => Promise<void>): Promise<boolean> => {
      // What comes next in the queue must not hide that something before it failed.
      setFailure(null);
      queue.current = queue.current.then(async () => {
        setBusy(what);
        try {
          await work();
          return true;
        } catch (error) {
          const { view } = now.current;
          // What is shown must be what is stored, whatever went wrong.
          if (view !== null) await reopen(view.id).catch(() => {});
          setFailure(messageOf(error));
          return false;
        } finally {
          setBusy(null);
        }
      });
      return queue.current;
    },
    [reopen],
  );

  const follow = useCallback(
    async (view: ReviewView) => {
      if (view.check === now.current.view?.check) return take({ view });
      await reopen(view.id);
      setChanges(null);
    },
    [take, reopen],
  );

  const fulfil = useCallback(
    async (wish: Wish) => {
      const { view, reviewer: by } = now.current;
      if (view === null) return;
      const { id, done } = view;
      if (wish.do === 'act') {
        const { step, continues } = wish;
        take({ view: await send('reviews.step', { id, done, step, by, continues }) });
        return;
      }
      const { changes, ...open } = await send('reviews.recheck', { id, done, change: wish.change, by });
      take(open);
      setChanges(changes);
    },
    [take],
  );

  const ask = useCallback(
    async (wish: Wish): Promise<boolean> => {
      if (now.current.view !== null)
        return run(wish.do === 'change' ? 'checking' : 'saving', () => fulfil(wish));
      wishes.current.push(wish);
      setHasWishes(true);
      setWaiting(true);
      return true;
    },
    [run, fulfil],
  );

  const agree = useCallback(() => {
    run('saving', async () => {
      // A second press finds the review begun.
      if (now.current.view === null) {
        const open: ReviewOpen = await send('reviews.begin', { record: now.current.check.record });
        take(open);
        onBegun(open.view.id);
      }
      setWaiting(false);
      for (const wish of wishes.current.splice(0)) ask(wish);
    });
  }, [run, take, ask, onBegun]);

  /** The check as a record makes it again, of which nothing is kept: there is no review. */
  const replayed = useCallback(
    async (judgements: Judgement[] | null) => {
      const { record } = now.current.check;
      const { changes, ...check } = await send('desk.replay', { record, page: null, judgements });
      take({ view: null, check });
      setChanges(changes);
    },
    [take],
  );

  const change = useCallback(
    async (change: ReviewChange): Promise<boolean> => {
      if (change.change === 'judged' && now.current.view === null)
        return run('checking', async () => {
          await replayed(change.judgements);
          setHasOwnCheck(true);
        });
      // Looked at once it is its turn: another change, or a review, may come before.
      const again = () =>
        now.current.view === null ? withoutReview(now.current.check.record, change) : null;
      if (again() === null) return ask({ do: 'change', change });
      return run('checking', async () => {
        const wanted = again();
        if (wanted === null) return fulfil({ do: 'change', change });
        take({ view: null, check: await checked(wanted) });
        if (change.change !== 'page') setHasOwnCheck(true);
        setChanges(null);
      });
    },
    [ask, run, fulfil, take, replayed],
  );

  const step = useCallback(
    (call: 'reviews.undo' | 'reviews.redo') => {
      run('saving', async () => {
        const { view } = now.current;
        if (view !== null) await follow(await send(call, { id: view.id }));
      });
    },
    [run, follow],
  );

  const replay = useCallback(() => {
    const wish: Wish = { do: 'change', change: { change: 'again' } };
    run('checking', async () => {
      if (now.current.view !== null) return fulfil(wish);
      await replayed(null);
    });
  }, [run, fulfil, replayed]);

  const notes = useMemo(() => view?.notes ?? check.record.notes.map(undecided), [view, check]);
  return {
    check,
    view,
    notes,
    changes,
    busy,
    failure,
    waiting,
    unkept: view === null && (hasWishes || hasOwnCheck),
    act: useCallback((step, continues = false) => ask({ do: 'act', step, continues }), [ask]),
    change,
    undo: useCallback(() => step('reviews.undo'), [step]),
    redo: useCallback(() => step('reviews.redo'), [step]),
    replay,
    begin: useCallback(() => setWaiting(true), []),
    agree,
    notNow: useCallback(() => {
      // What was typed still stands in its field.
      wishes.current = wishes.current.filter(isTyped);
      setHasWishes(wishes.current.length > 0);
      setWaiting(false);
    }, []),
    reopen: useCallback(() => {
      const { view } = now.current;
      if (view !== null) run('saving', () => reopen(view.id));
    }, [run, reopen]),
    dismissChanges: useCallback(() => setChanges(null), []),
  };
}

/** The notes, those that are as they were being the same objects: what shows them need not be drawn again. */
function keptNotes(before: readonly ReviewedNote[], after: readonly ReviewedNote[]): ReviewedNote[] {
  const known = new Map(before.map((one) => [one.note.id, one]));
  return after.map((one) => {
    const same = known.get(one.note.id);
    return same !== undefined && JSON.stringify(same) === JSON.stringify(one) ? same : one;
  });
}

function isTyped(wish: Wish): boolean {
  return wish.do === 'act' && (wish.step.step === 'comment' || wish.step.step === 'rate');
}

function undecided(note: Note): ReviewedNote {
  return { note, found: note, decision: null, comment: '', rating: '', gone: false, by: '', at: null };
}

/** What is to be checked after a change that needs no review; null where it needs one. */
function withoutReview(
  { page, sources, engine: { threshold } }: CheckRecord,
  change: ReviewChange,
): Recheck | null {
  const { sentences: _, compared: __, ...before } = page;
  const own = sources.map(({ id: _, ...document }): NewDocument => document);
  const again = { page: before, ids: [], documents: own, threshold };
  switch (change.change) {
    case 'add-sources':
      return { ...again, ids: change.ids, documents: [...own, ...change.documents] };
    case 'remove-source':
      return { ...again, documents: own.filter((_, at) => sources[at]?.id !== change.id) };
    case 'page':
      return { ...again, page: change.page };
    default:
      return null;
  }
}

interface Recheck {
  page: PageInput;
  ids: string[];
  documents: NewDocument[];
  threshold: number;
}

async function checked({ page, ids, documents, threshold }: Recheck): Promise<DeskCheck> {
  const check = await send('desk.check', { page, host: null, sources: { ids, documents }, threshold });
  if (check === null) throw new Error('A check with sources found none.');
  return check;
}
