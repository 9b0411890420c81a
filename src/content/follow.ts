/**
 * Keeps marks true while the page lives. A mark whose words change goes at once; when the page has come to
 * rest, the article is read again and the mark returns only if its claim stands there word for word.
 */
import type { FoundArticle, NoArticle } from '../article/types';
import type { Note } from '../engine/record';
import { findMark } from './anchor';
import { idle } from './idle';
import { isIntact, type Mark, placeMark } from './marks';
import { watchMarks } from './watch';

/** From a change to reading again, in ms; doubled each time, until the page has been at rest for a while. */
const FIRST_DELAY = 400;
const LONGEST_DELAY = 30_000;

export interface Hooks {
  /** Reads the article as it is now. */
  read(signal: AbortSignal): Promise<FoundArticle | NoArticle>;
  /** The marks that stand now, and the ids of the notes whose words do not. Called at once and at changes. */
  onMarks(marks: readonly Mark[], gone: string[]): void;
  /** Whether the article may still be loading, so that a change of its text is worth a new check. */
  mayGrow(): boolean;
  /** The text has changed while it may. True where a new check has taken over. */
  onGrown(found: FoundArticle): Promise<boolean>;
}

export interface Follower {
  /** Looks at every mark now, as after a change. */
  verify(): void;
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
  let reading = false;
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
      const at = findMark(note, checked.article.text, found.article.text);
      return (at && placeMark(note, at, found.map)) ?? [];
    });
    watching.abort();
    watching = new AbortController();
    watchMarks(found.root, marks, watching.signal, verify);
    report();
  };

  const verify = () => {
    changed = true;
    const intact = marks.filter(isIntact);
    if (intact.length < marks.length) {
      marks = intact;
      report();
    }
    if (!reading && (!isComplete() || hooks.mayGrow())) void readAgain();
  };

  const readAgain = async () => {
    reading = true;
    if (performance.now() - readAt > 2 * delay) delay = FIRST_DELAY;
    try {
      while (changed) {
        await idle(signal, delay);
        changed = false;
        const found = await hooks.read(signal);
        if (typeof found !== 'string') {
          const grown = found.article.text !== current.article.text && hooks.mayGrow();
          if (grown && (await hooks.onGrown(found))) return;
          signal.throwIfAborted();
          place(found);
        }
        readAt = performance.now();
        delay = Math.min(LONGEST_DELAY, delay * 2);
      }
    } catch {
      // Aborted, or unreadable now: marks that went stay away.
    } finally {
      reading = false;
    }
  };

  signal.addEventListener('abort', () => watching.abort(), { once: true });
  place(checked);
  if (!isComplete()) verify();
  return { verify };
}
