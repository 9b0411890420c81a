import { useState } from 'preact/hooks';
import { say } from '../../../platform';
import type { ImportInfo } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { Busy, Progress } from '../../../ui/progress';
import type { Act } from '../use-followed';
import { Hosts } from './hosts';
import { paceOf, type Sample } from './pace';
import { importWords } from './state-words';
import { doneOf, totalOf } from './use-imports';

interface JobProps {
  job: ImportInfo;
  samples: readonly Sample[];
  act: Act;
  onOpen: () => void;
}

/** One import: what it is doing or did, and what can be done about it. */
export function Job({ job, samples, act, onOpen }: JobProps) {
  const { id, state, problem, items } = job;
  const [question, setQuestion] = useState<'cancel' | 'forget' | null>(null);
  const hasEnded = state === 'done' || state === 'cancelled';
  const name = nameOf(job);
  return (
    <li class="panel stack import" data-state={state}>
      <div class="row">
        <h3 class="foreign" dir="auto">
          {name}
        </h3>
        <span class="small soft">{importWords(state)}</span>
      </div>
      {problem && (
        <Notice tone="failed" title={say('importProblem')}>
          <p class="small foreign">{say.of(problem)}</p>
        </Notice>
      )}
      {!hasEnded && <How job={job} samples={samples} />}
      {hasEnded && <p class="foreign">{resultLine(job)}</p>}
      {items.update > 0 && <p class="small import-open">{say.count('importUpdates', items.update)}</p>}
      {state === 'asking' && <Hosts job={job} onAgree={(hosts) => act('imports.agree', { id, hosts })} />}
      {question === 'cancel' && !hasEnded && (
        <Notice title={say('importCancelAsk')}>
          <p class="row">
            <button
              type="button"
              class="button button-small"
              onClick={() => act('imports.act', { id, act: 'cancel' })}
            >
              {say.count('importCancelKeep', items.added)}
            </button>
            {items.added > 0 && (
              <button
                type="button"
                class="button button-small"
                onClick={async () => {
                  await act('imports.act', { id, act: 'cancel' });
                  await act('imports.takeOut', { id });
                }}
              >
                {say('importCancelTakeOut')}
              </button>
            )}
            <button type="button" class="button button-small button-quiet" onClick={() => setQuestion(null)}>
              {say('importGoOn')}
            </button>
          </p>
        </Notice>
      )}
      {question === 'forget' && (
        <Notice title={say('importForgetAsk')}>
          {items.update > 0 && <p class="small">{say.count('importForgetUpdates', items.update)}</p>}
          <p class="row">
            <button type="button" class="button button-small" onClick={() => act('imports.forget', { id })}>
              {say('importForget')}
            </button>
            <button type="button" class="button button-small button-quiet" onClick={() => setQuestion(null)}>
              {say('importKeepEntry')}
            </button>
          </p>
        </Notice>
      )}
      <p class="row import-acts">
        {(state === 'running' || state === 'queued') && (
          <button
            type="button"
            class="button button-small"
            onClick={() => act('imports.act', { id, act: 'pause' })}
          >
            {say('importPause')}
          </button>
        )}
        {state === 'paused' && (
          <button
            type="button"
            class="button button-small button-primary"
            onClick={() => act('imports.act', { id, act: 'resume' })}
          >
            {say('importResume')}
          </button>
        )}
        {!hasEnded && question === null && (
          <button type="button" class="button button-small" onClick={() => setQuestion('cancel')}>
            {say('importCancel')}
          </button>
        )}
        <button
          type="button"
          class="button button-small"
          aria-label={say('importOpenOne', { name })}
          onClick={onOpen}
        >
          {say('importOpen')}
        </button>
        {hasEnded && question === null && (
          <button
            type="button"
            class="button button-small button-quiet"
            aria-label={say('importForgetOne', { name })}
            onClick={() => setQuestion('forget')}
          >
            {say('importForgetShort')}
          </button>
        )}
      </p>
    </li>
  );
}

/** “report.pdf and 11 others”, and when. */
export function nameOf({ name, given, started }: ImportInfo): string {
  const day = say.day(new Date(started).toISOString().slice(0, 10));
  const others = given - 1;
  return others > 0 ? say.count('importNameOthers', others, { name, day }) : say('importName', { name, day });
}

/** “8 documents added, 2 could not be read”. */
export function resultLine({ items, facts }: ImportInfo): string {
  const parts = [
    say.count('importAdded', items.added + items.replaced),
    say.count('facts', facts),
    items.known > 0 && say.count('importKnown', items.known),
    items.failed > 0 && say.count('importFailed', items.failed),
    items.left > 0 && say.count('importLeft', items.left),
    items.removed > 0 && say.count('importRemoved', items.removed),
  ];
  return say.list(parts.filter((part) => part !== false));
}

/** How far it is. */
function How({ job, samples }: Pick<JobProps, 'job' | 'samples'>) {
  const { items, facts, state } = job;
  const pace = state === 'running' ? paceOf(samples, items.waiting) : null;
  const label = say.list(
    [
      say.count('importItems', totalOf(job), { done: doneOf(job) }),
      say.count('importAdded', items.added),
      say.count('facts', facts),
      items.failed > 0 && say.count('importFailed', items.failed),
      pace !== null && pace.rate >= 1 && say('importRate', { rate: Math.round(pace.rate) }),
      pace !== null && pace.seconds !== null && timeLeft(pace.seconds),
    ].filter((part) => part !== false),
  );
  // Of a single file nobody knows how far it is.
  if (totalOf(job) - items.opened <= 1 && state === 'running') return <Busy>{label}</Busy>;
  return <Progress done={doneOf(job)} total={totalOf(job)} label={label} />;
}

function timeLeft(seconds: number): string {
  return seconds < 90
    ? say.count('importSecondsLeft', Math.max(1, Math.round(seconds)))
    : say.count('importMinutesLeft', Math.round(seconds / 60));
}
