import type { PackedDocument } from '../pack';

/** A document that leaves the library. */
export interface Leaving extends PackedDocument {
  facts: number;
}

/** Writes documents one by one, so that an export may be longer than what fits into memory. */
export interface ExportWriter {
  add(document: Leaving): Uint8Array;
  /** What stands before the documents: known, and to be asked, once all are added. */
  head(): string;
}
