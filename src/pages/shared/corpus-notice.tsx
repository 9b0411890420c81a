import { count } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { Busy, Progress } from '../../ui/progress';
import type { CorpusWatch } from './use-corpus-status';

/** Says what the corpus is busy with or why it failed; nothing while it is ready. */
export function CorpusNotice({ corpus: { status, reopen } }: { corpus: CorpusWatch }) {
  switch (status.state) {
    case 'ready':
      return null;
    case 'opening':
      return <Busy>Opening your library…</Busy>;
    case 'importing':
      return (
        <Progress
          done={status.done}
          total={status.total}
          label={`Adding the starter sources: ${status.done} of ${count(status.total, 'document')}`}
        />
      );
    case 'failed':
      return (
        <Notice tone="failed" title="Your library could not be opened">
          <p class="small foreign">{status.message}</p>
          <p>
            <button type="button" class="button button-small" onClick={reopen}>
              Try again
            </button>
          </p>
        </Notice>
      );
  }
}
