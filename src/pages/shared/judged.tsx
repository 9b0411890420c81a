import { say } from '../../platform';
import type { Judging } from '../../protocol';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { judgingWords } from './judging-words';

/** How far the user's judge is with a page, what came of it, or why it could not go on. */
export function Judged({ judging }: { judging: Judging }) {
  if (judging === null) return null;
  const words = judgingWords(judging);
  if (judging.state === 'judging') return <Busy>{words}</Busy>;
  return (
    <>
      {words !== '' && (
        <p class="small soft" role="status">
          {say('judgeSays', { outcome: words })}
        </p>
      )}
      {judging.problem !== null && (
        <Notice tone="failed" title={say('judgeFailed')}>
          <p class="small foreign">{say.of(judging.problem)}</p>
          <p class="small">{say('judgeFailedNext')}</p>
        </Notice>
      )}
    </>
  );
}
