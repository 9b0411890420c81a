/** What the store hands to whoever reads an import's items, and gets back. */
import type { NewDocument } from '../../../engine/record';
import type { GivenItem, Saying } from '../../../protocol';

/** An item to be read. */
export interface TakenItem extends GivenItem {
  number: number;
  /** So many of its documents are recorded, and not to be read again. */
  parts: number;
}

/** What is to be read next, and the hosts that may be asked. */
export interface Taken {
  id: string;
  hosts: string[];
  items: TakenItem[];
}

/** A document that was read. */
export interface ArrivingDocument {
  document: NewDocument;
  complete: boolean;
  /** Whether a text of the library that is nearly the same counts as its older state, wherever it is from. */
  alike: boolean;
  /** Names of collections that it belongs to. */
  collections?: string[];
}

/** What came of reading an item, or one of the documents in it. */
export interface Outcome {
  number: number;
  /** What one of several in a file is called; null where the item is a document itself. */
  part: { name: string; address: string | null } | null;
  /** `fetch`: it is to be had at its address; `opened`: this was the end of a file of several. */
  result: ArrivingDocument | { failed: Saying } | 'fetch' | 'opened';
}
