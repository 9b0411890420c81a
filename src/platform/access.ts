/**
 * Which sites the browser lets the extension see. The user decides that in the browser: all sites, chosen ones, or
 * one at a time with a click on the toolbar button; and may change it at any time.
 */
import { browser } from './browser';
import { contentScripts } from './content-scripts';

const ALL_SITES = ['http://*/*', 'https://*/*'];

/** All sites; this site, among others; or only what is clicked on. */
export type SiteAccess = 'all' | 'site' | 'click';

/** What the browser allows now. @param address of the site that is asked about, where it is about one */
export async function siteAccess(address?: string): Promise<SiteAccess> {
  if (await browser.permissions.contains({ origins: ALL_SITES })) return 'all';
  const site = address === undefined ? null : patternOf(address);
  return site !== null && (await browser.permissions.contains({ origins: [site] })) ? 'site' : 'click';
}

/**
 * Has the browser ask the user for a site, or for all of them. Call it first thing in a click, or the browser refuses.
 * @returns whether the user agreed
 */
export function askForAccess(address?: string): Promise<boolean> {
  const site = address === undefined ? null : patternOf(address);
  return browser.permissions.request({ origins: site === null ? ALL_SITES : [site] });
}

/** Whether the browser lets these hosts be asked, each as `URL.host` gives it. */
export function mayAskHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: hosts.flatMap(patternsOfHost) });
}

/** Has the browser ask the user for several hosts at once; see `askForAccess`. */
export function askForHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.flatMap(patternsOfHost) });
}

/** They hold for all ports. With `*` for both schemes Chromium does not see that each is allowed. */
function patternsOfHost(host: string): string[] {
  const hostname = host.replace(/:\d+$/, '');
  return [`http://${hostname}/*`, `https://${hostname}/*`];
}

/** Calls `listener` after every change of what is allowed; returns a function that stops it. */
export function onAccessChanged(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  const changed = () => listener();
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

/** Has the content script run in a tab that was open before it could. Rejects where it may not. */
export async function runInTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: contentScripts() });
}

/** A site as the browser's permissions name it, with all its ports. */
function patternOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}
