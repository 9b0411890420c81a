import { readArticle } from '../../article';
import { tidy } from '../../article/collapse';
import { type Survey, surveySteps } from '../../article/survey';
import { normalizeText } from '../../engine/text/normalize';

/** Makes a document of HTML without loading or running anything of it. */
export type ParseHtml = (html: string) => Document;

/** The text of something that was published in a feed or as structured data. */
export interface PublishedText {
  /** Title, where there is one, and paragraphs, joined by blank lines; '' where there are no paragraphs. */
  text: string;
  /** False where it breaks off, or more is to be had for readers who pay. */
  complete: boolean;
}

/** In a text, such an element or a reference shows that it was meant as HTML, and escaped once too often. */
const MARKUP =
  /<\/?(?:a|abbr|b|br|cite|div|em|font|i|mark|p|q|small|span|strong|su[bp]|u)(?:\s[^<>]*)?\/?>|&#?\w{2,31};/i;

/** HTML without an element, in which elements stand as text, was escaped once too often, too. */
const ELEMENT = /<\/?[a-z!]/i;
const ESCAPED = /&lt;\/?(?:p|br|div|span|a|ul|ol|li|h[1-6]|img|strong|em|b|i|blockquote)(?=[\s/>&])/i;

/** How a text ends that goes on elsewhere. */
const BREAKS_OFF = /(?:…|\.\.\.)[\s)\]]{0,9}$/;

/** Characters that XML forbids, and halves of a pair: neither belongs into a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\p{Surrogate}]/gu;

/** Whether a text that may hold HTML does. */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/** A text without what no text may hold. */
export function wellFormed(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/**
 * The text of an article's body. HTML is read as the article of a page is; where that finds none, as of very short
 * ones, or cannot hold it, all of it.
 */
export function publishedText(
  title: string | null,
  body: string,
  format: 'html' | 'text',
  parse: ParseHtml,
): PublishedText {
  const given = wellFormed(body);
  const html = format === 'html' ? unescapedOnce(given, parse) : null;
  const found =
    html !== null
      ? (articleOf(title, html, parse) ?? blocksOf(html, parse))
      : { paragraphs: normalizeText(given).trim(), complete: true };
  if (found.paragraphs === '') return { text: '', complete: false };
  return {
    text: title === null ? found.paragraphs : `${title}\n\n${found.paragraphs}`,
    complete: found.complete && !BREAKS_OFF.test(found.paragraphs),
  };
}

/** A title or the like as one line of text. */
export function publishedLine(value: string, format: 'html' | 'text', parse: ParseHtml): string {
  const given = wellFormed(value);
  if (format === 'text') return tidy(given);
  const { blocks } = surveyOf(page(`<div>${given}</div>`, '', parse));
  return blocks.map((block) => block.text).join(' ');
}

interface Found {
  paragraphs: string;
  complete: boolean;
}

/** Null where it finds no article, or another than the one that is named. */
function articleOf(title: string | null, html: string, parse: ParseHtml): Found | null {
  if (title === null) return null;
  const shown = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const found = readArticle(page(`<article><h1>${shown}</h1>${html}</article>`, shown, parse));
  if (found === 'no-article' || found.article.incomplete === 'long') return null;
  const { text, incomplete } = found.article;
  if (!text.startsWith(`${title}\n\n`)) return null;
  return { paragraphs: text.slice(title.length).trim(), complete: incomplete === null };
}

function unescapedOnce(html: string, parse: ParseHtml): string {
  if (ELEMENT.test(html) || !ESCAPED.test(html)) return html;
  return wellFormed(page(html, '', parse).body.textContent ?? '');
}

function blocksOf(html: string, parse: ParseHtml): Found {
  const { blocks, cut } = surveyOf(page(html, '', parse));
  return { paragraphs: blocks.map((block) => block.text).join('\n\n'), complete: !cut };
}

function page(body: string, title: string, parse: ParseHtml): Document {
  return parse(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`);
}

function surveyOf(document: Document): Survey {
  const steps = surveySteps(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value ?? { blocks: [], boxes: [], cut: true };
  }
}
