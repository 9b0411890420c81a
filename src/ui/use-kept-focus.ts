import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Takes the focus to `place` (which needs a `tabIndex`) when a change of `on` has removed or hidden what
 * had it, so that the keyboard goes on from there and not from the top of the page.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, on: unknown): void {
  useEffect(() => {
    const active = document.activeElement;
    const isLost = active === null || active === document.body || !active.checkVisibility();
    if (isLost && hasStarted) place.current?.focus({ preventScroll: true });
  }, [place, on]);
}

/** Until a key or button was pressed there is no focus to lose, and a fresh page must not steal it. */
let hasStarted = false;
for (const event of ['keydown', 'pointerdown']) {
  addEventListener(
    event,
    () => {
      hasStarted = true;
    },
    { capture: true },
  );
}
