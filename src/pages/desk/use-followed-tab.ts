import { useEffect, useState } from 'preact/hooks';
import { onActiveTab, onTab, type TabInfo } from '../../platform';

/** A tab, and how often it was another one or had gone on to another page. */
export interface FollowedTab {
  /** Null where there is none, or not any more. */
  tab: number | null;
  /** Its page's, without a fragment; null like the tab. */
  address: string | null;
  round: number;
}

/** What the desk shows of the tab that it is about. */
export interface ShownTab {
  /** Null until it is known. */
  shown: FollowedTab | null;
  /** Another page that the desk would be at, had it not stayed; null where there is none, or it was passed over. */
  other: FollowedTab | null;
  /** Goes on to that page. */
  goOn: () => void;
  /** Passes over it, until there is another, or nothing to stay for. */
  stay: () => void;
}

/**
 * The tab that the desk is about: the given one or, where none is given, the one in front.
 * @param stays whether to stay with the page that is shown, whatever is in front
 */
export function useShownTab(given: number | null, stays: boolean): ShownTab {
  const followed = useFollowedTab(given);
  const [shown, setShown] = useState<FollowedTab | null>(null);
  const [passed, setPassed] = useState<FollowedTab | null>(null);
  useEffect(() => {
    // What ended its stay is still looked at: the next tab, or a press, leads on.
    if (!stays) setShown(followed);
  }, [followed]);
  useEffect(() => {
    if (!stays) setPassed(null);
  }, [stays]);
  const isOther = shown?.tab !== followed?.tab || shown?.address !== followed?.address;
  return {
    shown,
    other: shown !== null && isOther && followed !== passed ? followed : null,
    goOn: () => setShown(followed),
    stay: () => setPassed(followed),
  };
}

/** Null until it is known. */
function useFollowedTab(given: number | null): FollowedTab | null {
  const [followed, setFollowed] = useState<FollowedTab | null>(null);
  useEffect(() => {
    const listen = (tab: TabInfo | null) =>
      setFollowed((before) => ({
        tab: tab?.id ?? null,
        address: tab?.url.split('#', 1)[0] ?? null,
        round: (before?.round ?? 0) + 1,
      }));
    return given === null ? onActiveTab(listen) : onTab(given, listen);
  }, [given]);
  return followed;
}
