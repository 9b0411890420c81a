/** A text file's content as the record keeps it: without byte order mark, line ends as LF. */
export function normalizeText(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The first non-empty line, which is the title of a text and belongs to it. */
export function titleOf(text: string): string {
  return /\S.*/.exec(text)?.[0].trim() ?? '';
}
