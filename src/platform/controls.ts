import { browser } from './browser';

/** An entry of the context menu of web pages. */
export interface MenuEntry {
  id: string;
  /** What it is offered on. */
  on: 'page' | 'selection' | 'link';
  /** Asked for each time that the browser or the extension starts: the interface's language may have changed. */
  title: () => string;
}

/** What an entry was chosen on. */
export interface MenuClick {
  tabId: number;
  /** The address that a link leads to; null elsewhere. */
  link: string | null;
}

/**
 * Shows these entries in the context menu of web pages and calls `chosen` with the entry's id.
 * Call it while the background starts.
 */
export function offerMenu(
  entries: readonly MenuEntry[],
  chosen: (id: string, click: MenuClick) => void,
): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (tab?.id !== undefined) chosen(String(menuItemId), { tabId: tab.id, link: linkUrl ?? null });
  });
  const offer = async () => {
    await browser.contextMenus.removeAll();
    for (const { id, on, title } of entries) {
      browser.contextMenus.create({
        id,
        title: title(),
        contexts: [on],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      });
    }
  };
  // Both may happen at once, and an entry must not be made twice.
  let offering = Promise.resolve();
  const offerAgain = () => {
    offering = offering.then(offer);
  };
  browser.runtime.onInstalled.addListener(offerAgain);
  browser.runtime.onStartup.addListener(offerAgain);
}

/** Calls `listener` once the extension is installed, not after an update. Call it while the background starts. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}

/** Calls `pressed` with the name of a keyboard command and the active tab. */
export function onCommand(pressed: (name: string, tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined) pressed(name, tab.id);
  });
}

/** Shows a short text on the toolbar button of one tab until it navigates; '' takes it away. */
export async function setBadge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#12324a' });
}
