/** Tells an article that was rendered anew, edited or grown from another one in its place. */
import type { Article, Opening } from '../article/types';

type Text = Pick<Article, 'text' | 'blocks'>;

/**
 * Whether two readings are of one article: at least half of the shorter one's text stands in the other,
 * paragraph by paragraph. A teaser is its article; a line that a site puts under every article is not enough, nor
 * is the headline, which an app may go on declaring while it shows something else.
 */
export function isSameArticle(one: Text, other: Text): boolean {
  if (one.text === other.text) return true;
  const theirs = new Set(paragraphsOf(other));
  const shared = lengthOf(paragraphsOf(one).filter((paragraph) => theirs.has(paragraph)));
  return shared > 0 && shared >= Math.min(lengthOf(paragraphsOf(one)), lengthOf([...theirs])) / 2;
}

/** Whether two looks at a page have seen the same. */
export function isSameOpening(one: Opening, other: Opening | null): boolean {
  return one.title === other?.title && one.text === other.text;
}

/** The text of every block but the title, each once. */
function paragraphsOf({ text, blocks }: Text): string[] {
  const below = blocks.filter(({ role }) => role !== 'title');
  return [...new Set(below.map(({ start, end }) => text.slice(start, end)))];
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
