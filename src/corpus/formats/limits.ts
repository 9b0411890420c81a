import * as v from 'valibot';
import { sourceDocumentSchema } from '../../engine/record';

/** The longest file or page that is read as a source document: UTF-16 code units, or bytes. */
export const MAX_INPUT = 20_000_000;
/** The longest text of one source document in UTF-16 code units: some 300,000 words. */
export const MAX_DOCUMENT = 2_000_000;
/** The longest pack, in UTF-16 code units. */
export const MAX_PACK = 200_000_000;
/** The longest title, publisher, author or address, in UTF-16 code units. */
export const MAX_LABEL = 2_000;

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
