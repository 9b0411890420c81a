import { browser } from './browser';
import { activeTabHere, type TabInfo, tabById } from './tabs';

/**
 * Calls `listener` with the active tab of the window that this page of the extension is in, null where there is none:
 * now, and whenever it is another tab or has gone on to another page. Returns a function that stops it.
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
  const look = async () => {
    const mine = ++looks;
    const found = await find();
    // Overtaken, or stopped.
    if (mine !== looks) return;
    const isNew = known === undefined || known?.id !== found?.id || hasGoneOn;
    known = found;
    hasGoneOn = false;
    if (isNew) listener(found);
  };
  const onChange = () => void look();
  const onUpdate = (id: number, { status, url }: { status?: string; url?: string }) => {
    if (id !== known?.id || (status === undefined && url === undefined)) return;
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
