/** More words than these narrow nothing down. */
const MAX_WORDS = 16;
const MAX_QUERY = 400;
/** Fewer letters of a word begin too many others, and to read all of those takes too long. */
const LEAST_BEGINNING = 3;

/** A field that the full-text index holds, as it is typed. */
const SEARCHED = ['title', 'publisher', 'author'] as const;
/** A field with fixed values or an order. */
const FILTERED = ['kind', 'language', 'after', 'before', 'collection'] as const;
export type Filter = (typeof FILTERED)[number];

/** A search as the store takes it. */
export interface Query {
  /** An FTS5 expression, or null where there is no word to look for. */
  match: string | null;
  filters: { field: Filter; value: string }[];
}

/**
 * What a user typed: words, which must all occur, the last of them perhaps unfinished; "words in a row"; and words in
 * a field, as in `publisher:reuters after:2025-03 kind:statement`. Each word is quoted, so nothing in it is syntax.
 */
export function parseQuery(input: string): Query {
  const query = input.slice(0, MAX_QUERY);
  const words: string[] = [];
  const filters: Query['filters'] = [];
  for (const { index, 0: whole, groups } of query.matchAll(
    /(?:(?<field>[a-z]+):)?(?:"(?<phrase>[^"]*)"|(?<word>\S+))/giu,
  )) {
    const value = groups?.phrase ?? groups?.word ?? '';
    const field = groups?.field?.toLowerCase();
    const filter = FILTERED.find((known) => known === field);
    if (filter !== undefined) {
      filters.push({ field: filter, value });
      continue;
    }
    const column = SEARCHED.find((known) => known === field);
    const text = column === undefined && field !== undefined ? `${field} ${value}` : value;
    if (!/[\p{L}\p{N}]/u.test(text) || words.length === MAX_WORDS) continue;
    const isLast = index + whole.length === query.length;
    const isBegun = isLast && groups?.phrase === undefined && value.length >= LEAST_BEGINNING;
    words.push(`${column === undefined ? '' : `${column} : `}${quoted(text)}${isBegun ? ' *' : ''}`);
  }
  return { match: words.length > 0 ? words.join(' AND ') : null, filters };
}

/** A word, or several that follow each other, as an FTS5 phrase. */
function quoted(words: string): string {
  // SQLite reads an expression only up to a NUL; other control characters separate words anyway.
  return `"${words.replaceAll(/\p{Cc}/gu, ' ').replaceAll('"', '""')}"`;
}
