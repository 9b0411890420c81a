import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser';

/** A tab with a web page. */
export interface TabInfo {
  id: number;
  title: string;
  /** '' on pages that extensions may not see. */
  url: string;
  /** Whether it is in a private window, of which nothing may be stored but what the user adds. */
  isPrivate: boolean;
}

/** The active tab of the window in front, or null where there is none. */
export async function currentTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ? infoOf(tab) : null;
}

/** The active tab of the window that this page of the extension is in, or null where there is none. */
export async function activeTabHere(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? infoOf(tab) : null;
}

/** The tab with this id, or null once it is closed. */
export async function tabById(id: number): Promise<TabInfo | null> {
  try {
    return infoOf(await browser.tabs.get(id));
  } catch {
    return null;
  }
}

/** Every open tab with an http or https page, in the order of the windows. */
export async function listTabs(): Promise<TabInfo[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs.map(infoOf).filter((tab) => tab !== null);
}

/** Brings an open tab and its window to the front. */
export async function showTab(id: number): Promise<void> {
  const tab = await browser.tabs.update(id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Loads a tab's page again. */
export function reloadTab(id: number): Promise<void> {
  return browser.tabs.reload(id);
}

/** Opens a page of the extension in a new tab: `openPage('src/pages/add/index.html', { tab: '7' })`. */
export async function openPage(path: string, params: Record<string, string> = {}): Promise<void> {
  const query = new URLSearchParams(params).toString();
  await browser.tabs.create({ url: browser.runtime.getURL(path) + (query && `?${query}`) });
}

function infoOf({ id, title = '', url = '', incognito }: Tabs.Tab): TabInfo | null {
  return id === undefined ? null : { id, title, url, isPrivate: incognito };
}
