import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import { lineOf } from '../../../card/family';
import type { Note, Span } from '../../../engine/record';
import { hasWords, piecesOf, type Stretch } from './pieces';

interface ClaimTextProps {
  sentence: Span;
  /** The words that correspond to the other side's. */
  links: readonly Stretch[];
  /** The notes whose marks are drawn. */
  notes: readonly Note[];
  /** The note that is chosen. */
  chosen: string | null;
  /** Whether words without a counterpart are set apart. */
  compares: boolean;
}

/** A sentence of a page or a source: words that correspond are tied together, others are set apart, marks underlined. */
export const ClaimText = memo(function ClaimText({
  sentence,
  links,
  notes,
  chosen,
  compares,
}: ClaimTextProps) {
  const pieces = useMemo(() => {
    const marks = notes.flatMap(({ id, mark }) => (mark === null ? [] : [{ ...mark, id }]));
    return piecesOf(sentence, compares ? links : [], marks);
  }, [sentence, links, notes, compares]);
  return pieces.map((piece) => {
    const [first] = piece.notes;
    const note = notes.find(({ id }) => id === (piece.notes.find((one) => one === chosen) ?? first));
    const classes = [
      note && `marked ${lineOf(note)}`,
      note && note.id === chosen && 'marked-now',
      compares && !note && piece.link === null && hasWords(piece) && 'differs',
    ].filter(Boolean);
    if (classes.length === 0 && piece.link === null) return piece.text;
    return (
      <span
        key={piece.start}
        {...(classes.length > 0 && { class: classes.join(' ') })}
        {...(piece.link !== null && { 'data-link': piece.link })}
        {...(note && { 'data-note': note.id })}
      >
        {piece.text}
      </span>
    );
  });
});
