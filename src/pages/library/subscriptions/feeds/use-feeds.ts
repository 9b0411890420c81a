import { send } from '../../../../platform';
import type { FeedInfo } from '../../../../protocol';
import { type Follow, type Followed, POLL_MS, useFollowed } from '../../use-followed';

/** How long after its time a look has surely begun, in ms: the browser's alarm may be half a minute late. */
const LATE_MS = 40_000;
/** The longest that a timer may be set to, in ms. */
const LONGEST_MS = 2 ** 31 - 1;

const FEEDS: Follow<FeedInfo> = {
  list: () => send('feeds.list', null),
  seenOf: (feeds) => feeds.map(({ id, state, documents }) => [id, state === 'removed', documents]),
  waitOf(feeds) {
    if (feeds.some(({ state }) => state === 'looking' || state === 'queued')) return POLL_MS;
    const waits = feeds.flatMap(({ next }) => (next === null ? [] : [next - Date.now() + LATE_MS]));
    return Math.min(LONGEST_MS, Math.max(LATE_MS, Math.min(...waits)));
  },
};

/** All feeds, followed while one is looked at. @param onChange is called when documents may have come or gone */
export function useFeeds(onChange: () => void): Followed<FeedInfo> {
  return useFollowed(FEEDS, onChange);
}
