/** Works the extension from inside: through one of its own pages, as its popup does. */
import type { Browser, Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { english } from '../src/cli/english';
import type {
  Answer,
  Ask,
  BackgroundCalls,
  CallName,
  ContentCalls,
  Elsewhere,
  Message,
  Reply,
} from '../src/protocol';
import type { BrowserName } from './browsers';
import { until } from './marks';

/** The extension's own pages. */
export type PageName = 'popup' | 'library' | 'compare' | 'add' | 'settings' | 'welcome' | 'desk';

export interface Extension {
  /** Opens a page of the extension in a tab of its own, as if for the newest tab at this address. */
  open(page: PageName, address?: string): Promise<Page>;
  /** Asks the background. @throws the fault's message */
  ask<N extends keyof BackgroundCalls>(name: N, ask: Ask<N>): Promise<Answer<N>>;
  /** Asks the content script of the newest tab at an address, in the frame that has the article. @throws the fault's message */
  askTab<N extends keyof ContentCalls>(address: string, name: N, ask: Ask<N>): Promise<Answer<N>>;
  /** Runs a function beside the content script of the newest tab at an address; it sees what that one sees. */
  inTab<T>(address: string, look: () => T): Promise<T>;
  /** The same in every frame of the tab, the top one first. */
  inFrames<T>(address: string, look: () => T): Promise<T[]>;
  /** What an update does: every context of the extension ends, and a new copy starts. */
  reload(): Promise<void>;
  /** Ends background and engine, as the browser does when they have nothing to do; the next message starts them. */
  stop(): Promise<void>;
}

/** @param origin of the extension's pages, without a slash at the end */
export function extensionIn(name: BrowserName, browser: Browser, origin: string): Extension {
  const openTab = async (name: PageName, query = '') => {
    const page = await browser.newPage();
    await gotoExtensionPage(page, `${origin}/src/pages/${name}/index.html${query}`);
    return page;
  };
  const serviceWorker = () => browser.targets().find((target) => target.type() === 'service_worker');
  /** The page from which messages are sent. */
  let backstage: Promise<Page> | null = null;
  const stage = () => {
    backstage ??= openTab('library');
    return backstage;
  };
  const deliver = async <N extends CallName>(message: Message<N>, address: string | null) => {
    const page = await stage();
    const tab = address === null ? null : await page.evaluate(tabAt, address);
    const reply = await page.evaluate(sendMessage<Answer<N>>, message, tab);
    if (!reply.ok) throw new Error(`${message.name}: ${english.of(reply.fault.saying)}`);
    return reply.value;
  };
  async function runIn<T>(address: string, look: () => T, allFrames: boolean): Promise<T[]> {
    const page = await stage();
    const tab = await page.evaluate(tabAt, address);
    // As text: the function goes into the extension's page first, and from there into the tab.
    const results: T[] = JSON.parse(
      String(await page.evaluate(`(${runInTab})(${tab}, ${allFrames}, ${look})`)),
    );
    return results;
  }
  return {
    async open(page, address) {
      if (address === undefined) return openTab(page);
      const tab = await (await stage()).evaluate(tabAt, address);
      return openTab(page, `?tab=${tab}`);
    },
    ask: (name, ask) => deliver({ plumbline: 'background', name, ask }, null),
    async inTab<T>(address: string, look: () => T) {
      const [top] = await runIn(address, look, false);
      if (top === undefined) throw new Error(`Nothing was run at ${address}.`);
      return top;
    },
    inFrames: (address, look) => runIn(address, look, true),
    askTab: (address, name, ask) => deliver({ plumbline: 'content', name, ask }, address),
    async reload() {
      if (name === 'chromium') await allowReload(browser);
      const page = await stage();
      backstage = null;
      // The page goes with the extension that it belongs to, mostly before it can answer.
      await page.evaluate(reloadExtension).catch(() => undefined);
      await until(() => page.evaluate(() => false).catch(() => true), 'end of the old copy');
      backstage = until(() => openTab('library'), 'new copy of the extension');
      await backstage;
    },
    async stop() {
      const page = await stage();
      if (name === 'firefox') {
        await until(() => page.evaluate(isBackgroundGone), 'end of the background page', 60_000);
        return;
      }
      await page.evaluate(closeOffscreenDocument);
      await (await serviceWorker()?.worker())?.close();
      await until(async () => serviceWorker() === undefined, 'end of the service worker');
    },
  };
}

/**
 * Puppeteer does not see Firefox finish the load of an extension's page, because it runs in another process
 * than the tab's first page: ask the page itself.
 */
async function gotoExtensionPage(page: Page, address: string): Promise<void> {
  const navigation = page.goto(address, { timeout: 15_000 });
  if (address.startsWith('chrome-extension:')) {
    await navigation;
    return;
  }
  let failure: unknown;
  navigation.catch((error: unknown) => {
    failure = error;
  });
  await until(async () => {
    if (failure !== undefined) throw failure;
    return page.evaluate((wanted) => document.URL === wanted && document.readyState === 'complete', address);
  }, `page at ${address}`);
}

/** Chromium starts an unpacked extension again only in developer mode. */
async function allowReload(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
}

// What follows runs in a page of the extension.

/** The browser's number of the newest tab at an address. */
async function tabAt(address: string): Promise<number> {
  const api: ExtensionApi = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const tabs = await api.tabs.query({});
  const id = tabs.findLast((tab) => tab.url === address)?.id;
  if (id === undefined) throw new Error(`No tab is at ${address}.`);
  return id;
}

/** A message to a tab's content script, or to the background. */
async function sendMessage<T>(message: unknown, tab: number | null): Promise<Reply<T>> {
  const api: ExtensionApi = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  if (tab === null) return api.runtime.sendMessage<unknown, Reply<T>>(message);
  const reply = await api.tabs.sendMessage<unknown, Reply<T> | Elsewhere>(tab, message, { frameId: 0 });
  if (!('elsewhere' in reply)) return reply;
  return api.tabs.sendMessage<unknown, Reply<T>>(tab, message, { frameId: reply.elsewhere });
}

/** What a function returns in a tab, or in every frame of it, as JSON. */
async function runInTab(tabId: number, allFrames: boolean, func: () => unknown): Promise<string> {
  const api: ExtensionApi = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const done = await api.scripting.executeScript({ target: { tabId, allFrames }, func });
  for (const { error } of done) if (error) throw error;
  return JSON.stringify(done.map(({ result }) => result));
}

function reloadExtension(): void {
  const api: ExtensionApi = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  api.runtime.reload();
}

/** In Firefox: whether the event page has ended. */
function isBackgroundGone(): boolean {
  const api: ExtensionApi = Reflect.get(globalThis, 'browser');
  return api.extension.getBackgroundPage() === null;
}

/** In Chromium: the page that hosts the engine. */
async function closeOffscreenDocument(): Promise<void> {
  const { offscreen } = Reflect.get(globalThis, 'chrome');
  if (await offscreen.hasDocument()) await offscreen.closeDocument();
}
