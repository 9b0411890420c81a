import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../../platform';
import type { Ask, ImportCalls, ImportInfo } from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { useIntake } from './intake';
import { type Sample, withSample } from './pace';

/** How often work that goes on is looked at, in ms. */
const POLL_MS = 400;
/** And after it could not be asked, as while the engine is started anew. */
const RETRY_MS = 2_000;

export interface ImportsWatch {
  /** Null until the library has answered. */
  imports: ImportInfo[] | null;
  /** How far each was of late, by its id. */
  samples: ReadonlyMap<string, Sample[]>;
  failure: string | null;
  /** Asks for something to be done, and looks again. */
  act: <N extends keyof ImportCalls>(name: N, ask: Ask<N>) => Promise<void>;
}

/** All imports, followed while there is work. @param onChange is called when documents may have come or gone */
export function useImports(onChange: () => void): ImportsWatch {
  const [imports, setImports] = useState<ImportInfo[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const samples = useRef(new Map<string, Sample[]>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isLeft = useRef(false);
  const added = useRef<number | null>(null);
  const { state } = useIntake();

  const look = useCallback(async () => {
    clearTimeout(timer.current);
    let found: ImportInfo[];
    try {
      found = await send('imports.list', null);
    } catch (error) {
      if (isLeft.current) return;
      setLost(messageOf(error));
      timer.current = setTimeout(look, RETRY_MS);
      return;
    }
    if (isLeft.current) return;
    setLost(null);
    for (const one of found) {
      const done = doneOf(one);
      const sample = { at: performance.now(), done, documents: one.items.added };
      samples.current.set(one.id, withSample(samples.current.get(one.id) ?? [], sample));
    }
    setImports(found);
    const total = found.reduce((sum, { items }) => sum + items.added + items.replaced - items.removed, 0);
    if (added.current !== null && added.current !== total) onChange();
    added.current = total;
    const isBusy = found.some((one) => one.state === 'running' || one.state === 'queued');
    if (isBusy) timer.current = setTimeout(look, POLL_MS);
  }, [onChange]);

  useEffect(() => {
    isLeft.current = false;
    void look();
    return () => {
      isLeft.current = true;
      clearTimeout(timer.current);
    };
  }, [look, state]);

  const act = useCallback(
    async <N extends keyof ImportCalls>(name: N, ask: Ask<N>) => {
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
  return { imports, samples: samples.current, failure: failure ?? lost, act };
}

/** Items that are read. */
export function doneOf({ items }: ImportInfo): number {
  return totalOf({ items }) - items.waiting;
}

export function totalOf({ items }: Pick<ImportInfo, 'items'>): number {
  return Object.values(items).reduce((sum, count) => sum + count, 0);
}
