/**
 * The recap of a page, beside it: how much was compared with what, the notes, what is left out, what the sources say.
 * Built from text nodes only, as every word in it comes from a page or from a source document.
 */
import type { Note, Span } from '../engine/record';
import type { CheckView, Say, SourcesSay } from '../protocol';
import { markInClaim } from './excerpt';
import { lineOf } from './family';
import { incompleteWords } from './incomplete';
import { type Make, maker } from './make';
import { comparedWords, nameOf, type Recap, recapWords, saysNothing } from './recap';
import { documentList, keyFactList } from './recap-sources';
import { headlineParts, kindLabel, shorten } from './words';

/** The longest sentence shown, in UTF-16 units; the page's only says where something belongs. */
const LONGEST_FACT = 500;
const LONGEST_CLAIM = 120;

export interface PanelContent {
  view: CheckView;
  recap: Recap;
  /** What the sources say, that they are being asked, or why they could not be. */
  says: SourcesSay | 'asking' | { problem: string };
}

/** What its reader does. */
export interface PanelEvents {
  onClose(): void;
  onReveal(note: Note): void;
  /** Opens the desk. */
  onDesk(): void;
}

/** Builds the panel, in the language of `say`. What leads to a note has the note's id as its `data-key`. */
export function buildPanel(
  document: Document,
  content: PanelContent,
  say: Say,
  { onClose, onReveal, onDesk }: PanelEvents,
): HTMLElement {
  const make = maker(document);
  const close = make(
    'button',
    { type: 'button', class: 'close', 'data-key': 'close', 'aria-label': say('recapClose') },
    '×',
  );
  close.addEventListener('click', onClose);
  const desk = make('button', { type: 'button', class: 'desk', 'data-key': 'desk' }, say('deskOpenIn'));
  desk.addEventListener('click', onDesk);
  return make(
    'div',
    {
      class: 'recap',
      lang: say.language(),
      dir: say.direction(),
      role: 'dialog',
      'aria-labelledby': 'title',
      'aria-describedby': 'found compared',
      tabindex: '-1',
    },
    make('div', { class: 'top' }, make('h2', { id: 'title' }, say('recap')), close),
    make(
      'div',
      { class: 'body' },
      make('p', { id: 'found' }, recapWords(content.recap, say)),
      make('p', { id: 'compared', class: 'soft' }, comparedWords(content.view, say)),
      ...sectionsOf(make, content, say, onReveal),
      desk,
    ),
  );
}

function sectionsOf(
  make: Make,
  { view, recap, says }: PanelContent,
  say: Say,
  onReveal: (note: Note) => void,
): HTMLElement[] {
  const sections: HTMLElement[] = [];
  const add = (title: string, ...children: HTMLElement[]) =>
    sections.push(make('section', {}, make('h3', {}, title), ...children));
  if (recap.notes.length > 0) add(say('recapNotesTitle'), noteList(make, recap.notes, say, onReveal));
  if (view.incomplete !== null) {
    sections.push(make('p', { class: 'soft' }, incompleteWords(view.incomplete, 'incompleteNotListed', say)));
  }
  if (recap.leftOut.length > 0) {
    add(say('kindDropped'), leftOutList(make, recap.leftOut, view, say, onReveal));
  }
  const stead = insteadOfSources(says, say);
  if (stead !== null) add(say('recapSources'), make('p', { class: 'soft', role: 'status' }, stead));
  if (says === 'asking' || 'problem' in says) return sections;
  const notes = [...recap.notes, ...recap.leftOut];
  if (says.facts.length > 0) add(say('recapSources'), keyFactList(make, says.facts, notes, view, say));
  if (says.documents.length > 0) add(say('recapDocuments'), documentList(make, says.documents, view, say));
  return sections;
}

/** What stands in the place of what the sources say, while or where there is nothing of it; null where there is. */
function insteadOfSources(says: PanelContent['says'], say: Say): string | null {
  if (says === 'asking') return say('recapAsking');
  if ('problem' in says) return says.problem;
  return saysNothing(says) ? say('recapSourcesNothing') : null;
}

/** The notes, each a way to its place on the page. */
function noteList(make: Make, notes: readonly Note[], say: Say, onReveal: (note: Note) => void): HTMLElement {
  const entries = notes.map((note) => {
    const kind = make('span', { class: `kind ${lineOf(note)}` }, kindLabel(note.kind, say));
    const headline = headlineParts(note, say).flatMap((sentence, at) => [
      at === 0 ? '' : ' ',
      ...sentence.map(({ text, of }) => (of === null ? text : make('bdi', {}, text))),
    ]);
    return entry(
      make,
      note,
      onReveal,
      kind,
      make('span', { class: 'headline' }, ...headline),
      ...(note.mark && !note.says?.page ? [excerpt(make, note.mark, note.claim)] : []),
    );
  });
  return make('ol', {}, ...entries);
}

/** The page's words within their sentence, where the headline does not have them. */
function excerpt(make: Make, mark: Span, claim: Span | null): HTMLElement {
  const parts = markInClaim(mark, claim).map(({ text, hit }) => (hit ? make('mark', {}, text) : text));
  return make('span', { class: 'quoted soft', dir: 'auto' }, ...parts);
}

/** What the page leaves out, each a way to where it belongs. */
function leftOutList(
  make: Make,
  notes: readonly Note[],
  { sources }: CheckView,
  say: Say,
  onReveal: (note: Note) => void,
): HTMLElement {
  const entries = notes.map((note) => {
    const [fact] = note.facts;
    const belongs =
      note.claim &&
      say
        .parts('recapBelongsTo', { claim: shorten(note.claim.text, LONGEST_CLAIM) })
        .map(({ text, of }) => (of === null ? text : make('bdi', {}, text)));
    return entry(
      make,
      note,
      onReveal,
      make('span', { class: 'quoted', dir: 'auto' }, shorten(fact?.text ?? '', LONGEST_FACT)),
      make('bdi', { class: 'soft' }, nameOf(fact?.source, sources)),
      ...(belongs ? [make('span', { class: 'soft' }, ...belongs)] : []),
    );
  });
  return make('ul', {}, ...entries);
}

function entry(
  make: Make,
  note: Note,
  onReveal: (note: Note) => void,
  ...children: HTMLElement[]
): HTMLElement {
  const button = make('button', { type: 'button', class: 'entry', 'data-key': note.id }, ...children);
  button.addEventListener('click', () => {
    // Where the focus comes back to once the note's card is closed.
    for (const other of button.closest('.recap')?.querySelectorAll('[autofocus]') ?? [])
      other.removeAttribute('autofocus');
    button.setAttribute('autofocus', '');
    onReveal(note);
  });
  return make('li', {}, button);
}
