import { FaultError, openDesk, sendToTab } from '../platform';

/** What the manifest's keyboard commands do to a tab. */
const COMMANDS: Record<string, (tabId: number) => Promise<unknown>> = {
  'toggle-notes': (tabId) => sendToTab(tabId, 'page.hide', { hidden: null }),
  recap: (tabId) => sendToTab(tabId, 'page.recap', { open: null }),
  'next-note': (tabId) => sendToTab(tabId, 'page.step', { by: 1 }),
  'previous-note': (tabId) => sendToTab(tabId, 'page.step', { by: -1 }),
  desk: (tabId) => openDesk(tabId),
};

/** Runs a keyboard command on this tab; a tab without Plumbline ignores it. */
export async function runCommand(name: string, tabId: number): Promise<void> {
  try {
    await COMMANDS[name]?.(tabId);
  } catch (error) {
    if (!(error instanceof FaultError && error.code === 'unreachable')) throw error;
  }
}
