import type { ListedDocument } from '../../protocol';
import { count } from '../../ui/format';
import { Marked } from '../../ui/marked';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { DOCUMENT_KIND_WORDS, origin } from '../shared/document-words';
import { libraryLink } from '../shared/paths';
import { excerptToShow } from './excerpt';
import type { Documents } from './use-documents';

interface ListProps {
  documents: Documents;
  /** Facts in the whole corpus. */
  facts: number;
  onOpen: (id: string) => void;
  onDelete: (document: ListedDocument) => void;
  onClear: () => void;
}

/** What a search found, or everything. */
export function List({ documents: { found, more, reload }, facts, onOpen, onDelete, onClear }: ListProps) {
  if (found.state === 'loading') return <Busy>Looking through your library…</Busy>;
  if (found.state === 'failed') {
    return (
      <Notice tone="failed" title="Your library could not be searched">
        <p class="small foreign">{found.message}</p>
        <p>
          <button type="button" class="button button-small" onClick={reload}>
            Try again
          </button>
        </p>
      </Notice>
    );
  }
  const { query, total, documents } = found;
  if (documents.length === 0)
    return query === '' ? <Empty /> : <NothingFound query={query} onClear={onClear} />;
  return (
    <>
      <p class="small soft foreign" role="status">
        {query === ''
          ? `${count(total, 'document')}, ${count(facts, 'fact')}`
          : `${count(total, 'document mentions', 'documents mention')} “${query}”`}
      </p>
      <ul class="documents">
        {documents.map((document) => (
          <Entry key={document.id} document={document} onOpen={onOpen} onDelete={onDelete} />
        ))}
      </ul>
      {documents.length < total && (
        <p class="more">
          <button type="button" class="button" onClick={more}>
            Show more ({total - documents.length} left)
          </button>
        </p>
      )}
    </>
  );
}

interface EntryProps extends Pick<ListProps, 'onOpen' | 'onDelete'> {
  document: ListedDocument;
}

function Entry({ document, onOpen, onDelete }: EntryProps) {
  const { id, title, kind, facts, excerpt } = document;
  return (
    <li class="document">
      <div class="stack-tight">
        <h2 class="foreign">
          <a
            href={libraryLink(id)}
            onClick={(event) => {
              // With a modifier key the browser opens its own tab or window.
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(id);
            }}
          >
            {title}
          </a>
        </h2>
        <p class="small soft foreign">
          {[DOCUMENT_KIND_WORDS[kind], origin(document), count(facts, 'fact')].filter(Boolean).join(' · ')}
        </p>
        <p class="quoted foreign excerpt">
          <Marked parts={excerptToShow(excerpt, title)} />
        </p>
      </div>
      <button
        type="button"
        class="button button-small"
        aria-label={`Delete “${title}”`}
        onClick={() => onDelete(document)}
      >
        Delete
      </button>
    </li>
  );
}

function Empty() {
  return (
    <div class="empty">
      <h2>No sources yet</h2>
      <p class="soft">
        Open a report, statement or ruling in a tab, then choose “Add this page to my sources” in Plumbline’s
        popup. Articles that cover the same event are then compared with it.
      </p>
    </div>
  );
}

function NothingFound({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <div class="empty" role="status">
      <h2 class="foreign">No source mentions “{query}”</h2>
      <p class="soft">Try fewer or other words.</p>
      <p>
        <button type="button" class="button" onClick={onClear}>
          Show all
        </button>
      </p>
    </div>
  );
}
