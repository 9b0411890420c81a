import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How long a toast stays while nobody points at it or has the focus in it, in ms. */
const STAY_MS = 8000;

interface ToastProps {
  children: ComponentChildren;
  onGone: () => void;
}

/** A passing message. What it offers must remain possible elsewhere, since it goes by itself. */
export function Toast({ children, onGone }: ToastProps) {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, STAY_MS);
    return () => clearTimeout(timer);
  }, [held, onGone]);

  return (
    <div
      class="toast"
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {children}
    </div>
  );
}
