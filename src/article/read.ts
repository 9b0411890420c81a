/** The whole article, its map and its root, read in steps from a document that is not touched. */
import { type Body, findBodySteps } from './body';
import { readAddress, readByline, readDay, readDeclared, readLanguage, readPublisher } from './details';
import { headingLevel } from './elements';
import { readHeadline } from './headline';
import { readIncomplete } from './incomplete';
import type { Run } from './line';
import { createMap } from './map';
import { innermost, type Survey, surveySteps } from './survey';
import type { Article, Block, BlockRole, FoundArticle, NoArticle } from './types';

/** The longest article, UTF-16 code units. */
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
  if (survey.cut) return 'too-long';
  const declared = readDeclared(document);
  yield;
  const headline = readHeadline(document, declared);
  yield;
  const body = yield* findBodySteps(survey, headline);
  if (body === null) return 'no-article';
  yield;
  const root = rootElement(document, survey, body);
  const last = survey.blocks[body.kept.at(-1) ?? -1];
  if (root === null || last === undefined) return 'no-article';

  const text = new ArticleText();
  text.add('title', headline.text, headline.line?.runs ?? []);
  for (const index of body.kept) {
    const block = survey.blocks[index];
    if (block === undefined) continue;
    text.add(headingLevel(block.name) > 0 ? 'subhead' : 'paragraph', block.text, block.runs);
  }
  if (text.length > MAX_ARTICLE) return 'too-long';
  yield;

  const around = root.closest('article') ?? root.closest('main') ?? root.parentElement ?? root;
  const after = survey.blocks.slice((body.kept.at(-1) ?? 0) + 1);
  const article: Article = {
    title: headline.text,
    byline: readByline(declared, around),
    date: readDay(declared, around),
    language: readLanguage(document, declared),
    address: readAddress(document, declared, options.address ?? document.URL ?? null),
    publisher: readPublisher(declared),
    incomplete: readIncomplete(declared, around, last, after, text.length),
    text: text.toString(),
    blocks: text.blocks,
  };
  return { article, map: createMap(article.text, text.runs), root };
}

/** The innermost element that holds every block of the body. */
function rootElement(document: Document, survey: Survey, body: Body): Element | null {
  const first = body.kept[0] ?? 0;
  const end = (body.kept.at(-1) ?? 0) + 1;
  let index = innermost(survey.boxes, 0, first, end);
  for (;;) {
    const box = survey.boxes[index];
    if (box === undefined) return document.documentElement;
    if (box.element !== null) return box.element;
    index = box.parent;
  }
}

/** Blocks joined by blank lines. */
class ArticleText {
  readonly blocks: Block[] = [];
  readonly runs: Run[] = [];
  private readonly parts: string[] = [];
  length = 0;

  add(role: BlockRole, text: string, runs: readonly Run[]): void {
    if (text === '') return;
    if (this.length > 0) this.length += 2;
    const start = this.length;
    for (const run of runs) this.runs.push({ ...run, start: start + run.start });
    this.parts.push(text);
    this.length += text.length;
    this.blocks.push({ role, start, end: this.length });
  }

  toString(): string {
    return this.parts.join('\n\n');
  }
}
