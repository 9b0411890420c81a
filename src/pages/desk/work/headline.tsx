import { useEffect, useState } from 'preact/hooks';
import { citationOf, forHtml } from '../../../card/citation';
import { quotationsOf } from '../../../card/quotations';
import type { CheckRecord, HeadlineCheck, Span } from '../../../engine/record';
import { say, send } from '../../../platform';
import type { ReviewedNote } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { useTask } from '../../../ui/use-task';
import { CopyButton } from './copy-button';
import { useDesk } from './desk-context';
import { Fact } from './fact';

interface HeadlineProps {
  record: CheckRecord;
  notes: readonly ReviewedNote[];
}

/** The headline beside its article's body and the sources, looked at once somebody wants to know. */
export function Headline({ record, notes }: HeadlineProps) {
  const { task, start } = useTask<HeadlineCheck | null>();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (isOpen) start(() => send('desk.headline', { record }));
  }, [isOpen, record, start]);
  return (
    <details class="desk-part" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{say('deskHeadline')}</summary>
      {task.state === 'busy' && <Busy>{say('compareComparing')}</Busy>}
      {task.state === 'failed' && (
        <Notice tone="failed" title={say('deskFailed')}>
          <p class="foreign">{task.message}</p>
        </Notice>
      )}
      {task.state === 'done' && task.value === null && <p class="soft">{say('deskNoHeadline')}</p>}
      {task.state === 'done' && task.value !== null && <Found found={task.value} notes={notes} />}
    </details>
  );
}

interface FoundProps {
  found: HeadlineCheck;
  notes: readonly ReviewedNote[];
}

function Found({ found: { headline, body, facts, offered }, notes }: FoundProps) {
  const standing = notes.filter(
    ({ note: { mark }, decision, gone }) =>
      mark !== null &&
      mark.start >= headline.start &&
      mark.end <= headline.end &&
      decision !== 'rejected' &&
      !gone,
  );
  return (
    <div class="stack">
      <p class="claim-words foreign" dir="auto">
        {headline.text}
      </p>
      <p class="small">{say.count('deskHeadlineNotes', standing.length)}</p>
      <section class="stack-tight">
        <h2>{say('deskHeadlineBody')}</h2>
        {body.length === 0 && <p class="soft">{say('deskHeadlineNoBody')}</p>}
        <Sentences sentences={body} />
      </section>
      <section class="stack-tight">
        <h2>{say('deskHeadlineSources')}</h2>
        {facts.length === 0 && <p class="soft">{say('deskNothingFound')}</p>}
        {facts.map((fact) => (
          <Fact key={`${fact.source}${fact.start}`} fact={fact} />
        ))}
      </section>
      <section class="stack-tight">
        <h2>{say('deskHeadlineOffer')}</h2>
        {offered === null ? <p class="soft">{say('deskHeadlineNoOffer')}</p> : <Offer offered={offered} />}
      </section>
    </div>
  );
}

function Sentences({ sentences }: { sentences: readonly Span[] }) {
  const desk = useDesk();
  return (
    <ul class="stack-tight">
      {sentences.map((sentence) => (
        <li key={sentence.start}>
          <button
            type="button"
            class="button-text quoted foreign"
            dir="auto"
            onClick={() => desk.goTo(sentence.start)}
          >
            {sentence.text}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Offer({ offered: { text, fact } }: { offered: NonNullable<HeadlineCheck['offered']> }) {
  const desk = useDesk();
  const withSource = () => {
    const source = citationOf(quotationsOf([fact], [...desk.sources.values()]), say);
    return { text: `${text}\n\n${source.text}`, html: `<p>${forHtml(text)}</p>${source.html}` };
  };
  return (
    <>
      <p class="claim-words foreign" dir="auto">
        <strong>{text}</strong>
      </p>
      <p class="small soft">{say('deskHeadlineOwnWords')}</p>
      <Fact fact={fact} />
      <p class="row">
        <CopyButton label={say('deskCopy')} what={withSource} />
      </p>
    </>
  );
}
