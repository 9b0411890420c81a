import { say } from '../../../platform';
import type { ListedDocument } from '../../../protocol';
import { Dotted } from '../../../ui/dotted';
import { Marked } from '../../../ui/marked';
import { documentKind, origin } from '../../shared/document-words';
import { libraryLink } from '../../shared/paths';
import { plainClick } from '../plain-click';
import { excerptToShow } from './excerpt';
import type { Selection } from './use-selection';

export interface EntryProps {
  document: ListedDocument;
  isPicked: boolean;
  onPick: Selection['pick'];
  onOpen: (id: string) => void;
  onDelete: (document: ListedDocument) => void;
}

/** What a list shows of a document. */
export function Entry({ document, isPicked, onPick, onOpen, onDelete }: EntryProps) {
  const { id, title, kind, facts, excerpt } = document;
  return (
    <>
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
    </>
  );
}
