import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../platform';
import type { Ask, PackCalls, PackInfo } from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { type Sample, withSample } from '../imports/pace';

/** How often work that goes on is looked at, in ms. */
const POLL_MS = 400;

export interface PacksWatch {
  /** Null until the library has answered. */
  packs: PackInfo[] | null;
  /** How far each was of late, by its id. */
  samples: ReadonlyMap<string, Sample[]>;
  failure: string | null;
  /** Asks for something to be done, and looks again. */
  act: <N extends keyof PackCalls>(name: N, ask: Ask<N>) => Promise<void>;
}

/** All packs, followed while there is work. @param onChange is called when documents may have come or gone */
export function usePacks(onChange: () => void): PacksWatch {
  const [packs, setPacks] = useState<PackInfo[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const samples = useRef(new Map<string, Sample[]>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isLeft = useRef(false);
  const seen = useRef<string | null>(null);

  const look = useCallback(async () => {
    clearTimeout(timer.current);
    let found: PackInfo[];
    try {
      found = await send('packs.list', null);
    } catch (error) {
      if (!isLeft.current) setFailure(messageOf(error));
      return;
    }
    if (isLeft.current) return;
    for (const { id, coming } of found) {
      if (coming === null) continue;
      const sample = { at: performance.now(), done: coming.documents, documents: coming.facts };
      samples.current.set(id, withSample(samples.current.get(id) ?? [], sample));
    }
    setPacks(found);
    const now = JSON.stringify(found.map(({ id, state, current }) => [id, state === 'removed', current]));
    if (seen.current !== null && seen.current !== now) onChange();
    seen.current = now;
    const isBusy = found.some(({ state }) => state === 'fetching' || state === 'queued');
    if (isBusy) timer.current = setTimeout(look, POLL_MS);
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
    async <N extends keyof PackCalls>(name: N, ask: Ask<N>) => {
      setFailure(null);
      try {
        await send(name, ask);
      } catch (error) {
        setFailure(messageOf(error));
      }
      await look();
    },
    [look],
  );
  return { packs, samples: samples.current, failure, act };
}
