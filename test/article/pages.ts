/** What the tests of `article` share: pages to read, and the document of an HTML text. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { type FoundArticle, readArticle } from '../../src/article';

/** A saved page, whether it holds an article, and the HTML of the text that is expected of it. */
export interface RealPage {
  name: string;
  html: string;
  readerable: boolean;
  article_html: string;
}

const REAL_PAGES = fileURLToPath(new URL('../../../shared/data/real-pages.jsonl.gz', import.meta.url));

/** Saved pages of publishers; null where they are not at hand. */
export function realPages(): RealPage[] | null {
  if (!existsSync(REAL_PAGES)) return null;
  const lines = gunzipSync(readFileSync(REAL_PAGES)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

export function parse(html: string): Document {
  return parseHTML(html).document;
}

/** A news page around `body`; `head` goes into its head. */
export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>${TITLE} - The Ledger</title>${head}</head><body>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
    <main><h1>${TITLE}</h1>${body}</main>
    <footer><p>© The Ledger. All rights reserved by the company that publishes this page.</p></footer>
  </body></html>`;
}

export const TITLE = 'Council votes to close the old bridge';

/** Paragraphs that no test would mistake for anything else. */
export const PARAGRAPHS = [
  'The town council voted on Tuesday evening to close the old bridge to all traffic, after engineers had found cracks in two of its piers.',
  'The closure will begin on the first of June and is expected to last for at least eighteen months, the head of the works department said.',
  'Shopkeepers on the eastern bank fear that they will lose customers, and have asked the council for help with their rents.',
];

export function paragraphs(texts: readonly string[] = PARAGRAPHS): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}

/** Reads an article that has to be there. */
export function read(html: string): FoundArticle {
  const found = readArticle(parse(html));
  if (typeof found === 'string') throw new Error(`No article was found: ${found}`);
  return found;
}

/** The texts of an article's blocks, the title left out. */
export function bodyOf({ article }: FoundArticle): string[] {
  return article.blocks
    .filter(({ role }) => role !== 'title')
    .map(({ start, end }) => article.text.slice(start, end));
}
