import { send } from '../../platform';
import type { JudgeTrial } from '../../protocol';
import type { JudgeSettings } from '../../settings';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { useTask } from '../../ui/use-task';
import { trialWords } from './judge-words';

/** Asks a judge one fixed question, saved or not, and shows what came back. */
export function JudgeTest({ judge }: { judge: JudgeSettings }) {
  const { task, start } = useTask<JudgeTrial>();
  return (
    <div class="stack">
      <p class="row">
        <button type="button" class="button" onClick={() => start(() => send('judge.test', { judge }))}>
          Test
        </button>
        <span class="small soft">Asks it one invented question.</span>
      </p>
      {task.state === 'busy' && <Busy>Waiting for an answer…</Busy>}
      {task.state === 'failed' && <Notice tone="failed" title={task.message} />}
      {task.state === 'done' && <Tried trial={task.value} />}
    </div>
  );
}

function Tried({ trial }: { trial: JudgeTrial }) {
  const { answer, understood, problem } = trial;
  if (problem !== null || answer === null) return <Notice tone="failed" title={problem} />;
  return (
    <Notice tone={understood ? 'good' : 'failed'} title={trialWords(trial)}>
      <pre class="verbatim">{answer}</pre>
    </Notice>
  );
}
