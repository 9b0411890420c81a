import type { Span } from '../../../../engine/record';
import type { Annotation, Quote } from './found';

/** A longer quotation is none of a sentence, and many places are none: they bound the work. In UTF-16 units, and number. */
const LONGEST = 10_000;
const MOST_PLACES = 1_000;

/** Finds quotations in a text, word for word; white space may be other, as a page's source has it otherwise. */
export class Places {
  readonly #text: string;
  readonly #words: string;
  /** Where in the text each unit of the words stands. */
  readonly #at: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const [words, at] = collapsed(text);
    this.#words = words;
    this.#at = at;
  }

  /** Where an annotation's words stand; of several places the one whose surroundings are likest. Null where nowhere. */
  find({ quote, position }: Pick<Annotation, 'quote' | 'position'>): Span | null {
    if (quote !== null) return this.quote(quote, position?.start ?? null);
    return position === null ? null : this.#position(position);
  }

  /** @param near of places that are equally like, the first at or behind this one */
  quote({ exact, prefix, suffix }: Quote, near: number | null): Span | null {
    const words = collapsed(exact)[0].trim();
    if (words === '' || words.length > LONGEST) return null;
    const [before, after] = [collapsed(prefix)[0], collapsed(suffix)[0]];
    let best: { at: number; like: number } | null = null;
    let from = this.#words.indexOf(words);
    for (let place = 0; from >= 0 && place < MOST_PLACES; place++) {
      const like = this.#likeness(from, words.length, before, after);
      const isNearer = best !== null && near !== null && this.#start(best.at) < near && like === best.like;
      if (best === null || like > best.like || isNearer) best = { at: from, like };
      from = this.#words.indexOf(words, from + 1);
    }
    return best && this.#span(this.#start(best.at), this.#start(best.at + words.length - 1) + 1);
  }

  /** A position alone counts into a text that may be another one: it has to be at whole words. */
  #position({ start, end }: NonNullable<Annotation['position']>): Span | null {
    const isWithin =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= this.#text.length;
    if (!isWithin || start >= end || end - start > LONGEST) return null;
    const isWord = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(this.#text.slice(at - 1, at + 1));
    const span = this.#span(start, end);
    return span.text.trim() === span.text && !isWord(start) && !isWord(end) ? span : null;
  }

  /** How much of what should surround a place does. */
  #likeness(at: number, length: number, before: string, after: string): number {
    const [ahead, behind] = [before.trimEnd(), after.trimStart()];
    const here = this.#words.slice(Math.max(0, at - ahead.length - 1), at).trimEnd();
    const next = this.#words.slice(at + length, at + length + behind.length + 1).trimStart();
    let like = 0;
    while (like < Math.min(ahead.length, here.length) && ahead.at(-1 - like) === here.at(-1 - like)) like++;
    let same = 0;
    while (same < Math.min(behind.length, next.length) && behind[same] === next[same]) same++;
    return like + same;
  }

  #start(at: number): number {
    return this.#at[at] ?? this.#text.length;
  }

  #span(start: number, end: number): Span {
    return { text: this.#text.slice(start, end), start, end };
  }
}

/** A text with one space for all white space, and where each unit of it stood. */
function collapsed(text: string): [words: string, at: number[]] {
  const at: number[] = [];
  let isAfterSpace = false;
  for (let index = 0; index < text.length; index++) {
    const isSpace = SPACE.test(text.charAt(index));
    if (!isSpace || !isAfterSpace) at.push(index);
    isAfterSpace = isSpace;
  }
  return [text.replace(/\s+/g, ' '), at];
}
const SPACE = /\s/;
