import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../../platform';
import type { Ask, Collection, CollectionCalls } from '../../protocol';
import { messageOf } from '../../ui/format';

export interface CollectionsWatch {
  /** Null until the library has answered. */
  collections: (Collection & { documents: number })[] | null;
  failure: string | null;
  /** Asks for something to be done and looks again; whether it was done. */
  act: <N extends keyof CollectionCalls>(name: N, ask: Ask<N>) => Promise<boolean>;
}

/** All collections, by name. */
export function useCollections(): CollectionsWatch {
  const [collections, setCollections] = useState<CollectionsWatch['collections']>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    setFailure(null);
    try {
      await work();
      setCollections(await send('collections.list', null));
      return true;
    } catch (error) {
      setFailure(messageOf(error));
      return false;
    }
  }, []);
  useEffect(() => void attempt(async () => {}), [attempt]);

  const act = useCallback(
    <N extends keyof CollectionCalls>(name: N, ask: Ask<N>) => attempt(() => send(name, ask)),
    [attempt],
  );
  return { collections, failure, act };
}
