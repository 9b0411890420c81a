/** The whole article, its map and its root, read in steps from a document that is not touched. */
import { findBodySteps } from './body';
import { readAddress, readByline, readDay, readDeclared, readLanguage, readPublisher } from './details';
import { headingLevel } from './elements';
import { readHeadline } from './headline';
import { readIncomplete } from './incomplete';
import type { Run } from './line';
import { createMap } from './map';
import { innermost, type Survey, surveySteps, type TextBlock } from './survey';
import type { Article, Block, BlockRole, FoundArticle, NoArticle } from './types';

/** So much of an article is read, in UTF-16 code units: of a longer one the paragraphs that fit. */
export const MAX_ARTICLE = 300_000;

export interface ReadOptions {
  /** Where the document came from; needed only for documents that were parsed from a text. */
  address?: string | null;
}

/**
 * Reads the article in steps: run `next()` until done, giving the thread back in between as needed. The
 * document is neither changed nor laid out.
 */
export function* readArticleSteps(
  document: Document,
  options: ReadOptions = {},
): Generator<void, FoundArticle | NoArticle> {
  const survey = yield* surveySteps(document);
  if (survey === null) return 'no-article';
  const declared = readDeclared(document);
  yield;
  const headline = readHeadline(document, declared);
  yield;
  const body = yield* findBodySteps(survey, headline);
  if (body === null) return 'no-article';
  yield;
  const text = new ArticleText();
  text.add('title', headline.text, headline.line?.runs ?? []);
  const kept = body.kept.filter((index) => {
    const block = survey.blocks[index];
    return block !== undefined && text.add(roleOf(block), block.text, block.runs);
  });
  const last = survey.blocks[kept.at(-1) ?? -1];
  const root = rootElement(document, survey, kept);
  if (root === null || last === undefined) return 'no-article';
  yield;

  const around = root.closest('article') ?? root.closest('main') ?? root.parentElement ?? root;
  const after = survey.blocks.slice((kept.at(-1) ?? 0) + 1);
  const isLong = survey.cut || text.full;
  const article: Article = {
    title: headline.text,
    byline: readByline(declared, around),
    date: readDay(declared, around),
    language: readLanguage(document, declared),
    address: readAddress(document, declared, options.address ?? document.URL ?? null),
    publisher: readPublisher(declared),
    incomplete: readIncomplete(declared, around, last, after, text.length) ?? (isLong ? 'long' : null),
    text: text.toString(),
    blocks: text.blocks,
  };
  const shadows = new Set(text.runs.map(({ node }) => node.getRootNode()));
  shadows.delete(document);
  return { article, map: createMap(article.text, text.runs), root, shadows: [...shadows] };
}

function roleOf({ name }: TextBlock): BlockRole {
  return headingLevel(name) > 0 ? 'subhead' : 'paragraph';
}

/** The innermost element that holds all these blocks. */
function rootElement(document: Document, survey: Survey, kept: readonly number[]): Element | null {
  const first = kept[0] ?? 0;
  const end = (kept.at(-1) ?? 0) + 1;
  let index = innermost(survey.boxes, 0, first, end);
  for (;;) {
    const box = survey.boxes[index];
    if (box === undefined) return document.documentElement;
    if (box.element !== null) return box.element;
    index = box.parent;
  }
}

/** Blocks joined by blank lines, up to the first one that is too much. */
class ArticleText {
  readonly blocks: Block[] = [];
  readonly runs: Run[] = [];
  private readonly parts: string[] = [];
  length = 0;
  /** Whether a block did not fit: nothing after it is taken either. */
  full = false;

  /** @returns whether the block was taken */
  add(role: BlockRole, text: string, runs: readonly Run[]): boolean {
    this.full ||= this.length + 2 + text.length > MAX_ARTICLE;
    if (text === '' || this.full) return false;
    if (this.length > 0) this.length += 2;
    const start = this.length;
    for (const run of runs) this.runs.push({ ...run, start: start + run.start });
    this.parts.push(text);
    this.length += text.length;
    this.blocks.push({ role, start, end: this.length });
    return true;
  }

  toString(): string {
    return this.parts.join('\n\n');
  }
}
