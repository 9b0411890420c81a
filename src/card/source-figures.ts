/** Sentences of sources as a card quotes them, each source named once, after its last one. */
import type { FactSpan } from '../engine/record';
import type { Say, SourceInfo } from '../protocol';
import { titleOf } from './citation';
import { wordsInSentence } from './excerpt';
import { addressOfSentence } from './fragment';
import type { Make } from './make';
import { linkOf, pageWords, type Quotation, quotationsOf } from './quotations';
import { shorten } from './words';

/** The longest sentence, title or name shown, in UTF-16 units: hostile documents have longer ones. */
const LONGEST_SENTENCE = 700;
const LONGEST_NAME = 160;

/** @param words of the sources that are contrasted with the page's, to be marked */
export function sourceFigures(
  make: Make,
  say: Say,
  facts: readonly FactSpan[],
  sources: readonly SourceInfo[],
  words: string | null,
): HTMLElement[] {
  return quotationsOf(facts, sources).map(({ source, sentences, pages }) => {
    const quotes = sentences.map((text) =>
      make('blockquote', foreign(source), ...withMark(make, shorten(text, LONGEST_SENTENCE), words)),
    );
    const figure = make('figure', {}, ...quotes);
    if (source) figure.append(attribution(make, say, { source, sentences, pages }));
    return figure;
  });
}

/** A sentence with the contrasted words marked, where they stand in it as whole words. */
export function withMark(make: Make, sentence: string, words: string | null): (Node | string)[] {
  return wordsInSentence(sentence, words).map(({ text, hit }) => (hit ? make('mark', {}, text) : text));
}

/** Who says it, and the way to where they say it. */
function attribution(
  make: Make,
  say: Say,
  { source, sentences, pages }: Quotation & { source: SourceInfo },
): HTMLElement {
  const title = shorten(titleOf(source, say), LONGEST_NAME);
  const address = linkOf(source);
  const name = address
    ? make(
        'a',
        {
          href: addressOfSentence(address, sentences[0] ?? ''),
          target: '_blank',
          rel: 'noopener noreferrer',
          ...foreign(source),
        },
        title,
        make('span', { class: 'unseen', lang: say.language() }, ` ${say('opensInNewTab')}`),
      )
    : make('span', { class: 'title', ...foreign(source) }, title);
  const caption = make('figcaption', {}, name);
  const publisher = source.publisher && make('bdi', {}, shorten(source.publisher, LONGEST_NAME));
  const details = [publisher, source.date && say.day(source.date), pageWords(pages, say) || null].filter(
    (part) => part !== null,
  );
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
