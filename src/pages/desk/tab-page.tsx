import { useEffect, useState } from 'preact/hooks';
import { say } from '../../platform';
import { type DeskSources, type ListedReview, pageInput } from '../../protocol';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { useTask } from '../../ui/use-task';
import { Ways } from '../shared/ways/ways';
import { ReviewPage } from './review-page';
import { useStay } from './stay';
import { checkTab, reviewsOf, type TabCheck } from './tab-check';
import { FromLibrary } from './work/from-library';
import { Workbench } from './work/work';

const NONE = new Map<string, never>();

interface TabPageProps {
  tab: number | null;
  note: string | null;
  /** False while the desk shows something else, and what is begun here waits behind it. */
  isShown: boolean;
  onBegun: (review: string) => void;
  onReview: (review: string) => void;
  onList: () => void;
  /** Ids: who looks at another tab and comes back goes on with the review that was begun. */
  begunHere: ReadonlySet<string>;
}

/** The page of a tab, checked for the desk. */
export function TabPage({ tab, note, isShown, onBegun, onReview, onList, begunHere }: TabPageProps) {
  const { task, start } = useTask<TabCheck & { reviews: ListedReview[] }>();
  const [round, setRound] = useState(0);
  const check = (sources: DeskSources | null = null) => {
    start(async () => {
      if (tab === null) throw new Error(say('noTab'));
      const checked = await checkTab(tab, sources);
      return { ...checked, reviews: await reviewsOf(pageInput(checked.found.article).address) };
    });
    setRound((before) => before + 1);
  };
  useEffect(() => check(), [tab]);

  if (task.state === 'busy' || task.state === 'idle') return <Busy>{say('compareReadingArticle')}</Busy>;
  if (task.state === 'failed') {
    return (
      <Notice tone="failed" title={say('deskNoPage')}>
        <p class="foreign">{task.message}</p>
        <p class="row">
          <button type="button" class="button button-small" onClick={() => check()}>
            {say('tryAgain')}
          </button>
          <button type="button" class="button button-small" onClick={onList}>
            {say('deskReviews')}
          </button>
        </p>
      </Notice>
    );
  }
  const { found, check: first, reviews } = task.value;
  const [last] = reviews;
  if (last && begunHere.has(last.id)) return <ReviewPage id={last.id} onList={onList} />;
  return (
    <>
      {last && (
        <Notice title={say('deskReviewedBefore', { time: say.moment(last.changed) })}>
          <p>
            <button type="button" class="button button-small" onClick={() => onReview(last.id)}>
              {say('deskOpenReview')}
            </button>
          </p>
        </Notice>
      )}
      {first === null ? (
        <NoSource tab={tab} found={found} onSources={check} />
      ) : (
        <Workbench
          key={round}
          first={{ check: first, view: null }}
          given={tab}
          note={note}
          isShown={isShown}
          onBegun={onBegun}
        />
      )}
    </>
  );
}

interface NoSourceProps {
  tab: number | null;
  found: TabCheck['found'];
  onSources: (sources: DeskSources) => void;
}

/** A page that no source of the library is about: a reviewer may know one. */
function NoSource({ tab, found, onSources }: NoSourceProps) {
  const { task, start } = useTask<null>();
  const [begins, setBegins] = useState(false);
  // Its text may have to be fetched from another tab.
  useStay(begins);
  return (
    <section class="stack" onFocusCapture={() => setBegins(true)}>
      <Notice title={say('deskNoSource')}>
        <p>{say('deskNoSourceNext')}</p>
      </Notice>
      {task.state === 'failed' && (
        <Notice tone="failed" title={say('deskSourceFailed')}>
          <p class="foreign">{task.message}</p>
        </Notice>
      )}
      <FromLibrary known={NONE} onChoose={(id) => onSources({ ids: [id], documents: [] })} />
      <Ways
        articleTab={tab}
        found={found}
        onSource={(read) =>
          start(async () => {
            onSources({ ids: [], documents: [await read()] });
            return null;
          })
        }
      />
    </section>
  );
}
