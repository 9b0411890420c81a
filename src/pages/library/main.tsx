import './library.css';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../platform';
import { UNDO_TIME } from '../../protocol';
import { Masthead } from '../../ui/brand';
import { Notice } from '../../ui/notice';
import { Tabs } from '../../ui/tabs';
import { Toast } from '../../ui/toast';
import { CorpusNotice } from '../shared/corpus-notice';
import { mount } from '../shared/mount';
import { setTitle } from '../shared/title';
import { useCorpusStatus } from '../shared/use-corpus-status';
import { Document } from './document/document';
import { Documents } from './documents/documents';
import { useDocuments } from './documents/use-documents';
import { DropAnywhere } from './imports/drop-anywhere';
import { DOCUMENTS, TABS } from './tabs';
import { type Removal, type Removed, useRemoved } from './use-removed';
import { useReturn } from './use-return';
import { useRoute } from './use-route';

function Library() {
  const corpus = useCorpusStatus();
  const { place, go, amend } = useRoute();
  const [toast, setToast] = useState<Removed | null>(null);
  const removal = useRemoved();
  const isReady = corpus.status.state === 'ready';
  const documents = useDocuments(place.search.trim(), isReady && place.tab === DOCUMENTS);
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = place.document !== null;

  useEffect(() => {
    if (!isOpen) setTitle(say('library'));
  }, [isOpen]);

  const showImports = useCallback(() => go({ tab: 'imports', document: null }), [go]);
  const { leave } = useReturn(isOpen, heading);
  const open = (document: string | null) => {
    if (document !== null) leave(document);
    go({ document });
    scrollTo(0, 0);
  };
  const changed = () => {
    documents.reload();
    corpus.refresh();
  };
  const remove = async ({ id, title }: Removed) => {
    if (!(await removal.remove({ id, title }))) return;
    setToast({ id, title });
    if (isOpen) open(null);
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

  const { Content } = TABS.find(({ name }) => name === place.tab) ?? { Content: null };
  return (
    <main class="sheet">
      <Masthead />
      <div class="stack">
        <CorpusNotice corpus={corpus} />
        <DropAnywhere onTaken={showImports} />
        {removal.failure && <Notice tone="failed" title={removal.failure} />}
        {place.document !== null && isReady && (
          <Document
            id={place.document}
            onBack={() => open(null)}
            onDelete={remove}
            onChange={documents.reload}
          />
        )}
        <div class="stack" hidden={isOpen}>
          <div class="stack-tight">
            <h1 ref={heading} tabIndex={-1}>
              {say('library')}
            </h1>
            <p class="soft">{say('libraryAbout')}</p>
          </div>
          <Deleted removal={removal} onRestore={restore} />
          {corpus.status.state === 'ready' && (
            <Tabs
              label={say('library')}
              tabs={[
                { name: DOCUMENTS, title: say('libraryAllDocuments') },
                ...TABS.map(({ name, title }) => ({ name, title: say(title) })),
              ]}
              chosen={place.tab}
              onChoose={(tab) => go({ tab })}
            >
              {Content === null ? (
                <Documents
                  documents={documents}
                  counts={corpus.status}
                  search={place.search}
                  onSearch={(search) => amend({ search })}
                  onOpen={open}
                  onDelete={remove}
                  onChange={changed}
                />
              ) : (
                <Content
                  corpus={corpus}
                  onOpen={open}
                  onSearch={(search) => go({ tab: DOCUMENTS, search })}
                />
              )}
            </Tabs>
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

// Asked for once, where the user keeps documents: without it, a browser short of room may clear what is stored.
navigator.storage.persisted().then((isSafe) => isSafe || navigator.storage.persist());

mount(Library, 'library');
