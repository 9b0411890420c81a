import { useEffect } from 'preact/hooks';
import { say, send } from '../../platform';
import type { ReviewOpen } from '../../protocol';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { useTask } from '../../ui/use-task';
import { Workbench } from './work/work';

/** A review that was begun before. */
export function ReviewPage({ id, onList }: { id: string; onList: () => void }) {
  const { task, start } = useTask<ReviewOpen | null>();
  const open = () => start(() => send('reviews.open', { id }));
  useEffect(open, [id]);

  if (task.state === 'busy' || task.state === 'idle') return <Busy>{say('deskOpening')}</Busy>;
  if (task.state === 'failed' || task.value === null) {
    return (
      <Notice tone="failed" title={say('deskNoReview')}>
        <p class="foreign">{task.state === 'failed' ? task.message : say('deskReviewGone')}</p>
        <p class="row">
          <button type="button" class="button button-small" onClick={open}>
            {say('tryAgain')}
          </button>
          <button type="button" class="button button-small" onClick={onList}>
            {say('deskReviews')}
          </button>
        </p>
      </Notice>
    );
  }
  return <Workbench key={id} first={task.value} given={null} onBegun={() => {}} />;
}
