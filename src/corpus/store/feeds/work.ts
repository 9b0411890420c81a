/** What the store hands to whoever looks at feeds, and gets back. */
import type { NewDocument } from '../../../engine/record';
import type { Saying } from '../../../protocol';

/** A feed that is to be looked at, and the hosts that may be asked. */
export interface FeedJob {
  id: string;
  address: string;
  hosts: string[];
  /** What its server said of what was read last, to be asked for anything newer. */
  etag: string | null;
  modified: string | null;
}

/** An item as it stands in the feed: `said` is a hash of all that it says. */
export interface StandingItem {
  key: string;
  said: string;
}

/** What came of an item that was wanted. */
export interface FeedArrival extends StandingItem {
  name: string;
  /** `host`: where its text is, if that host may not be asked. */
  result:
    | { document: NewDocument; complete: boolean }
    | { failed: Saying }
    | { left: Saying; host: string | null };
}

/** How a look ended well. */
export interface Looked {
  /** Null where nothing is newer. */
  title: string | null;
  /** Where its address leads, on the same host. */
  forwards: string | null;
  etag: string | null;
  modified: string | null;
  /** Whether all that was wanted was handed out. */
  isAll: boolean;
}

/** How it failed. */
export interface FeedFailure {
  problem: Saying;
  /** What the server asked for before the next look, in ms. */
  patience: number;
  /** It will not be back. */
  isGone: boolean;
  /** Another host that its address leads to. */
  forwards: string | null;
}
