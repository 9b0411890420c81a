import { say, send } from '../../platform';
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
          {say('judgeTest')}
        </button>
        <span class="small soft">{say('judgeTestHint')}</span>
      </p>
      {task.state === 'busy' && <Busy>{say('judgeWaiting')}</Busy>}
      {task.state === 'failed' && <Notice tone="failed" title={task.message} />}
      {task.state === 'done' && <Tried trial={task.value} />}
    </div>
  );
}

function Tried({ trial }: { trial: JudgeTrial }) {
  const { answer, understood, problem } = trial;
  if (problem !== null || answer === null) return <Notice tone="failed" title={problem && say.of(problem)} />;
  return (
    <Notice tone={understood ? 'good' : 'failed'} title={trialWords(trial)}>
      <pre class="verbatim" dir="auto">
        {answer}
      </pre>
    </Notice>
  );
}
