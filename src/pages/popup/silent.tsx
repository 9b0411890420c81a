import { say, type TabInfo } from '../../platform';
import type { Silence } from '../../protocol';
import { pageOf, siteOf } from '../../settings';
import { PAGES } from '../shared/paths';
import { type SilenceAct, silenceWords } from '../shared/silence';
import type { SettingsKeeper } from '../shared/use-settings';
import type { Choose } from './use-site-choice';
import { Words } from './words';

interface SilentProps {
  reason: Silence;
  tab: TabInfo;
  keeper: SettingsKeeper;
  onChoose: Choose;
  /** Opens a page of the extension for the tab. */
  onOpen: (path: string) => void;
}

/** Why the page has no notes, and one button for what can be done about it. */
export function Silent({ reason, ...given }: SilentProps) {
  const { title, next, act } = silenceWords(reason);
  const button = act && buttonFor(act, given);
  return (
    <Words title={title} next={next}>
      {button && (
        <button type="button" class="button button-small button-primary" onClick={button.press}>
          {button.label}
        </button>
      )}
    </Words>
  );
}

interface Button {
  label: string;
  press: () => void;
}

function buttonFor(
  act: SilenceAct,
  { tab: { url, isPrivate }, keeper: { settings, save }, onChoose, onOpen }: Omit<SilentProps, 'reason'>,
): Button | null {
  if (act === 'compare') return { label: say('compareWith'), press: () => onOpen(PAGES.compare) };
  if (act === 'first-source') return { label: say('actFirstSource'), press: () => onOpen(PAGES.welcome) };
  if (act === 'on') return { label: say('actOn'), press: () => save({ on: true }) };
  const site = siteOf(url);
  const where = act === 'on-page' ? pageOf(url) : site;
  // A choice would be stored, and of a private window nothing is.
  if (settings === null || isPrivate || site === null || where === null) return null;
  return {
    label: act === 'on-page' ? say('actOnPage') : say('actOnSite', { site }),
    press: () => onChoose(where, true),
  };
}
