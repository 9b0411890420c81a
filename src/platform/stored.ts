import { browser } from './browser';

/** Fields to be stored, or what makes them of the value as it is when it is their turn. */
export type Change<T> = Partial<T> | ((now: T) => Partial<T>);

/** A value in the extension's own storage, shared by all its contexts. */
export interface Stored<T> {
  load(): Promise<T>;
  /** Stores the given fields and leaves the others as they are. */
  save(change: Change<T>): Promise<void>;
  /** Calls `listener` after every change, from wherever; returns a function that stops it. */
  onChanged(listener: (value: T) => void): () => void;
}

/** @param parse makes a value of whatever is stored, also of `undefined` */
export function stored<T extends object>(key: string, parse: (stored: unknown) => T): Stored<T> {
  const { local, onChanged } = browser.storage;
  const load = async () => parse((await local.get(key))[key]);
  const inTurn = turns();
  return {
    load,
    save: (change) =>
      inTurn(async () => {
        const now = await load();
        await local.set({ [key]: { ...now, ...made(change, now) } });
      }),
    onChanged(listener) {
      const changed: Parameters<typeof onChanged.addListener>[0] = (changes, area) => {
        const change = changes[key];
        if (area === 'local' && change) listener(parse(change.newValue));
      };
      onChanged.addListener(changed);
      return () => onChanged.removeListener(changed);
    },
  };
}

/** The same value, whose changes are kept for this context only: in a private window nothing is stored. */
export function unsaved<T extends object>(value: Stored<T>): Stored<T> {
  let changes: Partial<T> = {};
  const load = async () => ({ ...(await value.load()), ...changes });
  const inTurn = turns();
  return {
    load,
    save: (change) =>
      inTurn(async () => {
        changes = { ...changes, ...made(change, await load()) };
      }),
    onChanged: (listener) => value.onChanged((now) => listener({ ...now, ...changes })),
  };
}

function made<T>(change: Change<T>, now: T): Partial<T> {
  return typeof change === 'function' ? change(now) : change;
}

/** Does one thing after the other: two at once would each store the other's fields as they were before. */
function turns(): (work: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
