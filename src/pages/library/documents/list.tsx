import { say } from '../../../platform';
import type { ListedDocument } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { Said } from '../../../ui/said';
import { PAGES } from '../../shared/paths';
import { Rows } from './rows';
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
  documents: { found, see, reload },
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
  const { query, total } = found;
  if (total === 0) return query === '' ? <Empty /> : <NothingFound query={query} onClear={onClear} />;
  return (
    <>
      <p class="small soft foreign" role="status">
        <Total found={found} facts={facts} />
      </p>
      <Rows found={found} see={see} selection={selection} onOpen={onOpen} onDelete={onDelete} />
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
