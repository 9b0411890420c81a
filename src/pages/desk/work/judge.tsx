import { useCallback } from 'preact/hooks';
import type { CheckRecord, Judgement } from '../../../engine/record';
import { say } from '../../../platform';
import { Notice } from '../../../ui/notice';
import { Judged } from '../../shared/judged';
import { useStay } from '../stay';
import { useDesk } from './desk-context';
import { useRejudge } from './use-rejudge';

/** Asks the judge that the user brings about what the check is not sure of; what it says is one more step. */
export function Judge({ record }: { record: CheckRecord }) {
  const { change } = useDesk();
  const onJudged = useCallback(
    (judgements: Judgement[]) => void change({ change: 'judged', judgements }),
    [change],
  );
  const { judging, failure, start, stop } = useRejudge(record, onJudged);
  const isRunning = judging?.state === 'judging';
  useStay(isRunning);
  return (
    <div class="row">
      <button type="button" class="button button-small" onClick={isRunning ? stop : start}>
        {say(isRunning ? 'deskCancel' : 'deskRejudge')}
      </button>
      <Judged judging={judging} />
      {failure !== null && (
        <Notice tone="failed" title={say('judgeFailed')}>
          <p class="foreign">{failure}</p>
        </Notice>
      )}
    </div>
  );
}
