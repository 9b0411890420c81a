import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect } from 'preact/hooks';

/** Counts what keeps the desk with the page that it shows. */
export const StayContext = createContext<(by: 1 | -1) => void>(() => {});

/** As long as `on`, the desk stays with the page that it shows: something of it would be lost. */
export function useStay(on: boolean): void {
  const count = useContext(StayContext);
  // At once: what is pressed next may lead away.
  useLayoutEffect(() => {
    if (!on) return;
    count(1);
    return () => count(-1);
  }, [on, count]);
}

/** As long as `on`, the browser asks before it closes the tab or loads it again. A panel it closes without a word. */
export function useAskBeforeLeaving(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [on]);
}
