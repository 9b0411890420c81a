import { JOINED, KEEPS_HYPHEN } from './hyphens.words';

/** The longest half of a word that is looked at, in UTF-16 units. */
const LONGEST = 60;

/** Joins the lines of paragraphs; a word that a line's end cut in two is whole again. */
export class LineJoiner {
  /** Words with a hyphen, and whole ones, as they stand within lines. */
  readonly #words = new Set<string>();

  /** @param lines all lines of the document: how it writes a word elsewhere tells of its hyphen */
  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      const words = line
        .toLowerCase()
        .replaceAll('\u2010', '-')
        .split(/[^\p{L}\p{N}-]+/u);
      for (const word of words) if (!word.endsWith('-')) this.#words.add(word);
    }
  }

  /** What to write between a text and the line that follows, and how much of the text's end to take off first. */
  between(text: string, line: string): { cut: number; glue: string } {
    const end = text.slice(-LONGEST);
    if (end.endsWith('\u00AD')) return { cut: 1, glue: '' };
    if (/[\p{L}\p{N}][\u2013\u2014]$/u.test(end)) return { cut: 0, glue: '' };
    if (!/\S[-\u2010]$/u.test(end)) return { cut: 0, glue: ' ' };
    const first = /[\p{L}\p{N}]+(?=.$)/u.exec(end)?.[0].toLowerCase();
    const second = /^\p{Ll}+/u.exec(line.slice(0, LONGEST))?.[0];
    // A number, a name or a dash: nothing tells that a word was cut.
    if (first === undefined || second === undefined || /\d/.test(first)) return { cut: 0, glue: '' };
    if (this.#words.has(first + second)) return { cut: 1, glue: '' };
    const areWords = !JOINED.has(first) && this.#words.has(first) && this.#words.has(second);
    const keeps =
      this.#words.has(`${first}-${second}`) || KEEPS_HYPHEN.has(first) || (areWords && second.length > 2);
    return { cut: keeps ? 0 : 1, glue: '' };
  }
}
