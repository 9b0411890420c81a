import { useEffect, useRef } from 'preact/hooks';

interface MovedProps {
  /** The title of the article that the tab holds now. */
  title: string;
  onCompare: () => void;
  onBack: () => void;
}

/** The tab holds another article than the one for which the source was chosen. */
export function Moved({ title, onCompare, onBack }: MovedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="stack">
      <div class="stack-tight">
        <h2 ref={heading} tabIndex={-1}>
          The tab now holds another article
        </h2>
        <p>Nothing was compared yet. In the tab there is now:</p>
        <p class="foreign article-title">{title}</p>
      </div>
      <p class="row">
        <button type="button" class="button button-primary" onClick={onCompare}>
          Compare this one
        </button>
        <button type="button" class="button" onClick={onBack}>
          Choose a source for it
        </button>
      </p>
    </section>
  );
}
