import { browser } from './browser';

/** A value in the extension's own storage, shared by all its contexts. */
export interface Stored<T> {
  load(): Promise<T>;
  /** Stores the given fields and leaves the others as they are. */
  save(change: Partial<T>): Promise<void>;
  /** Calls `listener` after every change, from wherever; returns a function that stops it. */
  onChanged(listener: (value: T) => void): () => void;
}

/** @param parse makes a value of whatever is stored, also of `undefined` */
export function stored<T extends object>(key: string, parse: (stored: unknown) => T): Stored<T> {
  const { local, onChanged } = browser.storage;
  const load = async () => parse((await local.get(key))[key]);
  /** One at a time: two at once would each store the other's fields as they were before. */
  let saving = Promise.resolve();
  return {
    load,
    save(change) {
      const save = async () => local.set({ [key]: { ...(await load()), ...change } });
      const saved = saving.then(save);
      saving = saved.catch(() => {});
      return saved;
    },
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
  return {
    load: async () => ({ ...(await value.load()), ...changes }),
    async save(change) {
      changes = { ...changes, ...change };
    },
    onChanged: (listener) => value.onChanged((now) => listener({ ...now, ...changes })),
  };
}
