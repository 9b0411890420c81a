import type { ComponentChild } from 'preact';
import type { SaidPart } from '../protocol';

interface SaidProps {
  /** What `say.parts` gave. */
  parts: readonly SaidPart[];
  /** What stands in the place of a placeholder, by its name; else its words, in their own direction. */
  slots?: Record<string, ComponentChild>;
}

/** A whole sentence of the interface with others' words, links or emphasis in it. */
export function Said({ parts, slots = {} }: SaidProps) {
  return parts.map(({ text, of }, at) => (of === null ? text : (slots[of] ?? <bdi key={at}>{text}</bdi>)));
}

/** Several sentences, one after the other. */
export function SaidInRow({ sentences }: { sentences: readonly (readonly SaidPart[])[] }) {
  return sentences.map((parts, at) => (
    <span key={at}>
      <Said parts={parts} />{' '}
    </span>
  ));
}
