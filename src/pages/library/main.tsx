import './library.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../platform';
import { UNDO_TIME } from '../../protocol';
import { Masthead } from '../../ui/brand';
import { Notice } from '../../ui/notice';
import { Toast } from '../../ui/toast';
import { CorpusNotice } from '../shared/corpus-notice';
import { mount } from '../shared/mount';
import { setTitle } from '../shared/title';
import { useCorpusStatus } from '../shared/use-corpus-status';
import { Document } from './document';
import { List } from './list';
import { useDocuments } from './use-documents';
import { type Removal, type Removed, useRemoved } from './use-removed';
import { useRoute } from './use-route';

function Library() {
  const corpus = useCorpusStatus();
  const { open, go } = useRoute();
  const [query, setQuery] = useState('');
  const [toast, setToast] = useState<Removed | null>(null);
  const removal = useRemoved();
  const ready = corpus.status.state === 'ready';
  const documents = useDocuments(query.trim(), ready);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (open === null) setTitle(say('library'));
  }, [open]);

  const changed = () => {
    documents.reload();
    corpus.refresh();
  };
  const remove = async ({ id, title }: Removed) => {
    if (!(await removal.remove({ id, title }))) return;
    setToast({ id, title });
    if (open !== null) go(null);
    changed();
    // The button that had the focus is gone; the list of deleted documents follows this heading.
    heading.current?.focus();
  };
  const restore = async (document: Removed) => {
    if (!(await removal.restore(document))) return;
    setToast(null);
    changed();
    heading.current?.focus();
  };

  return (
    <main class="sheet">
      <Masthead />
      <div class="stack">
        <CorpusNotice corpus={corpus} />
        {removal.failure && <Notice tone="failed" title={removal.failure} />}
        {open !== null && ready && <Document id={open} onBack={() => go(null)} onDelete={remove} />}
        <div class="stack" hidden={open !== null}>
          <div class="stack-tight">
            <h1 ref={heading} tabIndex={-1}>
              {say('library')}
            </h1>
            <p class="soft">{say('libraryAbout')}</p>
          </div>
          <Deleted removal={removal} onRestore={restore} />
          {corpus.status.state === 'ready' && (
            <>
              <search hidden={corpus.status.documents === 0}>
                <input
                  class="input"
                  type="search"
                  aria-label={say('librarySearch')}
                  placeholder={say('librarySearch')}
                  value={query}
                  onInput={(event) => setQuery(event.currentTarget.value)}
                />
              </search>
              <List
                documents={documents}
                facts={corpus.status.facts}
                onOpen={go}
                onDelete={remove}
                onClear={() => setQuery('')}
              />
            </>
          )}
        </div>
      </div>
      {toast && (
        <Toast key={toast.id} onGone={() => setToast(null)}>
          <span class="foreign toast-text">{say('libraryDeleted', { title: toast.title })}</span>
          <button type="button" class="button button-small button-quiet" onClick={() => restore(toast)}>
            {say('undo')}
          </button>
        </Toast>
      )}
    </main>
  );
}

/** Everything deleted since the page was opened: the undo that outlives the toast. */
function Deleted({
  removal: { removed },
  onRestore,
}: {
  removal: Removal;
  onRestore: (one: Removed) => void;
}) {
  if (removed.length === 0) return null;
  return (
    <details class="deleted">
      <summary>
        {say.count('libraryDeletedMany', removed.length, {
          time: say.count('libraryMinutes', UNDO_TIME / 60_000),
        })}
      </summary>
      <ul>
        {removed.map((one) => (
          <li key={one.id}>
            <bdi class="foreign">{one.title}</bdi>
            <button
              type="button"
              class="button button-small"
              aria-label={say('libraryRestoreOne', { title: one.title })}
              onClick={() => onRestore(one)}
            >
              {say('libraryRestore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

mount(Library, 'library');
