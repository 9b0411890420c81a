/** A note to be pasted elsewhere: what it is, the page's own words and the sources', each with a link to its place. */
import type { Note, PageInput } from '../engine/record';
import type { Say, SourceInfo } from '../protocol';
import { type Citation, citationOf, cite, forHtml } from './citation';
import { linkOf, quotationsOf } from './quotations';
import { headlineText, kindLabel } from './words';

/** The page that a note is about. */
export type NotedPage = Pick<PageInput, 'title' | 'byline' | 'date' | 'address'>;

/** Cites a note, as plain text and as HTML. */
export function noteCitation(
  note: Note,
  page: NotedPage,
  sources: readonly SourceInfo[],
  say: Say,
): Citation {
  const first = `${kindLabel(note.kind, say)}. ${headlineText(note, say)}`;
  const words = (note.claim ?? note.mark)?.text.replace(/\s+/g, ' ').trim();
  const parts: Citation[] = [
    { text: first, html: `<p>${forHtml(first)}</p>` },
    ...(words ? [pageCitation(words, page, say)] : []),
    citationOf(quotationsOf(note.facts, sources), say),
  ];
  return {
    text: parts
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n\n'),
    html: parts.map(({ html }) => html).join(''),
  };
}

function pageCitation(words: string, page: NotedPage, say: Say): Citation {
  const { text, html } = cite(say('quoted', { words }), words, {
    title: page.title.trim() || say('untitledSource'),
    address: linkOf(page),
    details: [page.byline, page.date && say.day(page.date)],
  });
  return { text: `${say('reportPage')} ${text}`, html: `<p>${forHtml(say('reportPage'))} ${html}</p>` };
}
