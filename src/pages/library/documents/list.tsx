import { say } from '../../../platform';
import type { ListedDocument } from '../../../protocol';
import { Dotted } from '../../../ui/dotted';
import { Marked } from '../../../ui/marked';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { Said } from '../../../ui/said';
import { documentKind, origin } from '../../shared/document-words';
import { libraryLink, PAGES } from '../../shared/paths';
import { plainClick } from '../plain-click';
import { excerptToShow } from './excerpt';
import type { Documents, FoundDocuments } from './use-documents';
import type { Selection } from './use-selection';

interface ListProps {
  documents: Documents;
  selection: Selection;
  /** Facts in the whole corpus. */
  facts: number;
  onOpen: (id: string) => void;
  onDelete: (document: ListedDocument) => void;
  onClear: () => void;
}

/** What a search found, or everything. */
export function List({
  documents: { found, more, reload },
  selection,
  facts,
  onOpen,
  onDelete,
  onClear,
}: ListProps) {
  if (found.state === 'loading') return <Busy>{say('librarySearching')}</Busy>;
  if (found.state === 'failed') {
    return (
      <Notice tone="failed" title={say('librarySearchFailed')}>
        <p class="small foreign">{found.message}</p>
        <p>
          <button type="button" class="button button-small" onClick={reload}>
            {say('tryAgain')}
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
        <Total found={found} facts={facts} />
      </p>
      <ul class="documents">
        {documents.map((document) => (
          <Entry
            key={document.id}
            document={document}
            isPicked={selection.ids.has(document.id)}
            onPick={selection.pick}
            onOpen={onOpen}
            onDelete={onDelete}
          />
        ))}
      </ul>
      {documents.length < total && (
        <p class="more">
          <button type="button" class="button" onClick={more}>
            {say.count('libraryMore', total - documents.length)}
          </button>
        </p>
      )}
    </>
  );
}

/** How many there are, of all or of what was looked for. */
function Total({ found: { query, total, isMore }, facts }: { found: FoundDocuments; facts: number }) {
  if (query === '') return say.list([say.count('libraryDocuments', total), say.count('facts', facts)]);
  return isMore
    ? say('libraryFoundMore', { count: total, query })
    : say.count('libraryFound', total, { query });
}

interface EntryProps extends Pick<ListProps, 'onOpen' | 'onDelete'> {
  document: ListedDocument;
  isPicked: boolean;
  onPick: Selection['pick'];
}

function Entry({ document, isPicked, onPick, onOpen, onDelete }: EntryProps) {
  const { id, title, kind, facts, excerpt } = document;
  return (
    <li class="document">
      <input
        type="checkbox"
        aria-label={say('selectOne', { title })}
        checked={isPicked}
        onChange={({ currentTarget }) => onPick(id, currentTarget.checked)}
      />
      <div class="stack-tight">
        <h2 class="foreign" dir="auto">
          <a href={libraryLink(id)} onClick={plainClick(() => onOpen(id))}>
            {title}
          </a>
        </h2>
        <p class="small soft foreign">
          <Dotted
            parts={[
              documentKind(kind),
              origin(document) && <bdi>{origin(document)}</bdi>,
              say.count('facts', facts),
            ]}
          />
        </p>
        <p class="quoted foreign excerpt" dir="auto">
          <Marked parts={excerptToShow(excerpt, title)} />
        </p>
      </div>
      <button
        type="button"
        class="button button-small"
        aria-label={say('libraryDeleteOne', { title })}
        onClick={() => onDelete(document)}
      >
        {say('libraryDelete')}
      </button>
    </li>
  );
}

function Empty() {
  return (
    <div class="empty">
      <h2>{say('libraryEmpty')}</h2>
      <p class="soft">{say('libraryEmptyNext', { add: say('addThisPage') })}</p>
      <p>
        <a class="button" href={`/${PAGES.welcome}`}>
          {say('welcomeTitle')}
        </a>
      </p>
    </div>
  );
}

function NothingFound({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <div class="empty" role="status">
      <h2 class="foreign">
        <Said parts={say.parts('libraryNothing', { query })} />
      </h2>
      <p class="soft">{say('libraryNothingNext')}</p>
      <p>
        <button type="button" class="button" onClick={onClear}>
          {say('libraryShowAll')}
        </button>
      </p>
    </div>
  );
}
