import { say } from '../../platform';
import { Notice } from '../../ui/notice';
import { Busy, Progress } from '../../ui/progress';
import type { CorpusWatch } from './use-corpus-status';

/** Says what the corpus is busy with or why it failed; nothing while it is ready. */
export function CorpusNotice({ corpus: { status, reopen } }: { corpus: CorpusWatch }) {
  switch (status.state) {
    case 'ready':
      if (!status.recovered) return null;
      return (
        <Notice title={say('corpusRecovered')}>
          <p class="small">{say('corpusRecoveredNext')}</p>
        </Notice>
      );
    case 'opening':
      return <Busy>{say('corpusOpening')}</Busy>;
    case 'importing':
      return (
        <Progress
          done={status.done}
          total={status.total}
          label={say.count('corpusImporting', status.total, { done: status.done })}
        />
      );
    case 'failed':
      return (
        <Notice tone="failed" title={say('corpusFailed')}>
          <p class="small foreign">{say.of(status.saying)}</p>
          <p>
            <button type="button" class="button button-small" onClick={reopen}>
              {say('tryAgain')}
            </button>
          </p>
        </Notice>
      );
  }
}
