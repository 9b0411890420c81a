import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../../platform';
import type { Ask, FeedCalls, FeedInfo } from '../../../../protocol';
import { messageOf } from '../../../../ui/format';

/** How often work that goes on is looked at, in ms. */
const POLL_MS = 400;
/** How long after its time a look has surely begun, in ms: the browser's alarm may be half a minute late. */
const LATE_MS = 40_000;
/** The longest that a timer may be set to, in ms. */
const LONGEST_MS = 2 ** 31 - 1;

export interface FeedsWatch {
  /** Null until the library has answered. */
  feeds: FeedInfo[] | null;
  failure: string | null;
  /** Asks for something to be done, and looks again; whether it was done. */
  act: <N extends keyof FeedCalls>(name: N, ask: Ask<N>) => Promise<boolean>;
}

/** All feeds, followed while one is looked at. @param onChange is called when documents may have come or gone */
export function useFeeds(onChange: () => void): FeedsWatch {
  const [feeds, setFeeds] = useState<FeedInfo[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isLeft = useRef(false);
  const seen = useRef<string | null>(null);

  const look = useCallback(async () => {
    clearTimeout(timer.current);
    let found: FeedInfo[];
    try {
      found = await send('feeds.list', null);
    } catch (error) {
      if (!isLeft.current) setFailure(messageOf(error));
      return;
    }
    if (isLeft.current) return;
    setFeeds(found);
    const now = JSON.stringify(found.map(({ id, state, documents }) => [id, state === 'removed', documents]));
    if (seen.current !== null && seen.current !== now) onChange();
    seen.current = now;
    timer.current = setTimeout(look, untilNews(found));
  }, [onChange]);

  useEffect(() => {
    isLeft.current = false;
    void look();
    return () => {
      isLeft.current = true;
      clearTimeout(timer.current);
    };
  }, [look]);

  const act = useCallback(
    async <N extends keyof FeedCalls>(name: N, ask: Ask<N>) => {
      setFailure(null);
      try {
        await send(name, ask);
        return true;
      } catch (error) {
        setFailure(messageOf(error));
        return false;
      } finally {
        await look();
      }
    },
    [look],
  );
  return { feeds, failure, act };
}

/** When there may be something to see, in ms from now. */
function untilNews(feeds: readonly FeedInfo[]): number {
  if (feeds.some(({ state }) => state === 'looking' || state === 'queued')) return POLL_MS;
  const waits = feeds.flatMap(({ next }) => (next === null ? [] : [next - Date.now() + LATE_MS]));
  return Math.min(LONGEST_MS, Math.max(LATE_MS, Math.min(...waits)));
}
