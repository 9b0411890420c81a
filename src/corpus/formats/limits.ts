import * as v from 'valibot';
import { sourceDocumentSchema } from '../../engine/record';
import type * as limits from '../../protocol/limits';

// What the interface promises, too. Only its types may be imported here; they hold the values equal.
export const MAX_INPUT: typeof limits.MAX_INPUT = 20_000_000;
export const MAX_DOCUMENT: typeof limits.MAX_DOCUMENT = 2_000_000;
export const MAX_DATA: typeof limits.MAX_DATA = 100_000_000;
export const MAX_PACK: typeof limits.MAX_PACK = 400_000_000;
export const MAX_LABEL: typeof limits.MAX_LABEL = 2_000;
export const MAX_COMMENT: typeof limits.MAX_COMMENT = 20_000;
export const MAX_RATING: typeof limits.MAX_RATING = 200;
export const MAX_REVIEWER: typeof limits.MAX_REVIEWER = 200;
export const UNDO_TIME: typeof limits.UNDO_TIME = 600_000;

/** The most pages of a PDF. */
export const MAX_PAGES = 2_000;

/** The longest line of a pack, and its manifest, in bytes before compression. */
// The longest text, each of its characters escaped as \uXXXX, and what else its line says.
export const MAX_LINE = 6 * MAX_DOCUMENT + 4_000_000;
export const MAX_MANIFEST = 200_000;

const { id: _, ...entries } = sourceDocumentSchema.entries;
const label = v.pipe(v.string(), v.maxLength(MAX_LABEL, tooLong));

/** A source document from anywhere outside: the contract's shape, with its sizes bounded. */
export const newDocumentSchema = v.object({
  ...entries,
  title: v.pipe(label, v.regex(/\S/, 'is empty')),
  publisher: v.nullable(label),
  author: v.nullable(label),
  address: v.nullable(label),
  text: v.pipe(v.string(), v.regex(/\S/, 'is empty'), v.maxLength(MAX_DOCUMENT, tooLong)),
  pages: v.exactOptional(
    v.pipe(
      entries.pages.wrapped,
      v.maxLength(MAX_PAGES, `has more than ${MAX_PAGES.toLocaleString('en')}`),
      v.check((pages) => pages.every((at, page) => at >= (pages[page - 1] ?? 0)), 'is not in order'),
    ),
  ),
});

function tooLong(issue: v.MaxLengthIssue<string, number>): string {
  return `is longer than ${issue.requirement.toLocaleString('en')} characters`;
}
