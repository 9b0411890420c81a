/** What is in the library, in figures. */

/** A part of the documents; `of` is null for those of which it is not known. */
export interface Share {
  of: string | null;
  documents: number;
  facts: number;
}

export interface LibraryStatistics {
  documents: number;
  facts: number;
  /** Of all texts, in UTF-16 code units. */
  length: number;
  /** The whole database with its indexes, in bytes. */
  size: number;
  /** Those with most documents, most first. */
  publishers: Share[];
  /** As `2025-03`, the first month first. */
  months: Share[];
  /** Most first. */
  kinds: Share[];
  /** Without their regions, most first. */
  languages: Share[];
}
