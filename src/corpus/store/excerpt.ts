/** Control characters that `snippet()` puts around a hit. */
export const HIT_START = '\u0002';
export const HIT_END = '\u0003';

/** A part of an excerpt: words that were searched for, or the text around them. */
export interface ExcerptPart {
  text: string;
  hit: boolean;
}

/** Cuts marked text into parts. A foreign text that holds the marks itself only gets odd hits. */
export function excerptParts(marked: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (const piece of marked.split(HIT_START)) {
    const end = piece.indexOf(HIT_END);
    if (end >= 0) parts.push({ text: piece.slice(0, end), hit: true });
    parts.push({ text: piece.slice(end + 1).replaceAll(HIT_END, ''), hit: false });
  }
  return parts.filter((part) => part.text !== '');
}
