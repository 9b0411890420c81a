/** Packs that others publish and the user subscribes to. */
import type { Saying } from './say';

/** What a manifest says, and what is to be known before one agrees to it. */
export interface PackOffer {
  /** Of the manifest. */
  address: string;
  host: string;
  /** Whether the host is this device or in a private network. */
  isPrivate: boolean;
  name: string;
  publisher: string;
  licence: string;
  contact: string | null;
  home: string | null;
  /** `YYYY-MM-DD` */
  updated: string;
  expires: string | null;
  isExpired: boolean;
  documents: number;
  facts: number | null;
  /** Of the documents' file, before compression. */
  bytes: number;
  /** The key in base64, and as people compare it; null where nobody signed. */
  key: string | null;
  fingerprint: string | null;
}

/** `asking`: nothing is taken over before the user has answered what `problem` says. */
export type PackState = 'queued' | 'fetching' | 'ready' | 'asking' | 'removed';

export interface PackInfo {
  id: string;
  address: string;
  state: PackState;
  /** Why the last look did not succeed, or what is asked. */
  problem: Saying | null;
  /** The other key that is offered, in base64, and as people compare it. */
  offered: { key: string; fingerprint: string } | null;
  /** What is asked: whether another size, or another key, is right. Null where nothing is. */
  asks: 'size' | 'key' | null;
  /** In ms since 1970; null before the first look. */
  checked: number | null;
  /** The version that is seen; null before the first one is complete. */
  current: PackVersion | null;
  /** The day of the version that one can go back to. */
  previous: string | null;
  /** How far the version is that comes. */
  coming: { documents: number; facts: number; total: number } | null;
  fingerprint: string | null;
}

export interface PackVersion {
  name: string;
  publisher: string;
  licence: string;
  updated: string;
  expires: string | null;
  isExpired: boolean;
  documents: number;
  facts: number | null;
}

/** Answered by the host; for the extension's own pages. */
export interface PackCalls {
  /** Fetches a manifest, and tells what it offers. `hosts`: private ones that the user named. */
  'packs.look': (ask: { address: string; hosts: string[] }) => PackOffer;
  'packs.list': (ask: null) => PackInfo[];
  /** Subscribes, with the key that the user was shown: null where nobody signed. */
  'packs.subscribe': (ask: { address: string; key: string | null }) => { id: string };
  /** Looks for a newer version now. */
  'packs.update': (ask: { id: string }) => null;
  /** Ends what is under way; the version that is there stays. */
  'packs.cancel': (ask: { id: string }) => null;
  /** Answers what it asks: with the offered key, or with null for the size. */
  'packs.agree': (ask: { id: string; key: string | null }) => null;
  /** Goes back to the version before. */
  'packs.rollBack': (ask: { id: string }) => null;
  /** Takes the pack's documents out; `packs.restore` undoes it for `UNDO_TIME` at least. */
  'packs.remove': (ask: { id: string }) => null;
  'packs.restore': (ask: { id: string }) => null;
}
