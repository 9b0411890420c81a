import { useEffect, useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import { messageOf } from '../../../ui/format';

/** What was done last to several documents; `undo` brings back those that were deleted. */
export interface Done {
  words: string;
  undo: string[] | null;
}

export interface Selection {
  ids: ReadonlySet<string>;
  done: Done | null;
  failure: string | null;
  pick: (id: string, isPicked: boolean) => void;
  /** Selects all that the search finds. */
  pickAll: () => Promise<void>;
  clear: () => void;
  place: (collection: { id: number; name: string }, isIn: boolean) => Promise<void>;
  remove: () => Promise<void>;
  restore: (ids: string[]) => Promise<void>;
}

const NONE: ReadonlySet<string> = new Set();

/** Several documents that something is done with at once. @param onChange is called after documents came or went */
export function useSelection(query: string, onChange: () => void): Selection {
  const [ids, setIds] = useState(NONE);
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  // What is not seen any more must not be deleted.
  useEffect(() => setIds(NONE), [query]);

  const attempt = async (work: () => Promise<Done | null>) => {
    setFailure(null);
    setDone(null);
    try {
      setDone(await work());
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return {
    ids,
    done,
    failure,
    pick(id, isPicked) {
      const picked = new Set(ids);
      if (isPicked) picked.add(id);
      else picked.delete(id);
      setIds(picked);
      setDone(null);
    },
    pickAll: () =>
      attempt(async () => {
        setIds(new Set(await send('corpus.found', { query })));
        return null;
      }),
    clear: () => setIds(NONE),
    place: ({ id, name }, isIn) =>
      attempt(async () => {
        const count = await send('collections.place', { id, documents: [...ids], isIn });
        const words = isIn
          ? say.count('selectedPutIn', count, { name })
          : say.count('selectedTakenOut', count, { name });
        onChange();
        return { words, undo: null };
      }),
    remove: () =>
      attempt(async () => {
        const deleted = [...ids];
        await send('corpus.deleteAll', { ids: deleted });
        setIds(NONE);
        onChange();
        return { words: say.count('selectedDeleted', deleted.length), undo: deleted };
      }),
    restore: (deleted) =>
      attempt(async () => {
        await send('corpus.restoreAll', { ids: deleted });
        onChange();
        return { words: say.count('selectedRestored', deleted.length), undo: null };
      }),
  };
}
