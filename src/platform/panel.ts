/** Where the fact-checker's desk opens: the browser's side panel or sidebar, or a tab where there is none. */
import type { Storage } from 'webextension-polyfill';
import { browser } from './browser';
import { openPage, showTab } from './tabs';
import { target } from './target';

/** The part of Chromium's API that the WebExtension API does not have, nor every Chromium. */
declare const chrome: { sidePanel?: { open(ask: { tabId: number }): Promise<void> } };

const DESK = 'src/pages/desk/index.html';

/**
 * Opens the desk beside a tab's page, at a note of it where one is given. Call it first thing in a click, a menu's
 * choice or a keyboard command: without one the browser opens no panel, and the desk comes in a tab.
 */
export async function openDesk(tabId: number, note: string | null = null): Promise<void> {
  if (await openPanel(tabId)) await askForNote(tabId, note);
  else await openDeskTab(tabId, note);
}

/** Opens the desk for a tab's page in a tab of its own, or shows the one that is open. */
export async function openDeskTab(tabId: number, note: string | null = null): Promise<void> {
  const tabs = await browser.tabs.query({});
  const open = tabs.find(({ url }) => isDeskOf(url, tabId))?.id;
  if (open === undefined) return openPage(DESK, { tab: String(tabId), ...(note !== null && { note }) });
  await askForNote(tabId, note);
  await showTab(open);
}

/**
 * Calls `listener` with the note that an open desk is asked to show, of the page in this tab: the one that waits for
 * it, and each that comes later. A desk that opens in a tab has its first one in its address. Returns a function that
 * stops it.
 */
export function onAskedNote(tabId: number, listener: (note: string) => void): () => void {
  const { session, onChanged } = browser.storage;
  const slot = slotOf(tabId);
  let isOn = true;
  const take = (note: unknown) => {
    if (!isOn || typeof note !== 'string') return;
    // The next one may be the same again, and is then no change.
    void session.remove(slot);
    listener(note);
  };
  const changed = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === 'session') take(changes[slot]?.newValue);
  };
  onChanged.addListener(changed);
  void session.get(slot).then((stored) => take(stored[slot]));
  return () => {
    isOn = false;
    onChanged.removeListener(changed);
  };
}

async function askForNote(tabId: number, note: string | null): Promise<void> {
  if (note !== null) await browser.storage.session.set({ [slotOf(tabId)]: note });
}

function isDeskOf(url: string | undefined, tabId: number): boolean {
  if (url === undefined || !url.startsWith(browser.runtime.getURL(DESK))) return false;
  return new URL(url).searchParams.get('tab') === String(tabId);
}

/** Kept for as long as the browser runs, and never on disk. */
function slotOf(tabId: number): string {
  return `desk-note-${tabId}`;
}

/** @returns whether the desk is beside the tab's page now */
async function openPanel(tabId: number): Promise<boolean> {
  try {
    if (target === 'firefox') await browser.sidebarAction.open();
    else if (chrome.sidePanel === undefined) return false;
    else await chrome.sidePanel.open({ tabId });
    return true;
  } catch {
    return target === 'firefox' && isSidebarOpen(tabId);
  }
}

/** A click in a web page lets Firefox open no sidebar; one that is open already will do. */
async function isSidebarOpen(tabId: number): Promise<boolean> {
  try {
    const { windowId } = await browser.tabs.get(tabId);
    return windowId !== undefined && (await browser.sidebarAction.isOpen({ windowId }));
  } catch {
    return false;
  }
}
