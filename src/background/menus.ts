import { type MenuEntry, openPage, say } from '../platform';

/** The context menu's entries; an entry's id is the page that it opens. */
export const MENU: readonly MenuEntry[] = [
  { id: 'compare', title: () => say('menuCompare') },
  { id: 'add', title: () => say('addThisPage') },
];

/** Opens the page of an entry for this tab. */
export function openFromMenu(id: string, tabId: number): void {
  if (!MENU.some((entry) => entry.id === id)) return;
  void openPage(`src/pages/${id}/index.html`, { tab: String(tabId) });
}
