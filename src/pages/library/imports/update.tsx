import { useEffect } from 'preact/hooks';
import { say, send } from '../../../platform';
import type { UpdateChoice } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { useTask } from '../../../ui/use-task';
import { origin } from '../../shared/document-words';
import type { Part } from './difference';

interface UpdateProps {
  job: string;
  number: number;
  onDecide: (choice: UpdateChoice) => Promise<void>;
}

interface Shown {
  before: string;
  after: string;
  /** Null where the texts are too long and unlike. */
  parts: Part[] | null;
}

const CHOICES = [
  { choice: 'replace', key: 'importReplace' },
  { choice: 'both', key: 'importBoth' },
  { choice: 'old', key: 'importOld' },
] as const;

/** Where the text that came in differs from the one that is there, and the choice between them. */
export function Update({ job, number, onDecide }: UpdateProps) {
  const { task, start } = useTask<Shown | null>();
  useEffect(() => start(() => show(job, number)), [job, number]);

  if (task.state === 'failed') return <Notice tone="failed" title={task.message} />;
  if (task.state !== 'done') return <Busy>{say('importComparing')}</Busy>;
  if (task.value === null) return <p class="small soft">{say('importSettled')}</p>;
  const { before, after, parts } = task.value;
  return (
    <div class="stack">
      <p class="small foreign">{say('importOldIs', { title: before })}</p>
      <p class="small foreign">{say('importNewIs', { title: after })}</p>
      {parts === null && <p>{say('importTooDifferent')}</p>}
      {parts !== null && (
        <div class="difference quoted foreign" dir="auto">
          {parts.map(({ text, in: where }, at) => {
            if (where === 'both') return <span key={at}>{text}</span>;
            if (where === 'old')
              return (
                <del key={at}>
                  <span class="visually-hidden">{say('importDeletedWords')} </span>
                  {text}
                </del>
              );
            return (
              <ins key={at}>
                <span class="visually-hidden">{say('importInsertedWords')} </span>
                {text}
              </ins>
            );
          })}
        </div>
      )}
      <p class="row">
        {CHOICES.map(({ choice, key }) => (
          <button
            key={choice}
            type="button"
            class={choice === 'replace' ? 'button button-small button-primary' : 'button button-small'}
            onClick={() => onDecide(choice)}
          >
            {say(key)}
          </button>
        ))}
      </p>
    </div>
  );
}

async function show(id: string, number: number): Promise<Shown | null> {
  const update = await send('imports.update', { id, number });
  if (update === null) return null;
  // Only who compares needs it.
  const { differenceOf, shortened } = await import('./difference');
  const { before, after } = update;
  const parts = differenceOf(before?.text ?? '', after.text);
  return {
    before: before === null ? say('importOldGone') : titleOf(before),
    after: titleOf(after),
    parts: parts && shortened(parts),
  };
}

function titleOf(document: { title: string; publisher: string | null; date: string | null }): string {
  return [document.title, origin(document)].filter((part) => part !== '').join(' · ');
}
