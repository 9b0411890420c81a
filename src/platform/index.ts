/** All that the rest of the extension knows of the browser it runs in. */
export {
  askForAccess,
  askForHosts,
  mayAskHosts,
  onAccessChanged,
  runInTab,
  type SiteAccess,
  siteAccess,
} from './access';
export { isAlarmSet, onAlarm, setAlarm } from './alarm';
export { stayAwake } from './awake';
export { type MenuClick, type MenuEntry, offerMenu, onCommand, onInstalled, setBadge } from './controls';
export { FaultError, faultOf, mistake } from './fault';
export { feedIn } from './feeds';
export { onActiveTab, onTab } from './followed-tab';
export { type FrameHere, runInFrame } from './frames';
export { isExtensionAlive, onExtensionGone } from './gone';
export {
  type Admit,
  answer,
  type Handlers,
  type Pass,
  passToHost,
  type Sender,
  send,
  sendToFrame,
  sendToTab,
} from './messages';
export { ensureOffscreen } from './offscreen';
export { onAskedNote, openDesk, openDeskTab } from './panel';
export { isPrivate } from './private';
export { say } from './say';
export { selectionIn } from './selection';
export { shortcutOf, shortcuts } from './shortcut';
export { type Change, type Stored, stored, unsaved } from './stored';
export { type Frame, insertStyle, removeStyle } from './style';
export { currentTab, listTabs, openPage, reloadTab, showTab, type TabInfo, tabById } from './tabs';
export { target } from './target';
