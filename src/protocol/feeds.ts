/** Feeds that the user has watched. */
import type { Saying } from './say';

/** How often a feed is looked at. */
export const FEED_INTERVALS = ['hourly', 'six-hours', 'daily', 'weekly'] as const;
export type FeedInterval = (typeof FEED_INTERVALS)[number];

/** Items of which it is told what became of them, the latest ones. */
export const FEED_SHOWN = 30;

/** A host whose articles a feed only sums up, and how many of them. */
export interface FeedHost {
  host: string;
  isPrivate: boolean;
  items: number;
}

/** What a feed holds now, before one has it watched. */
export interface FeedOffer {
  address: string;
  host: string;
  title: string | null;
  home: string | null;
  items: number;
  /** The first ones. `isWhole`: the feed has the whole text. */
  first: { title: string; date: string | null; isWhole: boolean }[];
  /** Where the texts are that it only sums up, those with most of them first. */
  hosts: FeedHost[];
}

/** That, or the address on another host that it forwards to. */
export type FeedPreview = FeedOffer | { forwards: string };

/** `gone`: its server says that it will not be back. */
export type FeedState = 'waiting' | 'queued' | 'looking' | 'paused' | 'gone' | 'removed';

export interface FeedInfo {
  id: string;
  address: string;
  title: string | null;
  interval: FeedInterval;
  state: FeedState;
  /** Why the last look did not succeed. */
  problem: Saying | null;
  /** Where its address leads by now. */
  forwards: string | null;
  /** In ms since 1970; null before the first look, and where no other is planned. */
  checked: number | null;
  next: number | null;
  /** In the library that it brought. */
  documents: number;
  /** Hosts that may not be asked, though articles are there that it only sums up. */
  hosts: FeedHost[];
}

/** What became of an item: `known` a text that was there; `left` was left out. */
export const FEED_ITEM_STATES = ['added', 'known', 'replaced', 'failed', 'left'] as const;
export type FeedItemState = (typeof FEED_ITEM_STATES)[number];

export interface FeedItemInfo {
  key: string;
  name: string;
  state: FeedItemState;
  /** The document that it is; null where there is none in the library. */
  document: string | null;
  /** Whether the text that it replaced can be brought back. */
  hasOlder: boolean;
  /** Why it failed or was left out, or what should be known of it. */
  why: Saying | null;
}

/** Answered by the host; for the extension's own pages. */
export interface FeedCalls {
  /** Fetches a feed and tells what it holds; nothing is stored. `hosts`: private ones that the user named. */
  'feeds.preview': (ask: { address: string; hosts: string[] }) => FeedPreview;
  'feeds.list': (ask: null) => FeedInfo[];
  /** Has it watched from now on. `hosts` may be asked; `collection` is the id of the one that its documents go into. */
  'feeds.watch': (ask: {
    address: string;
    title: string | null;
    interval: FeedInterval;
    hosts: string[];
    collection: number | null;
  }) => { id: string };
  'feeds.setInterval': (ask: { id: string; interval: FeedInterval }) => null;
  'feeds.pause': (ask: { id: string; isPaused: boolean }) => null;
  'feeds.lookNow': (ask: { id: string }) => null;
  /** Lets hosts be asked, too. */
  'feeds.allow': (ask: { id: string; hosts: string[] }) => null;
  /** Has the address watched that it forwards to. */
  'feeds.follow': (ask: { id: string }) => null;
  /** Watches it no longer; `documents`: takes out what it brought. `feeds.restore` undoes both for `UNDO_TIME` at least. */
  'feeds.remove': (ask: { id: string; documents: boolean }) => null;
  'feeds.restore': (ask: { id: string }) => null;
  /** What became of its items, the latest first. */
  'feeds.items': (ask: { id: string }) => FeedItemInfo[];
  /** Brings the text back that an item replaced, in place of the newer one. */
  'feeds.takeBack': (ask: { id: string; key: string }) => null;
}
