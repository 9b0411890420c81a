import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SourceDocument, Span } from '../../../engine/record';
import '../../shared/document-text.css';
import { paragraphsIn } from '../../shared/paragraphs';

interface SourceTextProps {
  source: SourceDocument;
  sentences: readonly [start: number, end: number][];
  /** What is led to. */
  at: Pick<Span, 'start' | 'end'> | null;
  /** Starts of the sentences that are chosen; null where none can be. */
  chosen?: ReadonlySet<number> | null;
  onChoose?: (start: number) => void;
}

/** A whole source, as text; it opens where a sentence of it stands, and sentences of it may be chosen. */
export function SourceText({ source, sentences, at, chosen = null, onChoose }: SourceTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsIn(source.text, sentences), [source, sentences]);

  useEffect(() => {
    place.current?.querySelector('[data-here]')?.scrollIntoView({ block: 'center' });
  }, [source, at]);

  return (
    <div
      ref={place}
      class="document-text quoted foreign"
      dir="auto"
      {...(source.language !== null && { lang: source.language })}
    >
      {paragraphs.map((paragraph, index) => (
        <p key={index}>
          {paragraph.map(({ text, start, end }) => {
            const isHere = at !== null && start < at.end && end > at.start;
            const words = isHere ? <mark data-here="">{text}</mark> : text;
            if (chosen === null) return words;
            return (
              <label key={start} class="sentence-choice">
                <input type="checkbox" checked={chosen.has(start)} onChange={() => onChoose?.(start)} />
                <span>{words}</span>
              </label>
            );
          })}
        </p>
      ))}
    </div>
  );
}
