import { useRef } from 'preact/hooks';
import { say } from '../../../platform';
import type { ListedDocument } from '../../../protocol';
import { Export } from '../export/export';
import { List } from './list';
import { SearchHelp } from './search-help';
import { Selected } from './selected';
import type { Documents as Found } from './use-documents';
import { useSelection } from './use-selection';

interface DocumentsProps {
  documents: Found;
  /** In the whole corpus. */
  counts: { documents: number; facts: number };
  search: string;
  onSearch: (search: string) => void;
  onOpen: (id: string) => void;
  onDelete: (document: ListedDocument) => void;
  /** Called after several documents were changed at once. */
  onChange: () => void;
}

/** The tab with all documents, or what a search found. */
export function Documents({
  documents,
  counts,
  search,
  onSearch,
  onOpen,
  onDelete,
  onChange,
}: DocumentsProps) {
  const selection = useSelection(search.trim(), onChange);
  const field = useRef<HTMLInputElement>(null);
  const tryOut = (query: string) => {
    onSearch(query);
    field.current?.focus();
  };
  return (
    <div class="stack">
      <search hidden={counts.documents === 0}>
        <input
          ref={field}
          class="input"
          type="search"
          aria-label={say('librarySearch')}
          placeholder={say('librarySearch')}
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
        <SearchHelp onTry={tryOut} />
      </search>
      {counts.documents > 0 && <Export search={search.trim()} />}
      <Selected selection={selection} total={documents.found.state === 'found' ? documents.found.total : 0} />
      <List
        documents={documents}
        selection={selection}
        facts={counts.facts}
        onOpen={onOpen}
        onDelete={onDelete}
        onClear={() => onSearch('')}
      />
    </div>
  );
}
