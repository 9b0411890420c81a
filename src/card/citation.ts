/** A quotation with its citation, to be pasted elsewhere: “Sentence.” Title, publisher, date, page, address. */
import type { Say, SourceInfo } from '../protocol';
import { addressOfSentence } from './fragment';
import { linkOf, pageWords, type Quotation } from './quotations';

/** The same words for what takes plain text and for what takes more. */
export interface Citation {
  text: string;
  html: string;
}

/** Cites these quotations, one a paragraph. */
export function citationOf(quotations: readonly Quotation[], say: Say): Citation {
  const all = quotations.map((quotation) => citeOne(quotation, say));
  return {
    text: all.map(({ text }) => text).join('\n\n'),
    html: all.map(({ html }) => `<p>${html}</p>`).join(''),
  };
}

function citeOne({ source, sentences, pages }: Quotation, say: Say): Citation {
  const quoted = sentences.map((words) => say('quoted', { words })).join(' ');
  if (source === null) return { text: quoted, html: forHtml(quoted) };
  return cite(quoted, sentences[0] ?? '', {
    title: titleOf(source, say),
    address: linkOf(source),
    details: [source.publisher, source.date && say.day(source.date), pageWords(pages, say)],
  });
}

/** Where words stand. */
export interface Cited {
  title: string;
  /** Of the web; null where there is none. */
  address: string | null;
  /** Who, when and the like; what is null or empty is left out. */
  details: readonly (string | null)[];
}

/**
 * Cites words: in HTML with a link to `sentence` where they stand.
 * @param quoted in their quotation marks
 */
export function cite(quoted: string, sentence: string, { title, address, details }: Cited): Citation {
  const link = address && addressOfSentence(address, sentence);
  const cited = `<cite>${forHtml(title)}</cite>`;
  const known = details.filter(isText);
  return {
    text: `${quoted} ${[title, ...known, address].filter(isText).join(', ')}`,
    html: `${forHtml(quoted)} ${[link ? `<a href="${forHtml(link)}">${cited}</a>` : cited, ...known.map(forHtml)].join(', ')}`,
  };
}

/** A source's title, or that it has none. */
export function titleOf(source: SourceInfo, say: Say): string {
  return source.title.trim() || say('untitledSource');
}

function isText(part: string | null): part is string {
  return part !== null && part.trim() !== '';
}

/** Text as HTML has it, in quoted attributes, too. */
export function forHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
