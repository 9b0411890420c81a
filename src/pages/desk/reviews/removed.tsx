import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../../platform';
import { Notice } from '../../../ui/notice';

/** Says that a review was deleted, and takes it back: nothing else does, so it stays, and has the focus that the entry had. */
export function Removed({ title, onUndo }: { title: string; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Notice title={say('deskRemoved', { title })}>
      <p>
        <button ref={button} type="button" class="button button-small" onClick={onUndo}>
          {say('undo')}
        </button>
      </p>
    </Notice>
  );
}
