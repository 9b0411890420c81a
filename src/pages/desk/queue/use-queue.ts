import { useCallback, useRef, useState } from 'preact/hooks';
import { say } from '../../../platform';
import type { DeskCheck } from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { checkAddress, checkTab } from '../tab-check';

/** A page that is to be checked. */
export interface Wanted {
  name: string;
  address: string;
  /** The tab that it is open in; null where it has to be fetched. */
  tab: number | null;
  isPrivate: boolean;
}

/** A page of the queue. */
export type Item = Wanted & { key: number } & (
    | { state: 'waiting' | 'checking' | 'no-source' }
    | { state: 'failed'; message: string }
    | { state: 'done'; check: DeskCheck }
  );

export interface Queue {
  items: Item[];
  isRunning: boolean;
  /** About how long it goes on, in ms; null while nothing is known of it. */
  left: number | null;
  start: (wanted: Wanted[]) => void;
  /** Ends after the page that is under way; those that waited go, and what is done stays. */
  stop: () => void;
  /** Checks pages of it once more, at its end. */
  again: (items: readonly Item[]) => void;
  /** Takes a page out: its review has begun. */
  drop: (key: number) => void;
  clear: () => void;
}

/** The most pages of a queue: each is held as a whole. */
export const MOST_ITEMS = 200;

/** Checks many pages, one after the other: each has the engine to itself. A bad one is told, and the rest goes on. */
export function useQueue(): Queue {
  const [items, setItems] = useState<Item[]>([]);
  const [isRunning, setIsRunning] = useState(false);
  const [left, setLeft] = useState<number | null>(null);
  const stopped = useRef(false);
  const last = useRef(0);

  const start = useCallback((wanted: Wanted[]) => {
    const added = wanted.map((one): Item => ({ ...one, key: ++last.current, state: 'waiting' }));
    setItems((before) => [...before, ...added]);
    const set = (item: Item) =>
      setItems((before) => before.map((one) => (one.key === item.key ? item : one)));
    stopped.current = false;
    setIsRunning(true);
    const run = async () => {
      const began = performance.now();
      for (const [done, item] of added.entries()) {
        if (stopped.current) {
          setItems((before) => before.filter(({ state }) => state !== 'waiting'));
          break;
        }
        setLeft(done === 0 ? null : ((performance.now() - began) / done) * (added.length - done));
        set({ ...item, state: 'checking' });
        set(await outcomeOf(item));
      }
      setIsRunning(false);
      setLeft(null);
    };
    void run();
  }, []);
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  const drop = useCallback(
    (key: number) => setItems((before) => before.filter((one) => one.key !== key)),
    [],
  );
  const again = useCallback(
    (items: readonly Item[]) => {
      for (const { key } of items) drop(key);
      start(items.map(({ name, address, tab, isPrivate }) => ({ name, address, tab, isPrivate })));
    },
    [drop, start],
  );
  return { items, isRunning, left, start, stop, again, drop, clear: useCallback(() => setItems([]), []) };
}

async function outcomeOf({ key, name, address, tab, isPrivate }: Item): Promise<Item> {
  const wanted = { key, name, address, tab, isPrivate };
  try {
    const check = tab === null ? await checkAddress(address) : (await checkTab(tab)).check;
    if (check === null) return { ...wanted, state: 'no-source' };
    return { ...wanted, name: check.record.page.title.trim() || say('untitledSource'), state: 'done', check };
  } catch (error) {
    return { ...wanted, state: 'failed', message: messageOf(error) };
  }
}
