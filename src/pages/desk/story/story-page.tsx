import { useEffect } from 'preact/hooks';
import type { CheckRecord } from '../../../engine/record';
import { say, send } from '../../../platform';
import type { StoryTold } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { useTask } from '../../../ui/use-task';
import { setTitle } from '../../shared/title';
import { Matrix } from './matrix';

/** Which pages are to stand side by side. */
export interface StoryAsk {
  records: CheckRecord[];
  /** Ids. */
  reviews: string[];
}

/** Pages on one event, side by side: what each does with what the sources say. */
export function StoryPage({ ask, onReviews }: { ask: StoryAsk | null; onReviews: () => void }) {
  const { task, start } = useTask<StoryTold>();
  useEffect(() => setTitle(say('storyHeading'), say('desk')), []);
  useEffect(() => {
    if (ask !== null) start(() => told(ask));
  }, [ask, start]);
  return (
    <div class="stack">
      <h1>{say('storyHeading')}</h1>
      {ask === null && (
        <Notice title={say('deskStoryNone')}>
          <p>
            <button type="button" class="button button-small" onClick={onReviews}>
              {say('deskReviews')}
            </button>
          </p>
        </Notice>
      )}
      {task.state === 'busy' && <Busy>{say('compareComparing')}</Busy>}
      {task.state === 'failed' && (
        <Notice tone="failed" title={say('deskFailed')}>
          <p class="foreign">{task.message}</p>
        </Notice>
      )}
      {task.state === 'done' && (
        <>
          <p>
            {say.count('storyFacts', task.value.story.facts.length, {
              sources: say.count('sources', task.value.story.sources.length),
              pages: say.count('storyPages', task.value.story.pages.length),
            })}{' '}
            {task.value.story.leftOut > 0 && say.count('storyLeftOut', task.value.story.leftOut)}
          </p>
          <Matrix story={task.value.story} apart={task.value.apart} />
        </>
      )}
    </div>
  );
}

/** The longest texts that go to the host at once, in UTF-16 units: of any script they take less than 64 MiB. */
const MOST = 20_000_000;

async function told(ask: StoryAsk): Promise<StoryTold> {
  const texts = ask.records.flatMap(({ page, sources }) => [page, ...sources]);
  if (texts.reduce((sum, { text }) => sum + text.length, 0) > MOST) throw new Error(say('deskStoryTooLong'));
  return send('desk.story', ask);
}
