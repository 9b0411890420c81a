import { useEffect, useRef } from 'preact/hooks';
import { shorten } from '../../card/words';
import { say, sendToTab, showTab } from '../../platform';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { Address } from '../shared/address';
import { origin } from '../shared/document-words';
import { Judged } from '../shared/judged';
import { KeptNotice } from '../shared/kept-notice';
import { PrivateNotice } from '../shared/private-notice';
import { isOneSentence } from '../shared/source-limits';
import { useKeeping } from '../shared/use-keeping';
import type { Comparison } from './comparison';
import { hasAnything, outcomeWords } from './outcome-words';
import { useJudged } from './use-judged';

interface OutcomeProps {
  articleTab: number;
  comparison: Extract<Comparison, { kind: 'compared' }>;
  onAgain: () => void;
}

/** What a comparison found, and what can be done with it. */
export function Outcome({ articleTab, comparison: { source, view: compared }, onAgain }: OutcomeProps) {
  const { view, judging } = useJudged(articleTab, compared);
  const keeping = useKeeping();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useKeptFocus(heading, keeping.task.state);

  const { title, text } = outcomeWords(view);
  const busy = keeping.task.state === 'busy';
  const kept = keeping.task.state === 'done' && !keeping.task.value.undone;
  return (
    <section class="stack">
      <div class="stack-tight">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {text.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Judged judging={judging} />
      <div class="compared-source stack-tight">
        <p class="small soft">{say('compareSource')}</p>
        <p class="foreign" dir="auto">
          {shorten(source.title, 200)}
        </p>
        <p class="small soft foreign" dir="auto">
          {origin(source)}
        </p>
        {source.address !== null && (
          <p class="small">
            <Address address={source.address} />
          </p>
        )}
        {isOneSentence(source.text) && <p class="small">{say('compareOneSentence')}</p>}
      </div>
      <PrivateNotice tab={articleTab} />
      <p class="row">
        {hasAnything(view) && (
          <button type="button" class="button button-primary" onClick={() => showNotes(articleTab)}>
            {say('compareShow')}
          </button>
        )}
        {!kept && (
          <button type="button" class="button" disabled={busy} onClick={() => keeping.keep(source)}>
            {say('compareKeep')}
          </button>
        )}
        <button type="button" class="button" onClick={onAgain}>
          {say('compareAgain')}
        </button>
      </p>
      <KeptNotice keeping={keeping} />
    </section>
  );
}

/** Brings the article to the front, with its notes shown even where they were hidden before. */
async function showNotes(tab: number): Promise<void> {
  await sendToTab(tab, 'page.hide', { hidden: false });
  await showTab(tab);
}
