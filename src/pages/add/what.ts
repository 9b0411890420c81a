import type { NewDocument } from '../../engine/record';
import { say, selectionIn, send, sendToTab, tabById } from '../../platform';
import { MAX_LABEL } from '../../protocol';
import { articleAsSource } from '../shared/article-source';
import { incompleteWords } from '../shared/incomplete';
import { tabParam } from '../shared/tab-param';
import { readArticle } from '../shared/use-article';

/** What is to be added: a tab's page, what is selected in it, or what a link leads to. */
export type What = { way: 'page' | 'selection'; tab: number | null } | { way: 'link'; address: string };

/** A source to add, and what should be known of it. */
export interface Found {
  source: NewDocument;
  notice: string | null;
}

/** What the page's own address asks for: `?tab=7`, `?tab=7&what=selection`, or `?link=https://…`. */
export function whatIn(search: string): What {
  const params = new URLSearchParams(search);
  const address = params.get('link');
  if (address !== null) return { way: 'link', address };
  return { way: params.get('what') === 'selection' ? 'selection' : 'page', tab: tabParam(search) };
}

/** @throws Error with a message for the user */
export async function find(what: What): Promise<Found> {
  if (what.way === 'link') {
    return { source: await send('document.fetch', { address: what.address }), notice: null };
  }
  if (what.way === 'selection') return { source: await selected(what.tab), notice: say('addOnlySelected') };
  const { article } = await readArticle(what.tab);
  const { incomplete } = article;
  return {
    source: articleAsSource(article),
    notice: incomplete === null ? null : incompleteWords(incomplete, 'incompleteOnlyBelow'),
  };
}

/** The selected words, with what is known of the page that they are on. */
async function selected(tab: number | null): Promise<NewDocument> {
  if (tab === null) throw new Error(say('noTab'));
  const [words, about, found] = await Promise.all([
    selectionIn(tab),
    tabById(tab),
    // A page without an article may be quoted, too.
    sendToTab(tab, 'page.article', null).catch(() => null),
  ]);
  if (words === null) throw new Error(say('addNoSelection'));
  const page = found === null ? null : articleAsSource(found.article);
  const address = page?.address ?? about?.url ?? null;
  return {
    publisher: null,
    author: null,
    date: null,
    language: null,
    kind: 'report',
    ...page,
    title: say('addSelectionTitle', { title: page?.title ?? about?.title ?? '' }).slice(0, MAX_LABEL),
    address: address !== null && address.length > MAX_LABEL ? null : address,
    text: words
      .replace(/\r\n?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}
