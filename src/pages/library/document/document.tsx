import { useEffect, useRef, useState } from 'preact/hooks';
import type { SourceDocument } from '../../../engine/record';
import { say, send } from '../../../platform';
import { Dotted } from '../../../ui/dotted';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { Said } from '../../../ui/said';
import { useTask } from '../../../ui/use-task';
import { Address } from '../../shared/address';
import { DocumentText } from '../../shared/document-text';
import { documentKind, origin } from '../../shared/document-words';
import { setTitle } from '../../shared/title';
import { Export } from '../export/export';
import { CameFrom } from './came-from';
import { Details } from './details';
import { DocumentCollections } from './document-collections';

interface DocumentProps {
  id: string;
  onBack: () => void;
  onDelete: (document: SourceDocument) => void;
  /** Called after it was described in another way. */
  onChange: () => void;
}

/** One source document in full. */
export function Document({ id, onBack, onDelete, onChange }: DocumentProps) {
  const { task, start } = useTask<SourceDocument | null>();
  const read = () => start(() => send('corpus.document', { id }));
  useEffect(read, [id]);

  return (
    <article class="stack">
      <p>
        <button type="button" class="button button-small" onClick={onBack}>
          <span class="back" aria-hidden="true">
            ←
          </span>
          {say('libraryBack')}
        </button>
      </p>
      {task.state === 'busy' && <Busy>{say('libraryOpening')}</Busy>}
      {task.state === 'failed' && (
        <Notice tone="failed" title={say('libraryOpenFailed')}>
          <p class="small foreign">{task.message}</p>
          <p>
            <button type="button" class="button button-small" onClick={read}>
              {say('tryAgain')}
            </button>
          </p>
        </Notice>
      )}
      {task.state === 'done' && task.value === null && (
        <Notice title={say('libraryNotThere')}>
          <p>{say('libraryNotThereNext')}</p>
        </Notice>
      )}
      {task.state === 'done' && task.value !== null && (
        <Opened key={id} given={task.value} onDelete={onDelete} onChange={onChange} />
      )}
    </article>
  );
}

function Opened({
  given,
  onDelete,
  onChange,
}: { given: SourceDocument } & Pick<DocumentProps, 'onDelete' | 'onChange'>) {
  const [document, setDocument] = useState(given);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => setTitle(document.title, say('library')), [document]);
  useEffect(() => heading.current?.focus(), []);
  const described = (next: SourceDocument) => {
    setDocument(next);
    onChange();
  };
  return (
    <>
      <h1 class="foreign" dir="auto" ref={heading} tabIndex={-1}>
        {document.title}
      </h1>
      <div class="stack-tight soft">
        <p class="foreign">
          <Dotted parts={[documentKind(document.kind), origin(document) && <bdi>{origin(document)}</bdi>]} />
        </p>
        {document.author && (
          <p class="foreign">
            <Said parts={say.parts('libraryBy', { author: document.author })} />
          </p>
        )}
        {document.address && (
          <p class="small">
            <Address address={document.address} />
          </p>
        )}
      </div>
      <Details document={document} onDescribed={described} />
      <DocumentCollections document={document.id} />
      <div class="panel">
        <DocumentText
          text={document.text}
          language={document.language}
          {...(document.pages && { pages: document.pages })}
        />
      </div>
      <CameFrom document={document} />
      <Export documents={[document.id]} />
      <p>
        <button type="button" class="button" onClick={() => onDelete(document)}>
          {say('libraryDeleteThis')}
        </button>
      </p>
    </>
  );
}
