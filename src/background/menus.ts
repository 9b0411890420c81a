import { type MenuClick, type MenuEntry, openDesk, openPage, say } from '../platform';

/** The context menu's entries. */
export const MENU: readonly MenuEntry[] = [
  { id: 'compare', on: 'page', title: () => say('menuCompare') },
  { id: 'desk', on: 'page', title: () => say('deskOpenIn') },
  { id: 'add', on: 'page', title: () => say('addThisPage') },
  { id: 'add-selection', on: 'selection', title: () => say('addTheSelection') },
  { id: 'add-link', on: 'link', title: () => say('addTheLink') },
];

const ADD = 'src/pages/add/index.html';

/** Opens the page that an entry leads to. */
export function openFromMenu(id: string, { tabId, link }: MenuClick): void {
  if (id === 'desk') void openDesk(tabId);
  const tab = String(tabId);
  if (id === 'compare') void openPage('src/pages/compare/index.html', { tab });
  if (id === 'add') void openPage(ADD, { tab });
  if (id === 'add-selection') void openPage(ADD, { tab, what: 'selection' });
  if (id === 'add-link' && link !== null) void openPage(ADD, { link });
}
