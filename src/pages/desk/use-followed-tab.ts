import { useEffect, useState } from 'preact/hooks';
import { onActiveTab, onTab } from '../../platform';

/** A tab, and how often it was another one or had gone on to another page. */
export interface FollowedTab {
  /** Null where there is none, or not any more. */
  tab: number | null;
  round: number;
}

/** The tab that the desk is about: the given one or, where none is given, the one in front. Null until it is known. */
export function useFollowedTab(given: number | null): FollowedTab | null {
  const [followed, setFollowed] = useState<FollowedTab | null>(null);
  useEffect(() => {
    const listen = (tab: { id: number } | null) =>
      setFollowed((before) => ({ tab: tab?.id ?? null, round: (before?.round ?? 0) + 1 }));
    return given === null ? onActiveTab(listen) : onTab(given, listen);
  }, [given]);
  return followed;
}
