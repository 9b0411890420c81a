/** What stands in a card's place for a while once the reader chose not to see its note: what happened, and undo. */
import type { PlainKey, Say } from '../protocol';
import type { Choice } from './actions';
import { maker } from './make';
import { ruleWords } from './rules';

export interface ToastContent {
  /** What is not seen any more, that it is again, or that the list of sites has no room for this one. */
  happened: Choice | 'undone' | 'full';
  rule: string;
  site: string;
}

const HAPPENED = {
  note: 'hiddenNote',
  wording: 'hiddenWording',
  rule: 'hiddenRule',
  undone: 'hiddenUndone',
  full: 'sitesNoRoom',
} as const satisfies Record<Exclude<ToastContent['happened'], 'site'>, PlainKey>;

/** Builds the toast, in the language of `say`. */
export function buildToast(
  document: Document,
  { happened, rule, site }: ToastContent,
  say: Say,
  events: { onUndo(): void; onClose(): void },
): HTMLElement {
  const make = maker(document);
  const button = (attributes: Record<string, string>, label: string, press: () => void) => {
    const made = make('button', { type: 'button', ...attributes }, label);
    made.addEventListener('click', press);
    return made;
  };
  const words = happened === 'site' ? say('hiddenSite', { site }) : say(HAPPENED[happened]);
  const toast = make(
    'div',
    {
      class: 'card toast',
      lang: say.language(),
      dir: say.direction(),
      role: 'dialog',
      'aria-labelledby': 'happened',
      tabindex: '-1',
    },
    make(
      'div',
      { class: 'top' },
      make('p', { id: 'happened', role: 'status' }, words),
      button({ class: 'sign close', 'aria-label': say('cardClose') }, '×', events.onClose),
    ),
  );
  const finds = ruleWords(rule);
  if (happened === 'rule' && finds) toast.append(make('p', { class: 'aside' }, say(finds)));
  if (happened !== 'undone' && happened !== 'full') {
    toast.setAttribute('aria-describedby', 'later');
    toast.append(
      make('p', { class: 'aside', id: 'later' }, say('hiddenLater')),
      make('div', { class: 'row' }, button({ class: 'action undo' }, say('undo'), events.onUndo)),
    );
  }
  return toast;
}
