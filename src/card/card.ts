/**
 * The card of one note: what the source says, word for word, and where it says it. Built from text nodes
 * only, as every word in it comes from a page or from a source document.
 */
import type { FactSpan, Note } from '../engine/record';
import type { SourceInfo } from '../protocol';
import { familyOf } from './family';
import { kindLabel, kindMeaning, noteHeadline, readableDay, shorten } from './words';

/** More facts than these are counted, not shown. */
const MOST_FACTS = 3;
/** The longest sentence, title or name shown, in UTF-16 units: hostile documents have longer ones. */
const LONGEST_SENTENCE = 700;
const LONGEST_NAME = 160;

export interface CardContent {
  note: Note;
  /** Every source of the check. */
  sources: readonly SourceInfo[];
  /** The note's words are no longer on the page. */
  gone: boolean;
}

/**
 * Builds the card. Ids in it are unique within one shadow root.
 * @param onClose called when the reader presses the close button
 */
export function buildCard(document: Document, content: CardContent, onClose: () => void): HTMLElement {
  const { note, sources, gone } = content;
  const make = maker(document);
  const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  close.addEventListener('click', onClose);

  const headline = noteHeadline(note);
  const family = familyOf(note.kind);
  const sample = make(
    'span',
    { class: `sample ${family} severity-${note.severity}`, 'aria-hidden': 'true' },
    'abcd',
  );
  const card = make(
    'div',
    {
      class: 'card',
      role: 'dialog',
      'aria-labelledby': 'headline',
      'aria-describedby': 'kind',
      tabindex: '-1',
    },
    make(
      'div',
      { class: 'top' },
      make('p', { class: 'kind', id: 'kind' }, sample, kindLabel(note.kind)),
      close,
    ),
    make('h2', { id: 'headline', dir: 'auto' }, ...emphasised(make, headline)),
  );
  if (gone) card.append(make('p', { class: 'aside' }, 'These words are no longer on the page.'));
  card.append(...factFigures(make, note.facts, sources, note.says?.source ?? null));
  const count = countSentence(note, sources.length);
  if (count) card.append(make('p', { class: 'aside' }, count));
  if (note.against.length > 0) {
    card.append(
      make(
        'section',
        { class: 'against' },
        make('h3', {}, againstSentence(note.against)),
        ...factFigures(make, note.against, sources, null),
      ),
    );
  }
  card.append(
    make(
      'details',
      {},
      make('summary', {}, `What “${kindLabel(note.kind)}” means`),
      make('p', {}, kindMeaning(note.kind)),
    ),
  );
  return card;
}

type Make = ReturnType<typeof maker>;

function maker(document: Document) {
  return <T extends keyof HTMLElementTagNameMap>(
    tag: T,
    attributes: Record<string, string>,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[T] => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
}

/** The headline, a span a sentence, with the words in its quotation marks made strong. */
function emphasised(make: Make, headline: string): (Node | string)[] {
  return headline
    .split(/(?<=”\.)( )/)
    .map((sentence) =>
      sentence === ' '
        ? sentence
        : make(
            'span',
            {},
            ...sentence
              .split(/(“[^”]*”)/)
              .map((part) => (part.startsWith('“') ? make('strong', {}, part) : part)),
          ),
    );
}

/** The first facts as quotations, each source named once, after its last sentence. */
function factFigures(
  make: Make,
  facts: readonly FactSpan[],
  sources: readonly SourceInfo[],
  words: string | null,
): HTMLElement[] {
  const shown = facts.slice(0, MOST_FACTS);
  const ids = [...new Set(shown.map((fact) => fact.source))];
  return ids.map((id) => {
    const source = sources.find((one) => one.id === id) ?? null;
    const quotes = shown
      .filter((fact) => fact.source === id)
      .map((fact) => make('blockquote', foreign(source), ...withMark(make, fact.text, words)));
    const figure = make('figure', {}, ...quotes);
    if (source) figure.append(attribution(make, source));
    return figure;
  });
}

/** A sentence with the contrasted words marked, where they stand in it as whole words. */
function withMark(make: Make, sentence: string, words: string | null): (Node | string)[] {
  const text = shorten(sentence.replace(/\s+/g, ' ').trim(), LONGEST_SENTENCE);
  const at = words ? findWords(text, words.replace(/\s+/g, ' ').trim()) : null;
  if (!at) return [text];
  return [text.slice(0, at.start), make('mark', {}, text.slice(at.start, at.end)), text.slice(at.end)];
}

function findWords(text: string, words: string): { start: number; end: number } | null {
  if (words === '') return null;
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

function attribution(make: Make, source: SourceInfo): HTMLElement {
  const title = shorten(source.title.trim() || 'Untitled source', LONGEST_NAME);
  const address = webAddress(source.address);
  const name = address
    ? make(
        'a',
        { href: address, target: '_blank', rel: 'noopener noreferrer', ...foreign(source) },
        title,
        make('span', { class: 'unseen' }, ' (opens in a new tab)'),
      )
    : make('span', { class: 'title', ...foreign(source) }, title);
  const details = [
    source.publisher ? shorten(source.publisher, LONGEST_NAME) : null,
    source.date ? readableDay(source.date) : null,
  ].filter((part) => part !== null);
  const caption = make('figcaption', {}, name);
  if (details.length > 0) caption.append(make('span', { class: 'details' }, details.join(' · ')));
  return caption;
}

/** Attributes of text in a source's own language and direction. */
function foreign(source: SourceInfo | null): Record<string, string> {
  return source?.language ? { dir: 'auto', lang: source.language } : { dir: 'auto' };
}

/** The address where it may be followed: http and https only, as it comes from a document. */
function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

function countSentence(note: Note, compared: number): string | null {
  if (note.facts.length === 0) return `Compared with ${counted(compared, 'source')}.`;
  const sources = new Set(note.facts.map((fact) => fact.source)).size;
  if (sources > 1) return `${counted(sources, 'source')} say so.`;
  const more = note.facts.length - MOST_FACTS;
  return more > 0
    ? `${counted(more, 'more sentence')} of this source ${more === 1 ? 'says' : 'say'} so.`
    : null;
}

function againstSentence(against: readonly FactSpan[]): string {
  const sources = new Set(against.map((fact) => fact.source)).size;
  return sources === 1 ? 'Another source supports the page' : `${sources} other sources support the page`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
