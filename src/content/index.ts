/**
 * The content script, in every http and https page, and in a frame of one where the article stands there. It leaves
 * nothing in a page that matches no source, and it throws nothing into any page's console.
 */
import { removeLeftHosts } from '../card/host';
import { answer, isPrivate, say, send, stored, target, unsaved } from '../platform';
import type { ContentCalls } from '../protocol';
import { offReason, parseSettings, SETTINGS_KEY, type Settings, thresholdOf } from '../settings';
import { pageAround } from './around';
import { createChoices } from './choices';
import { createDesk } from './desk';
import { clearHighlights } from './draw';
import { createFrames, inFrame } from './frames';
import { handlersFor } from './handlers';
import { beginLife, type Life } from './life';
import { onNewAddress } from './navigation';
import { createPage } from './page';

const around = pageAround(window);
const life = around && beginLife();
if (around && life) live(life, around);

function live(life: Life, around: Window): void {
  const kept = stored(SETTINGS_KEY, parseSettings);
  const settings = isPrivate() ? unsaved(kept) : kept;
  const { signal } = life;
  if (target === 'firefox') {
    // It runs in pages that are open when the extension is updated: an older copy may have left its marks there.
    clearHighlights();
    removeLeftHosts(document);
  }
  // Only a reader's choice, after all of this has been set up, calls it.
  const choices = createChoices(settings, around.location, (now) => apply(now));
  const frames =
    around === window
      ? createFrames(document, send, life, () => threshold !== null && page.start(threshold))
      : inFrame(send, life);
  const page = createPage(document, send, say, life, choices, frames);
  /** Null until storage has answered. */
  let known: Settings | null = null;
  /** How sure its notes have to be; null while it is off here. */
  let threshold: number | null = null;
  const apply = (now: Settings) => {
    if (signal.aborted) return;
    known = now;
    const off = offReason(now, around.location.href);
    const wanted = off === null ? thresholdOf(now) : null;
    page.setDismissals(now.dismissals);
    page.setRecapAtEnd(now.recapAtEnd);
    page.setJudge(now.judge.use === 'off' ? null : JSON.stringify(now.judge));
    if (off !== null) page.silence(off);
    else if (wanted !== null && wanted !== threshold) page.start(wanted);
    threshold = wanted;
  };
  const reload = () => settings.load().then(apply, () => life.goesOn());

  answer<ContentCalls>(
    'content',
    handlersFor(page, createDesk(document, around, send, life), frames.parted),
    {
      elsewhere: (name) => (name === 'page.part' ? null : frames.answering()),
      signal,
    },
  );
  const onMove = () => {
    if (known === null || !life.goesOn()) return;
    // The new address may be switched off, or on again.
    const wasOn = threshold !== null;
    apply(known);
    if (wasOn && threshold !== null) page.move();
  };
  for (const one of new Set<Window>([window, around])) onNewAddress(one, signal, onMove);
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted || !life.goesOn()) return;
      // A page in the back/forward cache hears of nothing.
      void reload();
      page.wake();
    },
    { signal },
  );
  document.addEventListener('visibilitychange', () => life.goesOn(), { signal });

  const begin = () => {
    // Like the answers, this stays until the extension goes: it cannot be removed any more then.
    settings.onChanged(apply);
    void reload();
  };
  if (isPrerendered(document)) document.addEventListener('prerenderingchange', begin, { once: true, signal });
  else begin();
}

/** Whether the page is loaded ahead of a visit that may never come. */
function isPrerendered(document: Document & { prerendering?: boolean }): boolean {
  return document.prerendering === true;
}
