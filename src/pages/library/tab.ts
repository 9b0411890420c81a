import type { CorpusWatch } from '../shared/use-corpus-status';

/** What the component of every tab gets. It is there only while its tab is chosen and the corpus is open. */
export interface TabProps {
  /** How much there is; `refresh` after a change. */
  corpus: CorpusWatch;
  /** Opens a document's own page. */
  onOpen: (id: string) => void;
  /** Shows the documents that this search finds. */
  onSearch: (query: string) => void;
}
