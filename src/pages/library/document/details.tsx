import { useRef, useState } from 'preact/hooks';
import type { SourceDocument } from '../../../engine/record';
import { say, send } from '../../../platform';
import type { Answer } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { useTask } from '../../../ui/use-task';
import { infoOf } from '../../shared/document-draft';
import { EditDetails } from './edit-details';

/** How a document was described before, to go back to; null once that is done. */
type Before = Answer<'corpus.describe'> | null;

interface DetailsProps {
  document: SourceDocument;
  /** Called once it is described in another way. */
  onDescribed: (document: SourceDocument) => void;
}

/** Changes what is known of a document, and takes it back. */
export function Details({ document, onDescribed }: DetailsProps) {
  const [isEditing, setEditing] = useState(false);
  const { task, start, reset } = useTask<Before>();
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, `${isEditing} ${task.state}`);

  const describe = (next: SourceDocument, own: boolean, isUndo: boolean) =>
    start(async () => {
      const before = await send('corpus.describe', { id: document.id, info: infoOf(next), own });
      setEditing(false);
      onDescribed(next);
      return isUndo ? null : before;
    });
  const undo = ({ info, own }: Answer<'corpus.describe'>) => describe({ ...document, ...info }, own, true);

  return (
    <div class="stack" ref={box} tabIndex={-1}>
      {isEditing ? (
        <EditDetails
          document={document}
          isBusy={task.state === 'busy'}
          onSave={(next) => describe(next, true, false)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p class="document-acts">
          <button
            type="button"
            class="button button-small"
            onClick={() => {
              reset();
              setEditing(true);
            }}
          >
            {say('documentEdit')}
          </button>
        </p>
      )}
      {task.state === 'failed' && (
        <Notice tone="failed" title={say('documentUnsaved')}>
          <p class="small foreign">{task.message}</p>
        </Notice>
      )}
      {task.state === 'done' && <Saved before={task.value} onUndo={undo} />}
    </div>
  );
}

function Saved({ before, onUndo }: { before: Before; onUndo: (before: NonNullable<Before>) => void }) {
  if (before === null) return <Notice title={say('documentUndone')} />;
  return (
    <Notice tone="good" title={say('documentSaved')}>
      <p>
        <button type="button" class="button button-small" onClick={() => onUndo(before)}>
          {say('undo')}
        </button>
      </p>
    </Notice>
  );
}
