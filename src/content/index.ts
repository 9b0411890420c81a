/**
 * The content script, in every http and https page. It leaves nothing in a page that matches no source, and
 * it throws nothing into any page's console.
 */
import { removeLeftHosts } from '../card/host';
import { answer, isPrivate, say, send, stored, target, unsaved } from '../platform';
import type { ContentCalls } from '../protocol';
import { offReason, parseSettings, SETTINGS_KEY, type Settings, thresholdOf } from '../settings';
import { createChoices } from './choices';
import { clearHighlights } from './draw';
import { handlersFor } from './handlers';
import { beginLife, type Life } from './life';
import { onNewAddress } from './navigation';
import { createPage } from './page';

const life = beginLife();
if (life) live(life);

function live(life: Life): void {
  const kept = stored(SETTINGS_KEY, parseSettings);
  const settings = isPrivate() ? unsaved(kept) : kept;
  const { signal } = life;
  if (target === 'firefox') {
    // It runs in pages that are open when the extension is updated: an older copy may have left its marks there.
    clearHighlights();
    removeLeftHosts(document);
  }
  // Only a reader's choice, after all of this has been set up, calls it.
  const choices = createChoices(settings, location, (now) => apply(now));
  const page = createPage(document, send, say, life, choices);
  /** Null until storage has answered. */
  let known: Settings | null = null;
  /** How sure its notes have to be; null while it is off here. */
  let threshold: number | null = null;
  const apply = (now: Settings) => {
    known = now;
    const off = offReason(now, location.href);
    const wanted = off === null ? thresholdOf(now) : null;
    page.setDismissals(now.dismissals);
    page.setRecapAtEnd(now.recapAtEnd);
    page.setJudge(now.judge.use === 'off' ? null : JSON.stringify(now.judge));
    if (off !== null) page.silence(off);
    else if (wanted !== null && wanted !== threshold) page.start(wanted);
    threshold = wanted;
  };
  const reload = () => settings.load().then(apply, () => life.goesOn());

  answer<ContentCalls>('content', handlersFor(page, document, signal));
  onNewAddress(window, signal, () => {
    if (known === null || !life.goesOn()) return;
    // The new address may be switched off, or on again.
    const wasOn = threshold !== null;
    apply(known);
    if (wasOn && threshold !== null) page.move();
  });
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
    // Like the answers, this ends with the extension: nothing is left to be removed then.
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
