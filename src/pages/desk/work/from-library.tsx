import { useEffect, useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import type { ListedDocument, SourceInfo } from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { origin } from '../../shared/document-words';

/** So many documents are offered; who looks for others says more words. */
const MOST = 8;

interface FromLibraryProps {
  known: ReadonlyMap<string, SourceInfo>;
  onChoose: (id: string) => void;
}

/** Finds a document of the library, to be added as a source. */
export function FromLibrary({ known, onChoose }: FromLibraryProps) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<ListedDocument[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const words = query.trim();

  useEffect(() => {
    let left = false;
    if (words === '') setFound([]);
    else
      send('corpus.list', { query: words, offset: 0, limit: MOST }).then(
        ({ documents }) => {
          if (left) return;
          setFound(documents);
          setFailure(null);
        },
        (error: unknown) => left || setFailure(messageOf(error)),
      );
    return () => {
      left = true;
    };
  }, [words]);

  const others = found.filter(({ id }) => !known.has(id));
  return (
    <search class="stack-tight">
      <input
        class="input"
        type="search"
        aria-label={say('librarySearch')}
        placeholder={say('librarySearch')}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      {failure !== null && <p class="foreign">{failure}</p>}
      {words !== '' && others.length === 0 && failure === null && (
        <p class="small soft">{say('deskNoDocument')}</p>
      )}
      <ul class="stack-tight">
        {others.map((document) => (
          <li key={document.id} class="desk-source">
            <div class="foreign">
              <bdi>{document.title}</bdi>
              <p class="small soft">{origin(document)}</p>
            </div>
            <button
              type="button"
              class="button button-small"
              aria-label={say('deskAddSourceOne', { title: document.title })}
              onClick={() => onChoose(document.id)}
            >
              {say('deskAdd')}
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
