import { useCallback, useEffect, useState } from 'preact/hooks';
import { FaultError, sendToTab } from '../../platform';
import type { PageState } from '../../protocol';
import { messageOf } from '../../ui/format';

/** How often the page is asked while it is still looking or being judged, and afterwards, in ms. */
const LOOKING_MS = 500;
const SETTLED_MS = 2000;

/** What the tab's content script says, or that there is none. */
export type ShownState = PageState | { phase: 'unreachable' };

export interface PageWatch {
  state: ShownState;
  /** Takes over an answer that another call brought. */
  show: (state: ShownState) => void;
}

/** Follows the state of a tab's page for as long as the popup is open. */
export function usePageState(tabId: number | null): PageWatch {
  const [state, setState] = useState<ShownState>({ phase: 'looking' });

  useEffect(() => {
    if (tabId === null) return;
    const timer = setTimeout(
      async () => setState(await askPage(tabId)),
      isUnderWay(state) ? LOOKING_MS : SETTLED_MS,
    );
    return () => clearTimeout(timer);
  }, [tabId, state]);

  useEffect(() => {
    if (tabId !== null) askPage(tabId).then(setState);
  }, [tabId]);

  const show = useCallback((next: ShownState) => setState(next), []);
  return { state, show };
}

function isUnderWay(state: ShownState): boolean {
  return state.phase === 'looking' || (state.phase === 'checked' && state.judging?.state === 'judging');
}

async function askPage(tabId: number): Promise<ShownState> {
  try {
    return await sendToTab(tabId, 'page.state', null);
  } catch (error) {
    if (error instanceof FaultError && error.code === 'unreachable') return { phase: 'unreachable' };
    return { phase: 'failed', message: messageOf(error) };
  }
}
