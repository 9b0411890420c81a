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
  const address = linkOf(source);
  const title = titleOf(source, say);
  const link = address && addressOfSentence(address, sentences[0] ?? '');
  const cited = `<cite>${forHtml(title)}</cite>`;
  const details = [source.publisher, source.date && say.day(source.date), pageWords(pages, say)].filter(
    isText,
  );
  return {
    text: `${quoted} ${[title, ...details, address].filter(isText).join(', ')}`,
    html: `${forHtml(quoted)} ${[link ? `<a href="${forHtml(link)}">${cited}</a>` : cited, ...details.map(forHtml)].join(', ')}`,
  };
}

/** A source's title, or that it has none. */
export function titleOf(source: SourceInfo, say: Say): string {
  return source.title.trim() || say('untitledSource');
}

function isText(part: string | null): part is string {
  return part !== null && part.trim() !== '';
}

function forHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
