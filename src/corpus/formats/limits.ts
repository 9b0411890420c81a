import * as v from 'valibot';
import { sourceDocumentSchema } from '../../engine/record';
import type * as limits from '../../protocol/limits';

// What the interface promises, too. Only its types may be imported here; they hold the values equal.
export const MAX_INPUT: typeof limits.MAX_INPUT = 20_000_000;
export const MAX_DOCUMENT: typeof limits.MAX_DOCUMENT = 2_000_000;
export const MAX_LABEL: typeof limits.MAX_LABEL = 2_000;
export const UNDO_TIME: typeof limits.UNDO_TIME = 600_000;

/** The longest pack, in UTF-16 code units. */
export const MAX_PACK = 200_000_000;

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
});

function tooLong(issue: v.MaxLengthIssue<string, number>): string {
  return `is longer than ${issue.requirement.toLocaleString('en')} characters`;
}
