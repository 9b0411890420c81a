import { FaultError, sendToTab } from '../platform';

/** Runs a keyboard command on this tab; a tab without Plumbline ignores it. */
export async function runCommand(name: string, tabId: number): Promise<void> {
  if (name !== 'toggle-notes') return;
  try {
    await sendToTab(tabId, 'page.hide', { hidden: null });
  } catch (error) {
    if (!(error instanceof FaultError && error.code === 'unreachable')) throw error;
  }
}
