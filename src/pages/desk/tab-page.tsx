import { useEffect, useState } from 'preact/hooks';
import { say } from '../../platform';
import { type DeskCheck, type DeskSources, type ListedReview, pageInput } from '../../protocol';
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
  /** A check with sources that the reviewer named, as the library had none. */
  const [own, setOwn] = useState<DeskCheck | null>(null);
  const check = () =>
    start(async () => {
      if (tab === null) throw new Error(say('noTab'));
      const checked = await checkTab(tab);
      return { ...checked, reviews: await reviewsOf(pageInput(checked.found.article).address) };
    });
  useEffect(check, [tab]);

  if (task.state === 'busy' || task.state === 'idle') return <Busy>{say('compareReadingArticle')}</Busy>;
  if (task.state === 'failed') {
    return (
      <Notice tone="failed" title={say('deskNoPage')}>
        <p class="foreign">{task.message}</p>
        <p class="row">
          <button type="button" class="button button-small" onClick={check}>
            {say('tryAgain')}
          </button>
          <button type="button" class="button button-small" onClick={onList}>
            {say('deskReviews')}
          </button>
        </p>
      </Notice>
    );
  }
  const { found, check: matched, reviews } = task.value;
  const first = own ?? matched;
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
        <NoSource tab={tab} found={found} onCheck={setOwn} />
      ) : (
        <Workbench
          first={{ check: first, view: null, hasOwnSources: own !== null }}
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
  onCheck: (check: DeskCheck | null) => void;
}

/** A page that no source of the library is about: a reviewer may know one. */
function NoSource({ tab, found, onCheck }: NoSourceProps) {
  const { task, start } = useTask<null>();
  const [begins, setBegins] = useState(false);
  useStay(begins);
  const compare = (named: () => Promise<DeskSources>) =>
    start(async () => {
      if (tab === null) throw new Error(say('noTab'));
      onCheck((await checkTab(tab, await named())).check);
      return null;
    });
  return (
    <section class="stack" onInput={() => setBegins(true)}>
      <Notice title={say('deskNoSource')}>
        <p>{say('deskNoSourceNext')}</p>
      </Notice>
      {task.state === 'failed' && (
        <Notice tone="failed" title={say('deskSourceFailed')}>
          <p class="foreign">{task.message}</p>
        </Notice>
      )}
      {task.state === 'busy' && <Busy>{say('compareReading')}</Busy>}
      <FromLibrary known={NONE} onChoose={(id) => compare(async () => ({ ids: [id], documents: [] }))} />
      <Ways
        articleTab={tab}
        found={found}
        onSource={(read) => compare(async () => ({ ids: [], documents: [await read()] }))}
      />
    </section>
  );
}
