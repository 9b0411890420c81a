/** What the bench's page measures, and what it is asked. Times in ms, sizes in bytes. */
export interface Ask {
  store: 'plumbline' | 'MiniSearch' | 'FlexSearch';
  documents: number;
  /** Pages that are matched, and searches that are typed. */
  queries: number;
}

export interface Measured {
  facts: number;
  /** From the first byte of the pack to the last document's commit, or to the index in memory. */
  build: number;
  match: number[];
  /** Rows of the documents that each page's match found, best first. */
  matched: number[][];
  search: number[];
  /** JavaScript's and WebAssembly's memory with the corpus open and all queries run. */
  memory: number;
  /** On disk; null where it is in memory only. */
  disk: number | null;
}
