import { Notice } from '../../ui/notice';
import { libraryLink } from './paths';
import type { Keeping } from './use-keeping';

/** What became of keeping a source, with undo and the way to the library. */
export function KeptNotice({ keeping: { task, undo } }: { keeping: Keeping }) {
  if (task.state === 'failed') {
    return (
      <Notice tone="failed" title="This source was not kept">
        <p class="foreign">{task.message}</p>
      </Notice>
    );
  }
  if (task.state !== 'done') return null;
  const { id, added, undone } = task.value;
  if (undone) return <Notice title="Taken out of your library again." />;
  return (
    <Notice tone="good" title={added ? 'Kept in your library.' : 'This text is already in your library.'}>
      <p class="row">
        <a href={libraryLink(id)}>Open it in the library</a>
        {added && (
          <button type="button" class="button button-small" onClick={undo}>
            Undo
          </button>
        )}
      </p>
    </Notice>
  );
}
