/**
 * The card of one note: what the source says, word for word, and where it says it. Built from text nodes
 * only, as every word in it comes from a page or from a source document.
 */
import type { FactSpan, Note } from '../engine/record';
import type { SaidPart, Say, SourceInfo } from '../protocol';
import { familyOf } from './family';
import { headlineParts, kindLabel, kindMeaning, shorten } from './words';

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
 * Builds the card, in the language of `say`. Ids in it are unique within one shadow root.
 * @param onClose called when the reader presses the close button
 */
export function buildCard(
  document: Document,
  content: CardContent,
  say: Say,
  onClose: () => void,
): HTMLElement {
  const { note, sources, gone } = content;
  const make = maker(document);
  const close = make('button', { type: 'button', class: 'close', 'aria-label': say('cardClose') }, '×');
  close.addEventListener('click', onClose);

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
      lang: say.language(),
      dir: say.direction(),
      role: 'dialog',
      'aria-labelledby': 'headline',
      'aria-describedby': 'kind',
      tabindex: '-1',
    },
    make(
      'div',
      { class: 'top' },
      make('p', { class: 'kind', id: 'kind' }, sample, kindLabel(note.kind, say)),
      close,
    ),
    make('h2', { id: 'headline' }, ...headline(make, headlineParts(note, say))),
  );
  if (gone) card.append(make('p', { class: 'aside' }, say('cardGone')));
  card.append(...factFigures(make, say, note.facts, sources, note.says?.source ?? null));
  const count = countSentence(note, sources.length, say);
  if (count) card.append(make('p', { class: 'aside' }, count));
  if (note.against.length > 0) {
    card.append(
      make(
        'section',
        { class: 'against' },
        make('h3', {}, say.count('cardAgainst', sourcesOf(note.against))),
        ...factFigures(make, say, note.against, sources, null),
      ),
    );
  }
  card.append(
    make(
      'details',
      {},
      make('summary', {}, say('cardWhatKindMeans', { kind: kindLabel(note.kind, say) })),
      make('p', {}, kindMeaning(note.kind, say)),
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

/** The headline, a span a sentence, with the words of source and page made strong. */
function headline(make: Make, sentences: readonly SaidPart[][]): (Node | string)[] {
  return sentences.flatMap((parts, at) => {
    const words = parts.map(({ text, of }) => (of === null ? text : make('strong', { dir: 'auto' }, text)));
    return at === 0 ? [make('span', {}, ...words)] : [' ', make('span', {}, ...words)];
  });
}

/** The first facts as quotations, each source named once, after its last sentence. */
function factFigures(
  make: Make,
  say: Say,
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
    if (source) figure.append(attribution(make, say, source));
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

function attribution(make: Make, say: Say, source: SourceInfo): HTMLElement {
  const title = shorten(source.title.trim() || say('untitledSource'), LONGEST_NAME);
  const address = webAddress(source.address);
  const name = address
    ? make(
        'a',
        { href: address, target: '_blank', rel: 'noopener noreferrer', ...foreign(source) },
        title,
        make('span', { class: 'unseen', lang: say.language() }, ` ${say('opensInNewTab')}`),
      )
    : make('span', { class: 'title', ...foreign(source) }, title);
  const caption = make('figcaption', {}, name);
  const publisher = source.publisher && make('bdi', {}, shorten(source.publisher, LONGEST_NAME));
  const details = [publisher, source.date && say.day(source.date)].filter((part) => part !== null);
  if (details.length > 0) {
    const list = details.flatMap((part, at) => (at === 0 ? [part] : [' · ', part]));
    caption.append(make('span', { class: 'details' }, ...list));
  }
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

function countSentence({ facts }: Note, compared: number, say: Say): string | null {
  if (facts.length === 0) return say.count('cardComparedWith', compared);
  const sources = sourcesOf(facts);
  if (sources > 1) return say.count('cardSourcesSaySo', sources);
  const more = facts.length - MOST_FACTS;
  return more > 0 ? say.count('cardMoreSaySo', more) : null;
}

/** How many sources these facts are from. */
function sourcesOf(facts: readonly FactSpan[]): number {
  return new Set(facts.map((fact) => fact.source)).size;
}
