import { browser } from './browser';
import { sendToTab } from './messages';
import { activeTabHere, type TabInfo, tabById } from './tabs';
import { target } from './target';

/** An app shows its next page a while after its address, in ms. */
const RENDERING = 500;
/** From one question whether a page has come to rest to the next, and how long that is waited for, in ms. */
const INTERVAL = 250;
const PATIENCE = 10_000;

/**
 * Calls `listener` with the active tab of the window that this page of the extension is in, null where there is none:
 * now, and whenever it is another tab or has gone on to another page, once that can be asked for its article. While a
 * page of the extension's own is in front, it stays with the tab before. Returns a function that stops it.
 */
export function onActiveTab(listener: (tab: TabInfo | null) => void): () => void {
  return follow(activeTabHere, listener);
}

/** The same for one tab; null once it is closed. */
export function onTab(id: number, listener: (tab: TabInfo | null) => void): () => void {
  return follow(() => tabById(id), listener);
}

function follow(find: () => Promise<TabInfo | null>, listener: (tab: TabInfo | null) => void): () => void {
  const { onActivated, onRemoved, onUpdated } = browser.tabs;
  /** Undefined until it was found for the first time. */
  let known: TabInfo | null | undefined;
  let hasGoneOn = false;
  let looks = 0;
  const isOwn = ({ url }: TabInfo) => url.startsWith(browser.runtime.getURL(''));
  const look = async () => {
    const mine = ++looks;
    const isOvertaken = () => mine !== looks;
    if (hasGoneOn) await rest(RENDERING);
    const found = await find();
    const isNew = known === undefined || (known?.id !== found?.id && !(found && isOwn(found)));
    if (isOvertaken() || !(isNew || hasGoneOn)) return;
    if (found) await comeToRest(found.id, isOvertaken);
    if (isOvertaken()) return;
    known = found;
    hasGoneOn = false;
    listener(found);
  };
  const onChange = () => void look();
  const onUpdate = (id: number, { status, url }: { status?: string; url?: string }) => {
    // Chromium names no address where a page is loaded again; Firefox says that it loads while the old one stands.
    if (id !== known?.id || (url === undefined && (status !== 'loading' || target === 'firefox'))) return;
    hasGoneOn = true;
    onChange();
  };
  onActivated.addListener(onChange);
  onRemoved.addListener(onChange);
  onUpdated.addListener(onUpdate);
  onChange();
  return () => {
    looks++;
    onActivated.removeListener(onChange);
    onRemoved.removeListener(onChange);
    onUpdated.removeListener(onUpdate);
  };
}

/** Waits until a tab's page has been looked at, or is loaded and does not answer; never for long. */
async function comeToRest(id: number, isOvertaken: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end && !isOvertaken()) {
    try {
      if ((await sendToTab(id, 'page.state', null)).phase !== 'looking') return;
    } catch {
      const tab = await browser.tabs.get(id).catch(() => null);
      if (tab?.status !== 'loading') return;
    }
    await rest(INTERVAL);
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
