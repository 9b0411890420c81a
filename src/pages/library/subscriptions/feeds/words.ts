import { say } from '../../../../platform';
import type { FeedInterval, FeedItemState, FeedState, PlainKey } from '../../../../protocol';

const INTERVALS: Record<FeedInterval, PlainKey> = {
  hourly: 'feedHourly',
  'six-hours': 'feedSixHours',
  daily: 'feedDaily',
  weekly: 'feedWeekly',
};

const STATES: Record<Exclude<FeedState, 'waiting'>, PlainKey> = {
  queued: 'packQueued',
  looking: 'feedLooking',
  paused: 'feedPaused',
  gone: 'feedIsGone',
  removed: 'feedRemovedState',
};

const ITEMS: Record<FeedItemState, PlainKey> = {
  added: 'importItemAdded',
  known: 'importItemKnown',
  replaced: 'importItemReplaced',
  failed: 'importItemFailed',
  left: 'importItemLeft',
};

/** How often a feed is looked at. */
export function intervalWords(interval: FeedInterval): string {
  return say(INTERVALS[interval]);
}

/** What a feed is doing; '' where it waits for its time. */
export function feedWords(state: FeedState): string {
  return state === 'waiting' ? '' : say(STATES[state]);
}

/** What became of an item, in a word or two. */
export function itemWords(state: FeedItemState): string {
  return say(ITEMS[state]);
}
