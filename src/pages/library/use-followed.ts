import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../platform';
import type { Ask, BackgroundCalls } from '../../protocol';
import { messageOf } from '../../ui/format';

/** How often work that goes on is looked at, in ms. */
export const POLL_MS = 400;
/** And after the library could not be asked, as while the engine is started anew. */
const RETRY_MS = 2_000;

/** How a list is followed: constant, and outside of the component. */
export interface Follow<Info> {
  list: () => Promise<Info[]>;
  /** Called with each answer, before it is shown. */
  onFound?: (found: readonly Info[]) => void;
  /** What is another once documents may have come or gone. */
  seenOf: (found: readonly Info[]) => unknown;
  /** When there may be something new, in ms from now; null where only what is asked for changes anything. */
  waitOf: (found: readonly Info[]) => number | null;
}

/** Asks for something to be done, and looks again; whether it was done. */
export type Act = <N extends keyof BackgroundCalls>(name: N, ask: Ask<N>) => Promise<boolean>;

export interface Followed<Info> {
  /** Null until the library has answered. */
  found: Info[] | null;
  failure: string | null;
  act: Act;
}

/**
 * A list of the library's, followed while there is work.
 * @param onChange is called when documents may have come or gone
 * @param anew looks again where it is another
 */
export function useFollowed<Info>(
  { list, onFound, seenOf, waitOf }: Follow<Info>,
  onChange: () => void,
  anew?: unknown,
): Followed<Info> {
  const [found, setFound] = useState<Info[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isLeft = useRef(false);
  const seen = useRef<string | null>(null);

  const look = useCallback(async () => {
    clearTimeout(timer.current);
    let answer: Info[];
    try {
      answer = await list();
    } catch (error) {
      if (isLeft.current) return;
      setLost(messageOf(error));
      timer.current = setTimeout(look, RETRY_MS);
      return;
    }
    if (isLeft.current) return;
    setLost(null);
    onFound?.(answer);
    setFound(answer);
    const now = JSON.stringify(seenOf(answer));
    if (seen.current !== null && seen.current !== now) onChange();
    seen.current = now;
    const wait = waitOf(answer);
    // Another look may have ended meanwhile.
    clearTimeout(timer.current);
    if (wait !== null) timer.current = setTimeout(look, wait);
  }, [list, onFound, seenOf, waitOf, onChange]);

  useEffect(() => {
    isLeft.current = false;
    void look();
    return () => {
      isLeft.current = true;
      clearTimeout(timer.current);
    };
  }, [look, anew]);

  const act = useCallback(
    async <N extends keyof BackgroundCalls>(name: N, ask: Ask<N>) => {
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
  return { found, failure: failure ?? lost, act };
}
