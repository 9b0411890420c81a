import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { libraryLink } from '../shared/paths';

/**
 * Finds the place in the list again, and the focus, when one comes back from a document.
 * @param otherwise gets the focus where the document is gone
 */
export function useReturn(isAway: boolean, otherwise: RefObject<HTMLElement | null>) {
  const left = useRef<{ y: number; id: string } | null>(null);

  // Before the browser draws: it must not show the list's beginning first.
  useLayoutEffect(() => {
    if (isAway || left.current === null) return;
    const { y, id } = left.current;
    left.current = null;
    scrollTo(0, y);
    const links = document.querySelectorAll<HTMLElement>('.document a');
    const link = [...links].find((one) => one.getAttribute('href') === libraryLink(id));
    (link ?? otherwise.current)?.focus({ preventScroll: true });
  }, [isAway, otherwise]);

  return {
    leave(id: string): void {
      left.current = { y: scrollY, id };
    },
  };
}

// The browser would do it before the list is there.
history.scrollRestoration = 'manual';
