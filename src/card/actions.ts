/** What a reader can do about a note: copy what the source says, or not see such a note again. */
import type { Say } from '../protocol';
import type { Scope } from '../settings';
import type { CardContent, CardEvents } from './card';
import { citationOf } from './citation';
import { copy } from './clipboard';
import { type Make, maker } from './make';
import { quotationsOf } from './quotations';
import { ruleWords } from './rules';

/** What is not to be seen again. */
export type Choice = Scope | 'site';

export function buildActions(
  document: Document,
  content: CardContent,
  say: Say,
  { onDismiss, onRecap, onDesk }: Pick<CardEvents, 'onDismiss' | 'onRecap' | 'onDesk'>,
): HTMLElement {
  const make = maker(document);
  const button = (label: string) => make('button', { type: 'button', class: 'action' }, label);
  const row = make('div', { class: 'row' });
  const said = make('p', { class: 'said', role: 'status' });

  const quotations = quotationsOf(content.note.facts, content.sources);
  if (quotations.length > 0) {
    const copies = button(say('cardCopy'));
    copies.addEventListener('click', async () => {
      const done = await copy(document, citationOf(quotations, say));
      said.textContent = say(done ? 'cardCopied' : 'cardNotCopied');
    });
    row.append(copies);
  }

  const choices = buildChoices(make, content, say, (choice) => {
    onDismiss(choice).catch(() => {
      said.textContent = say('cardNotKept');
    });
  });
  const opens = button(say('cardNotHelpful'));
  opens.setAttribute('aria-expanded', 'false');
  opens.setAttribute('aria-controls', choices.id);
  opens.addEventListener('click', () => {
    choices.hidden = !choices.hidden;
    opens.setAttribute('aria-expanded', String(!choices.hidden));
    if (!choices.hidden) scrollTo(choices);
  });
  row.append(opens);
  const lead = (label: string, to: () => void) => {
    const leads = button(label);
    leads.addEventListener('click', to);
    row.append(leads);
  };
  if (onRecap) lead(say('cardInRecap'), onRecap);
  if (onDesk) lead(say('deskOpenIn'), onDesk);
  return make('div', { class: 'actions' }, row, said, choices);
}

function buildChoices(
  make: Make,
  { note, site, hasWording }: CardContent,
  say: Say,
  onChoose: (choice: Choice) => void,
): HTMLElement {
  const choice = (of: Choice, label: string, hint: string | null) => {
    const made = make('button', { type: 'button' }, label);
    if (hint !== null) made.append(make('small', {}, hint));
    made.addEventListener('click', () => onChoose(of));
    return make('li', {}, made);
  };
  const rule = ruleWords(note.rule);
  const list = make('ul', {}, choice('note', say('cardHideNote'), null));
  if (hasWording) list.append(choice('wording', say('cardHideWording'), null));
  list.append(
    choice('rule', say('cardHideRule'), rule && say(rule)),
    choice('site', say('cardHideSite', { site }), null),
  );
  const choices = make(
    'div',
    { class: 'choices', id: 'choices', role: 'group', 'aria-labelledby': 'choices-label' },
    make('p', { id: 'choices-label' }, say('cardHideWhat')),
    list,
  );
  choices.hidden = true;
  return choices;
}

/** Brings a part of a card into view. The card alone scrolls: `scrollIntoView` may move the page, too. */
function scrollTo(part: HTMLElement): void {
  const card = part.closest('.card');
  if (!card) return;
  const [inner, outer] = [part.getBoundingClientRect(), card.getBoundingClientRect()];
  card.scrollTop += Math.max(0, Math.min(inner.bottom - outer.bottom, inner.top - outer.top));
}
