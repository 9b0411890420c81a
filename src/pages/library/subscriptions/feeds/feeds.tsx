import './feeds.css';
import { say } from '../../../../platform';
import { Notice } from '../../../../ui/notice';
import { Busy } from '../../../../ui/progress';
import type { TabProps } from '../../tab';
import { Feed } from './feed';
import { useFeeds } from './use-feeds';
import { Watch } from './watch';

/** The feeds that are watched: having one watched, and those that are. */
export function Feeds({ corpus: { refresh }, onOpen }: Pick<TabProps, 'corpus' | 'onOpen'>) {
  const { found: feeds, failure, act } = useFeeds(refresh);
  const given = new URLSearchParams(location.search).get('feed') ?? '';
  return (
    <div class="stack">
      <Watch given={given} onWatch={(wanted) => act('feeds.watch', wanted)} />
      {failure && (
        <Notice tone="failed" title={say('feedsFailed')}>
          <p class="small foreign">{failure}</p>
        </Notice>
      )}
      {feeds === null && failure === null && <Busy>{say('importsLoading')}</Busy>}
      {feeds?.length === 0 && <p class="soft">{say('feedsNone')}</p>}
      {feeds !== null && feeds.length > 0 && (
        <ul class="stack" aria-label={say('feedsTitle')}>
          {feeds.map((feed) => (
            <Feed key={feed.id} feed={feed} act={act} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </div>
  );
}
