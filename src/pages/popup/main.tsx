import './popup.css';
import '../../card/family.css';
import { useEffect, useState } from 'preact/hooks';
import {
  currentTab,
  feedIn,
  openDesk,
  openDeskTab,
  openPage,
  reloadTab,
  say,
  selectionIn,
  sendToTab,
  shortcutOf,
  type TabInfo,
  tabById,
} from '../../platform';
import { webAddress } from '../../protocol';
import { Brand } from '../../ui/brand';
import { messageOf } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { CorpusNotice } from '../shared/corpus-notice';
import { mount } from '../shared/mount';
import { PAGES } from '../shared/paths';
import { silenceWords } from '../shared/silence';
import { tabParam } from '../shared/tab-param';
import { unreachableWords } from '../shared/unreachable';
import { type CorpusWatch, useCorpusStatus } from '../shared/use-corpus-status';
import { type SettingsKeeper, useSettings } from '../shared/use-settings';
import { Checked } from './checked';
import { Silent } from './silent';
import { Switches } from './switches';
import { Unreachable } from './unreachable';
import { type PageWatch, type ShownState, usePageState } from './use-page-state';
import { type Choose, useSiteChoice } from './use-site-choice';
import { Words } from './words';
import { WouldMatch } from './would-match';

const asked = tabParam(location.search);

function Popup() {
  /** Undefined until the browser has said which tab it is. */
  const [tab, setTab] = useState<TabInfo | null | undefined>();
  const page = usePageState(tab?.id ?? null);
  const corpus = useCorpusStatus();
  const keeper = useSettings(() => page.show({ phase: 'looking' }));
  const { choose, isFull } = useSiteChoice(keeper);

  useEffect(() => {
    (asked === null ? currentTab() : tabById(asked)).then(setTab);
  }, []);

  const [hasSelection, setHasSelection] = useState(false);
  const [feed, setFeed] = useState<string | null>(null);
  const tabId = tab?.id;
  useEffect(() => {
    if (tabId === undefined) return;
    selectionIn(tabId).then((words) => setHasSelection(words !== null));
    feedIn(tabId).then((address) => setFeed(webAddress(address)?.href ?? null));
  }, [tabId]);

  const open = async (path: string, params: Record<string, string> = {}) => {
    await openPage(path, tab ? { tab: String(tab.id), ...params } : params);
    leave();
  };
  return (
    <main class="popup" data-in-tab={asked !== null}>
      <header class="popup-head">
        <div class="popup-brand">
          <h1>
            <Brand />
          </h1>
          <div class="popup-pages">
            <button
              type="button"
              class="button button-small button-quiet"
              onClick={() => open(PAGES.library)}
            >
              {say('library')}
            </button>
            <button
              type="button"
              class="button button-small button-quiet"
              onClick={() => open(PAGES.settings)}
            >
              {say('settings')}
            </button>
          </div>
        </div>
        <Switches tab={tab ?? null} keeper={keeper} onChoose={choose} />
      </header>
      <div class="popup-body">
        {isFull && <Notice tone="failed" title={say('sitesNoRoom')} />}
        {tab && (
          <Body tab={tab} page={page} corpus={corpus} keeper={keeper} onChoose={choose} onOpen={open} />
        )}
        {tab === null && <Words {...unreachableWords('', true)} />}
      </div>
      {tab && page.state.phase !== 'unreachable' && (
        <footer class="popup-foot">
          <button type="button" class="button button-small" onClick={() => openDesk(tab.id).then(leave)}>
            {say('popupDesk')}
          </button>
          <button type="button" class="button button-small" onClick={() => openDeskTab(tab.id).then(leave)}>
            {say('popupDeskTab')}
          </button>
          {hasCompare(page.state) && (
            <button type="button" class="button button-small" onClick={() => open(PAGES.compare)}>
              {say('compareWith')}
            </button>
          )}
          <button type="button" class="button button-small" onClick={() => open(PAGES.add)}>
            {say('addThisPage')}
          </button>
          {hasSelection && (
            <button
              type="button"
              class="button button-small"
              onClick={() => open(PAGES.add, { what: 'selection' })}
            >
              {say('addSelectionShort')}
            </button>
          )}
          {feed !== null && (
            <button
              type="button"
              class="button button-small"
              onClick={async () => {
                await openPage(PAGES.library, { tab: 'subscriptions', feed });
                leave();
              }}
            >
              {say('popupWatchFeed')}
            </button>
          )}
        </footer>
      )}
    </main>
  );
}

interface BodyProps {
  tab: TabInfo;
  page: PageWatch;
  corpus: CorpusWatch;
  keeper: SettingsKeeper;
  onChoose: Choose;
  onOpen: (path: string) => void;
}

function Body({ tab, page, corpus, keeper, onChoose, onOpen }: BodyProps) {
  const [shortcut, setShortcut] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { state, show } = page;

  useEffect(() => {
    shortcutOf('toggle-notes').then(setShortcut);
  }, []);

  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    await work().catch((error: unknown) => setFailure(messageOf(error)));
  };
  const reveal = (id: string) =>
    attempt(async () => {
      await sendToTab(tab.id, 'page.reveal', { note: id });
      leave();
    });
  const hide = () => attempt(async () => show(await sendToTab(tab.id, 'page.hide', { hidden: null })));

  const recap = () =>
    attempt(async () => {
      await sendToTab(tab.id, 'page.recap', { open: true });
      leave();
    });

  const openSource = (document: string) =>
    attempt(async () => {
      await openPage(PAGES.library, { document });
      leave();
    });

  const ready = corpus.status.state === 'ready';
  const waiting = state.phase === 'looking';
  return (
    <>
      {failure && <Notice tone="failed" title={failure} />}
      {!ready && (waiting || corpus.status.state !== 'opening') && <CorpusNotice corpus={corpus} />}
      {waiting && ready && <Busy>{say('popupLooking')}</Busy>}
      {state.phase === 'silent' && state.reason !== 'corpus-failed' && (
        <Silent reason={state.reason} tab={tab} keeper={keeper} onChoose={onChoose} onOpen={onOpen} />
      )}
      {state.phase === 'silent' && state.reason === 'corpus-failed' && ready && (
        <Words title={say('popupReopened')} next={say('popupReload')}>
          <button
            type="button"
            class="button button-small button-primary"
            onClick={() => attempt(() => reloadTab(tab.id))}
          >
            {say('actReload')}
          </button>
        </Words>
      )}
      {state.phase === 'unreachable' && (
        <Unreachable tab={tab} onStarted={() => show({ phase: 'looking' })} />
      )}
      {state.phase === 'failed' && <Notice tone="failed" title={state.message} />}
      {state.phase === 'checked' && (
        <Checked
          page={state}
          shortcut={shortcut}
          onReveal={(note) => reveal(note.id)}
          onHide={hide}
          onRecap={recap}
          onOpenSource={openSource}
          askSources={() => sendToTab(tab.id, 'page.sources', null)}
        />
      )}
      {(state.phase === 'checked' || (state.phase === 'silent' && state.reason === 'no-source')) && (
        <WouldMatch tab={tab} onOpenSource={openSource} />
      )}
    </>
  );
}

/** Whether the foot offers it: not where Plumbline is off, and not where the reason for silence does. */
function hasCompare(state: ShownState): boolean {
  if (state.phase !== 'silent') return true;
  const { act } = silenceWords(state.reason);
  return act === null || act === 'first-source';
}

/** Closes the popup, but not a tab that shows this page. */
function leave(): void {
  if (asked === null) window.close();
}

mount(Popup, 'popupTitle');
