import { say } from '../../platform';
import { Notice } from '../../ui/notice';
import { libraryLink } from './paths';
import type { Keeping } from './use-keeping';

/** What became of keeping a source, with undo and the way to the library. */
export function KeptNotice({ keeping: { task, undo } }: { keeping: Keeping }) {
  if (task.state === 'failed') {
    return (
      <Notice tone="failed" title={say('notKept')}>
        <p class="foreign">{task.message}</p>
      </Notice>
    );
  }
  if (task.state !== 'done') return null;
  const { id, added, undone } = task.value;
  if (undone) return <Notice title={say('keptUndone')} />;
  return (
    <Notice tone="good" title={say(added ? 'kept' : 'keptAlready')}>
      <p class="row">
        <a href={libraryLink(id)}>{say('openInLibrary')}</a>
        {added && (
          <button type="button" class="button button-small" onClick={undo}>
            {say('undo')}
          </button>
        )}
      </p>
    </Notice>
  );
}
