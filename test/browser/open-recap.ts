/**
 * The recap on a page of the test, in an open root: what looks at a page from outside sees into it. Bundled by
 * `bundle`, and run in the page.
 */

import baseCss from '../../src/card/base.css?inline';
import { buildBar } from '../../src/card/end-bar';
import familyCss from '../../src/card/family.css?inline';
import { recapOf } from '../../src/card/recap';
import recapCss from '../../src/card/recap.css?inline';
import { buildPanel } from '../../src/card/recap-panel';
import type { CheckView, SourcesSay } from '../../src/protocol';
import { say } from './say-in-page';

export interface OpenRecap {
  panel(view: CheckView, says: SourcesSay): void;
  bar(view: CheckView): void;
  /** The panel without any root: Firefox locates by role and name in the page itself only. */
  bare(view: CheckView, says: SourcesSay): void;
}

function show(element: HTMLElement): void {
  for (const old of document.querySelectorAll('.open-root')) old.remove();
  const host = document.createElement('div');
  host.className = 'open-root';
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = baseCss + recapCss + familyCss;
  root.append(style, element);
  document.documentElement.append(host);
}

const NOTHING = () => {};

const panelOf = (view: CheckView, says: SourcesSay) =>
  buildPanel(document, { view, recap: recapOf(view.notes), says }, say, {
    onClose: NOTHING,
    onReveal: NOTHING,
    onDesk: NOTHING,
  });

Object.assign(globalThis, {
  recap: {
    panel: (view, says) => show(panelOf(view, says)),
    bare: (view, says) => document.body.append(panelOf(view, says)),
    bar: (view) =>
      show(
        buildBar(document, recapOf(view.notes), say, { onOpen: NOTHING, onClose: NOTHING, onNever: NOTHING }),
      ),
  } satisfies OpenRecap,
});
