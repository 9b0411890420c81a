import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../platform';

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
          {say('compareMoved')}
        </h2>
        <p>{say('compareMovedNow')}</p>
        <p class="foreign article-title" dir="auto">
          {title}
        </p>
      </div>
      <p class="row">
        <button type="button" class="button button-primary" onClick={onCompare}>
          {say('compareThisOne')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {say('compareChooseForIt')}
        </button>
      </p>
    </section>
  );
}
