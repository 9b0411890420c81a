import { useCallback, useState } from 'preact/hooks';
import { send } from '../../platform';
import { messageOf } from '../../ui/format';

export interface Removed {
  id: string;
  title: string;
}

export interface Removal {
  /** Deleted since the page was opened, the latest first. */
  removed: Removed[];
  failure: string | null;
  remove: (document: Removed) => Promise<boolean>;
  restore: (document: Removed) => Promise<boolean>;
}

/** Deletes documents and brings them back; each call resolves to whether it was done. */
export function useRemoved(): Removal {
  const [removed, setRemoved] = useState<Removed[]>([]);
  const [failure, setFailure] = useState<string | null>(null);

  const attempt = useCallback(async (call: 'corpus.delete' | 'corpus.restore', { id, title }: Removed) => {
    setFailure(null);
    try {
      await send(call, { id });
    } catch (error) {
      setFailure(messageOf(error));
      return false;
    }
    setRemoved((before) => {
      const others = before.filter((one) => one.id !== id);
      return call === 'corpus.delete' ? [{ id, title }, ...others] : others;
    });
    return true;
  }, []);

  return {
    removed,
    failure,
    remove: useCallback((document: Removed) => attempt('corpus.delete', document), [attempt]),
    restore: useCallback((document: Removed) => attempt('corpus.restore', document), [attempt]),
  };
}
