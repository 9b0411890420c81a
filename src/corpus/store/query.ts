/** More words than these narrow nothing down. */
const MAX_WORDS = 16;
const MAX_QUERY = 400;

/**
 * What a user typed, as an FTS5 expression: every word must occur, the last one may be unfinished. Each
 * word is quoted, so nothing in it is syntax. Null when there is no word to look for.
 */
export function searchExpression(input: string): string | null {
  const words = input
    .slice(0, MAX_QUERY)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MAX_WORDS);
  return words.length > 0 ? `${words.map(quoted).join(' ')} *` : null;
}

/** A word, or several that follow each other, as an FTS5 phrase. */
export function quoted(words: string): string {
  // SQLite reads an expression only up to a NUL; other control characters separate words anyway.
  return `"${words.replaceAll(/\p{Cc}/gu, ' ').replaceAll('"', '""')}"`;
}
