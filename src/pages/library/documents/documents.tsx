import { say } from '../../../platform';
import type { ListedDocument } from '../../../protocol';
import { List } from './list';
import type { Documents as Found } from './use-documents';

interface DocumentsProps {
  documents: Found;
  /** In the whole corpus. */
  counts: { documents: number; facts: number };
  search: string;
  onSearch: (search: string) => void;
  onOpen: (id: string) => void;
  onDelete: (document: ListedDocument) => void;
}

/** The tab with all documents, or what a search found. */
export function Documents({ documents, counts, search, onSearch, onOpen, onDelete }: DocumentsProps) {
  return (
    <div class="stack">
      <search hidden={counts.documents === 0}>
        <input
          class="input"
          type="search"
          aria-label={say('librarySearch')}
          placeholder={say('librarySearch')}
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </search>
      <List
        documents={documents}
        facts={counts.facts}
        onOpen={onOpen}
        onDelete={onDelete}
        onClear={() => onSearch('')}
      />
    </div>
  );
}
