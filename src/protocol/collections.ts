/** Collections: named parts of the library, which count for all pages, for those of some sites, or for none. */

/** The colours of collections. Each has a letter of its own too (A, B, …, in this order): colour only repeats it. */
export const COLOURS = ['blue', 'orange', 'green', 'violet', 'red', 'teal', 'brown', 'grey'] as const;
export type Colour = (typeof COLOURS)[number];

/** The longest name and note of a collection, in UTF-16 code units, and the most sites that it names. */
export const MAX_COLLECTION_NAME = 200;
export const MAX_COLLECTION_NOTE = 2_000;
export const MAX_COLLECTION_SITES = 200;
/** The most documents that are put into a collection, taken out, deleted or restored at once. */
export const MAX_SELECTED = 100_000;

export interface NewCollection {
  /** No two have the same, whatever the case of its letters. */
  name: string;
  colour: Colour;
  note: string;
  /** Whether its documents are compared with pages. */
  on: boolean;
  /** The sites on whose pages they are, as `news.example` or `*.news.example`; everywhere where there are none. */
  sites: string[];
}

export interface Collection extends NewCollection {
  id: number;
}

/** Answered by the host; for the extension's own pages. */
export interface CollectionCalls {
  /** All collections by name, each with how many documents are in it. */
  'collections.list': (ask: null) => (Collection & { documents: number })[];
  /** Makes a collection or, where `id` is given, changes that one; tells its id. */
  'collections.put': (ask: { id: number | null; collection: NewCollection }) => number;
  /** Its documents stay in the library. `collections.restore` undoes it for `UNDO_TIME` at least. */
  'collections.delete': (ask: { id: number }) => null;
  'collections.restore': (ask: { id: number }) => null;
  /** Puts documents into a collection, or takes them out; tells how many came or went. */
  'collections.place': (ask: { id: number; documents: string[]; isIn: boolean }) => number;
  /** The ids of the collections that a document is in. */
  'collections.of': (ask: { document: string }) => number[];
}
