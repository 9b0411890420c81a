/** Imports: the jobs that bring documents into the library, and what pages ask about them. */
import type { NewDocument, SourceDocument } from '../engine/record';
import type { Saying } from './say';

/** Where the files of imports lie until they are read: a folder of the private file system, and a lock while filled. */
export const STAGING = 'imports';
/** What is in such a folder: the bytes of all files, one after another, and where in it each is, as JSON. */
export const STAGED_BYTES = 'bytes';
export const STAGED_PLACES = 'places.json';
/** One for each item; null for what has no bytes, or none that could be read. */
export type StagedPlaces = ({ start: number; size: number } | null)[];

/** The most files or addresses that are given to one import. */
export const MAX_ITEMS = 10_000;

/**
 * `queued` until others are done; `asking` while all that is left are addresses whose hosts the user has not
 * agreed to yet.
 */
export type ImportState = 'queued' | 'running' | 'asking' | 'paused' | 'cancelled' | 'done';

/**
 * What became of an item: `opened` is a file of several documents, which are items of their own; `known` a text that
 * was there; `update` waits for the user's choice; `left` was left out; `removed` was added and taken out again.
 */
export const ITEM_STATES = [
  'waiting',
  'opened',
  'added',
  'known',
  'update',
  'replaced',
  'failed',
  'left',
  'removed',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** What an import is given: a file that lies staged, in which `list` means one of addresses; or an address. */
export interface GivenItem {
  way: 'file' | 'list' | 'address';
  name: string;
  /** MIME type, '' where unknown. */
  type: string;
  /** In bytes; 0 for an address. */
  size: number;
  address: string | null;
}

/** One item, given or found in one that was. */
export interface ImportItem {
  number: number;
  /** The name of the file that it was found in. */
  within: string | null;
  name: string;
  address: string | null;
  state: ItemState;
  /** The document that it is or, of an update, the one that it may replace; null where there is none. */
  document: string | null;
  /** Why it failed or was left out, or what should be known of it. */
  why: Saying | null;
}

/** How far an import is. */
export interface ImportInfo {
  id: string;
  /** What its first item is called. */
  name: string;
  state: ImportState;
  /** Why it was paused, where the user did not do it. */
  problem: Saying | null;
  /** In ms since 1970. */
  started: number;
  items: Record<ItemState, number>;
  /** How many it was given: the others were found in these. */
  given: number;
  /** What was added so far. */
  facts: number;
  /** Of the files that were given: all bytes, and those that are read. */
  bytes: number;
  read: number;
  /** Where it is asking: how many addresses wait on each host. */
  hosts: { host: string; isPrivate: boolean; items: number }[];
}

/** What to do about an update. */
export type UpdateChoice = 'replace' | 'both' | 'old';

/** Both texts of an update. */
export interface ImportUpdate {
  /** Null where it was deleted since. */
  before: SourceDocument | null;
  after: NewDocument;
}

/** Answered by the host; for the extension's own pages. */
export interface ImportCalls {
  /** Begins an import whose files lie staged in the folder of its id. */
  'imports.start': (ask: { id: string; items: GivenItem[] }) => null;
  /** All imports, the newest first. */
  'imports.list': (ask: null) => ImportInfo[];
  'imports.items': (ask: { id: string; state: ItemState | null; offset: number; limit: number }) => {
    total: number;
    items: ImportItem[];
  };
  'imports.act': (ask: { id: string; act: 'pause' | 'resume' | 'cancel' }) => null;
  /** The hosts that may be asked for their documents; addresses on all others are left out. */
  'imports.agree': (ask: { id: string; hosts: string[] }) => null;
  /** Takes out again what it added. */
  'imports.takeOut': (ask: { id: string }) => null;
  /** Forgets an import that has ended. What it added stays. */
  'imports.forget': (ask: { id: string }) => null;
  'imports.update': (ask: { id: string; number: number }) => ImportUpdate | null;
  /** Settles an update or, where `number` is null, some of those that are left; tells how many still are. */
  'imports.decide': (ask: { id: string; number: number | null; choice: UpdateChoice }) => number;
}
