import { useEffect, useRef } from 'preact/hooks';
import type { SourceDocument } from '../../engine/record';
import { send } from '../../platform';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { useTask } from '../../ui/use-task';
import { Address } from '../shared/address';
import { DocumentText } from '../shared/document-text';
import { DOCUMENT_KIND_WORDS, origin } from '../shared/document-words';

interface DocumentProps {
  id: string;
  onBack: () => void;
  onDelete: (document: SourceDocument) => void;
}

/** One source document in full. */
export function Document({ id, onBack, onDelete }: DocumentProps) {
  const { task, start } = useTask<SourceDocument | null>();
  const read = () => start(() => send('corpus.document', { id }));
  useEffect(read, [id]);

  return (
    <article class="stack">
      <p>
        <button type="button" class="button button-small" onClick={onBack}>
          <span aria-hidden="true">←</span> All documents
        </button>
      </p>
      {task.state === 'busy' && <Busy>Opening the document…</Busy>}
      {task.state === 'failed' && (
        <Notice tone="failed" title="This document could not be opened">
          <p class="small foreign">{task.message}</p>
          <p>
            <button type="button" class="button button-small" onClick={read}>
              Try again
            </button>
          </p>
        </Notice>
      )}
      {task.state === 'done' && task.value === null && (
        <Notice title="This document is not in your library.">
          <p>It was deleted, or never added here.</p>
        </Notice>
      )}
      {task.state === 'done' && task.value !== null && <Opened document={task.value} onDelete={onDelete} />}
    </article>
  );
}

function Opened({ document, onDelete }: { document: SourceDocument; onDelete: DocumentProps['onDelete'] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.document.title = `${document.title} · Library · Plumbline`;
    heading.current?.focus();
  }, [document]);
  return (
    <>
      <h1 class="foreign" ref={heading} tabIndex={-1}>
        {document.title}
      </h1>
      <div class="stack-tight soft">
        <p class="foreign">
          {[DOCUMENT_KIND_WORDS[document.kind], origin(document)].filter(Boolean).join(' · ')}
        </p>
        {document.author && <p class="foreign">By {document.author}</p>}
        {document.address && (
          <p class="small">
            <Address address={document.address} />
          </p>
        )}
      </div>
      <div class="panel">
        <DocumentText text={document.text} language={document.language} />
      </div>
      <p>
        <button type="button" class="button" onClick={() => onDelete(document)}>
          Delete this document
        </button>
      </p>
    </>
  );
}
