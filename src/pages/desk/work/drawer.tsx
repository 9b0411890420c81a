import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../../platform';

interface DrawerProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** What is opened beside the list; Escape closes it, and the focus goes back to where it came from. */
export function Drawer({ title, onClose, children }: DrawerProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // Who came to write begins there; who came to read is led by the text.
    current?.querySelector<HTMLElement>('form :is(select, input, textarea)')?.focus();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="drawer"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="drawer-head">
        <h2 id={id} class="foreign" dir="auto">
          {title}
        </h2>
        <button type="button" class="button button-small" onClick={onClose}>
          {say('deskClose')}
        </button>
      </div>
      <div class="stack drawer-body">{children}</div>
    </dialog>
  );
}
