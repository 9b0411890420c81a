import { useEffect, useState } from 'preact/hooks';
import type { CheckRecord } from '../../../engine/record';
import { say, send } from '../../../platform';
import { MAX_STORY, type PlainKey } from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { setTitle } from '../../shared/title';
import { Workbench } from '../work/work';
import { Choose } from './choose';
import { ItemRow } from './item-row';
import { orderedItems, QUEUE_ORDERS, type QueueOrder } from './order';
import { type Item, MOST_ITEMS, type Queue } from './use-queue';

const ORDER: Record<QueueOrder, PlainKey> = {
  given: 'deskQueueOrderGiven',
  notes: 'deskQueueOrderNotes',
  'left-out': 'deskQueueOrderLeftOut',
};

type Done = Extract<Item, { state: 'done' }>;

interface QueuePageProps {
  queue: Queue;
  /** False while the desk shows something else, and a page that was looked at waits behind it. */
  isShown: boolean;
  onReviews: () => void;
  /** Puts pages side by side. */
  onStory: (records: CheckRecord[]) => void;
}

/** Several pages, checked one after the other. */
export function QueuePage({ queue, isShown, onReviews, onStory }: QueuePageProps) {
  /** The page that was looked at last stays behind the list: something of it may wait for a review. */
  const [looked, setLooked] = useState<Done | null>(null);
  const [looks, setLooks] = useState(false);
  const [order, setOrder] = useState<QueueOrder>('given');
  const [begins, setBegins] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { items, isRunning } = queue;
  const waiting = items.filter(({ state }) => state === 'waiting' || state === 'checking').length;
  const done = items.filter((item): item is Done => item.state === 'done');
  const failed = items.filter(({ state }) => state === 'failed');
  useEffect(() => {
    if (isShown && !looks) setTitle(say('deskQueue'), say('desk'));
  }, [isShown, looks]);

  const look = (item: Done) => {
    setLooked(item);
    setLooks(true);
  };
  const begin = async () => {
    setFailure(null);
    setBegins(true);
    try {
      for (const { key, check } of done) {
        await send('reviews.begin', { record: check.record });
        queue.drop(key);
      }
      onReviews();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setBegins(false);
    }
  };
  const page = looked && (
    <div class="stack" hidden={!looks}>
      <p>
        <button type="button" class="button button-small" onClick={() => setLooks(false)}>
          {say('deskBackToQueue')}
        </button>
      </p>
      <Workbench
        key={looked.key}
        first={{ check: looked.check, view: null }}
        given={looked.tab}
        isShown={isShown && looks}
        onBegun={() => queue.drop(looked.key)}
      />
    </div>
  );
  const list = (
    <div class="stack" hidden={looks}>
      <h1>{say('deskQueue')}</h1>
      <Choose isRunning={isRunning} room={MOST_ITEMS - items.length} onStart={queue.start} />
      {isRunning && (
        <div class="row">
          <Progress
            done={items.length - waiting}
            total={items.length}
            label={
              queue.left === null
                ? say('deskQueueRuns', { done: items.length - waiting, all: items.length })
                : say('deskQueueLeft', {
                    done: items.length - waiting,
                    all: items.length,
                    seconds: Math.ceil(queue.left / 1_000),
                  })
            }
          />
          <button type="button" class="button button-small" onClick={queue.stop}>
            {say('deskStop')}
          </button>
        </div>
      )}
      {failure !== null && (
        <Notice tone="failed" title={say('deskFailed')}>
          <p class="foreign">{failure}</p>
        </Notice>
      )}
      {items.length > 0 && (
        <>
          {items.length > 1 && (
            <label class="row">
              {say('deskQueueOrder')}
              <select
                class="input desk-state"
                value={order}
                onChange={({ currentTarget }) =>
                  setOrder(QUEUE_ORDERS.find((one) => one === currentTarget.value) ?? 'given')
                }
              >
                {QUEUE_ORDERS.map((one) => (
                  <option key={one} value={one}>
                    {say(ORDER[one])}
                  </option>
                ))}
              </select>
            </label>
          )}
          <ul class="reviews">
            {orderedItems(items, order).map((item) => (
              <ItemRow key={item.key} item={item} onLook={look} />
            ))}
          </ul>
          {!isRunning && (
            <div class="stack-tight">
              <p class="row">
                <button type="button" class="button" disabled={begins || done.length === 0} onClick={begin}>
                  {say.count('deskBeginAll', done.length)}
                </button>
                <button
                  type="button"
                  class="button"
                  disabled={done.length < 2 || done.length > MAX_STORY}
                  onClick={() => onStory(done.map(({ check }) => check.record))}
                >
                  {say('deskSideBySide')}
                </button>
                {failed.length > 0 && (
                  <button type="button" class="button" onClick={() => queue.again(failed)}>
                    {say.count('deskQueueAgain', failed.length)}
                  </button>
                )}
                <button type="button" class="button" onClick={queue.clear}>
                  {say('deskQueueClear')}
                </button>
              </p>
              <p class="small soft">{say('deskBeginAllStores')}</p>
              {done.some(({ isPrivate }) => isPrivate) && <p class="small">{say('deskPrivate')}</p>}
            </div>
          )}
        </>
      )}
    </div>
  );
  return (
    <>
      {page}
      {list}
    </>
  );
}
