/**
 * Keeps marks true while the page lives. A mark whose claim changes goes at once; when the page has come to
 * rest, the article is read again and the mark returns only if its claim stands there word for word. Where
 * the article itself has gone, or another one stands in its place, the check has come to its end.
 */
import type { FoundArticle, NoArticle } from '../article/types';
import type { Note } from '../engine/record';
import { findAnchor } from './anchor';
import { idle } from './idle';
import { isIntact, type Mark, placeMark } from './marks';
import { isSameArticle } from './same-article';
import { watchArticle } from './watch';

/** From a change to reading again, in ms; doubled each time, until the page has been at rest for a while. */
const FIRST_DELAY = 400;
const LONGEST_DELAY = 8_000;

export interface Hooks {
  /** Reads the article as it is now. */
  read(signal: AbortSignal): Promise<FoundArticle | NoArticle>;
  /** The marks that stand now, and the ids of the notes whose words do not. Called at once and at changes. */
  onMarks(marks: readonly Mark[], gone: string[]): void;
  /** Whether the page may still be loading, so that every change is worth reading it again. */
  isLoading(): boolean;
  /** The article reads differently now. True where a new check has taken over. */
  onChanged(found: FoundArticle): Promise<boolean>;
  /** The article has gone from the page. Nothing more is followed. */
  onGone(): void;
}

export interface Follower {
  /** Looks at every mark and begins to read again, whatever is under way. */
  renew(): void;
}

/**
 * Places the marks of `notes` in the article and follows them until `signal` is aborted.
 * @param checked the article as it was checked: the notes' offsets count into its text
 */
export function followArticle(
  checked: FoundArticle,
  notes: readonly Note[],
  signal: AbortSignal,
  hooks: Hooks,
): Follower {
  let current = checked;
  let marks: Mark[] = [];
  let watching = new AbortController();
  let changed = false;
  let reading: AbortController | null = null;
  let delay = FIRST_DELAY;
  let readAt = 0;

  const report = () => {
    const standing = new Set(marks.map(({ note }) => note));
    hooks.onMarks(
      marks,
      notes.filter((note) => note.mark && !standing.has(note)).map((note) => note.id),
    );
  };
  const isComplete = () => marks.length === notes.filter((note) => note.mark).length;

  const place = (found: FoundArticle) => {
    current = found;
    marks = notes.flatMap((note) => {
      const at = findAnchor(note, checked.article.text, found.article.text);
      return (at && placeMark(note, at, found.map)) ?? [];
    });
    watching.abort();
    watching = new AbortController();
    watchArticle(found, marks, watching.signal, verify);
    report();
  };

  const verify = () => {
    changed = true;
    const intact = marks.filter(isIntact);
    if (intact.length < marks.length) {
      marks = intact;
      report();
    }
    // Marks that stand show that the article does; without any, only reading it tells.
    const isSure = marks.length > 0 && isComplete() && !hooks.isLoading();
    if (!reading && !isSure) void readAgain();
  };

  const renew = () => {
    reading?.abort();
    reading = null;
    delay = FIRST_DELAY;
    verify();
  };

  const readAgain = async () => {
    const mine = new AbortController();
    reading = mine;
    const until = AbortSignal.any([signal, mine.signal]);
    if (performance.now() - readAt > 2 * delay) delay = FIRST_DELAY;
    let wasEmpty = false;
    try {
      while (changed) {
        await idle(until, delay);
        changed = false;
        const found = await hooks.read(until);
        readAt = performance.now();
        if (typeof found !== 'string' && isSameArticle(checked.article, found.article)) {
          const isChanged = found.article.text !== current.article.text;
          if (isChanged && (await hooks.onChanged(found))) return;
          until.throwIfAborted();
          place(found);
          delay = Math.min(LONGEST_DELAY, delay * 2);
          wasEmpty = false;
        } else if (found === 'no-article' && !wasEmpty) {
          // A page that renders anew is empty for a moment: it is read once more.
          wasEmpty = true;
          changed = true;
        } else {
          return hooks.onGone();
        }
      }
    } catch {
      // Aborted, or unreadable now: marks that went stay away.
    } finally {
      if (reading === mine) reading = null;
    }
  };

  signal.addEventListener('abort', () => watching.abort(), { once: true });
  place(checked);
  if (!isComplete()) verify();
  return { renew };
}
