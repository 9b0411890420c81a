import * as v from 'valibot';
import { documentId } from '../../../engine/hash';
import { type NewDocument, type SourceDocument, sourceDocumentSchema } from '../../../engine/record';
import { MAX_DOCUMENT, MAX_LABEL, newDocumentSchema } from '../limits';
import type { Line } from './lines';
import { badLine, checked, parseLine } from './parse';

const MAX_COLLECTIONS = 100;
/** Between the sentences of a document of bare facts: each is a paragraph. */
const BETWEEN = '\n\n';

const label = v.pipe(v.string(), v.maxLength(MAX_LABEL));

const { title, publisher, author, date, address, text, pages } = newDocumentSchema.entries;
const citation = {
  title,
  publisher: v.optional(publisher, null),
  author: v.optional(author, null),
  date: v.optional(date, null),
  /** BCP 47 */
  language: v.optional(v.nullable(label), null),
  kind: v.optional(sourceDocumentSchema.entries.kind, 'report'),
  address: v.optional(address, null),
  /** Names of collections that it belongs to. */
  collections: v.optional(v.pipe(v.array(v.pipe(label, v.regex(/\S/))), v.maxLength(MAX_COLLECTIONS))),
};

/** A whole text. */
export const wholeSchema = v.object({ ...citation, text, pages });

/** Single sentences of a text that is not shared as a whole. */
export const factsSchema = v.object({
  ...citation,
  facts: v.pipe(
    v.array(
      v.pipe(v.string(), v.maxLength(MAX_DOCUMENT), v.regex(/^[^\n\r]*\S[^\n\r]*$/, 'is not one line')),
    ),
    v.minLength(1, 'is empty'),
  ),
});

/** A source document with what only packs say of it. */
export interface PackedDocument extends SourceDocument {
  /** Where page 1, 2, … of the original begin. */
  pages?: number[];
  /** In order, none twice. */
  collections?: string[];
  /** Its text is no whole text: each paragraph is a sentence that the publisher shares. */
  factsOnly?: true;
}

/**
 * The document of a line, null where the line is empty.
 * @throws CorpusError that names the line
 */
export function readDocumentLine(line: Line): PackedDocument | null {
  const value = parseLine(line);
  return value === undefined ? null : packedDocument(value, line.number);
}

/**
 * The document that a line's value stands for.
 * @throws CorpusError that names the line
 */
export function packedDocument(value: unknown, line: number): PackedDocument {
  const isFacts = typeof value === 'object' && value !== null && 'facts' in value;
  if (!isFacts) return packed(checked(wholeSchema, value, line), line);
  if ('text' in value) throw badLine(line, 'text', 'stands beside “facts”');
  const { facts, ...rest } = checked(factsSchema, value, line);
  return packed({ ...rest, text: facts.join(BETWEEN), factsOnly: true }, line);
}

function packed(
  { collections = [], pages = [], ...document }: Parsed & { factsOnly?: true },
  line: number,
): PackedDocument {
  const { length } = document.text;
  if (length > MAX_DOCUMENT) throw badLine(line, 'facts', `are longer than ${MAX_DOCUMENT} characters`);
  if ((pages.at(-1) ?? 0) > length) throw badLine(line, 'pages', 'go beyond the text');
  return {
    id: documentId(document.text),
    ...document,
    ...(pages.length > 0 && { pages }),
    ...(collections.length > 0 && { collections: inOrder(collections) }),
  };
}
type Parsed = v.InferOutput<typeof wholeSchema>;

/**
 * A document's line as Plumbline writes it, without its newline: fields in one order, no spaces, and what is
 * empty left out where it may be. Read and written again it is the same, byte for byte.
 */
export function documentLine(document: NewDocument & Omit<PackedDocument, 'id'>): string {
  const { title, publisher, author, date, language, kind, address, text } = document;
  const { pages = [], collections = [], factsOnly = false } = document;
  return JSON.stringify({
    title,
    publisher,
    author,
    date,
    language,
    kind,
    address,
    ...(collections.length > 0 && { collections: inOrder(collections) }),
    ...(factsOnly ? { facts: text.split(BETWEEN) } : { text }),
    ...(pages.length > 0 && { pages }),
  });
}

/** By code units, which no language's habits change. */
function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
