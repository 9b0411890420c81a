import { useEffect, useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import { type ListedReview, MAX_STORY, REVIEW_STATES, type ReviewStateName } from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { setTitle } from '../../shared/title';
import { ImportFile } from '../import-file';
import { Entry } from './entry';
import { Removed } from './removed';

const PAGE = 50;

type Found =
  | { state: 'busy' }
  | { state: 'failed'; message: string }
  | { state: 'found'; total: number; reviews: ListedReview[] };

interface ReviewsProps {
  onOpen: (id: string) => void;
  /** Puts the pages of these side by side. */
  onStory: (ids: string[]) => void;
}

/** All reviews, the latest first. */
export function Reviews({ onOpen, onStory }: ReviewsProps) {
  const [query, setQuery] = useState('');
  const [state, setState] = useState<ReviewStateName | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const [found, setFound] = useState<Found>({ state: 'busy' });
  const [round, setRound] = useState(0);
  const [removed, setRemoved] = useState<ListedReview | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const words = query.trim();

  useEffect(() => setTitle(say('deskReviews'), say('desk')), []);
  useEffect(() => {
    let left = false;
    send('reviews.list', { query: words, state, offset: 0, limit }).then(
      (answer) => left || setFound({ state: 'found', ...answer }),
      (error: unknown) => left || setFound({ state: 'failed', message: messageOf(error) }),
    );
    return () => {
      left = true;
    };
  }, [words, state, limit, round]);

  const change = async (call: 'reviews.remove' | 'reviews.restore', review: ListedReview) => {
    try {
      await send(call, { id: review.id });
      setRemoved(call === 'reviews.remove' ? review : null);
      setChosen((before) => new Set([...before].filter((id) => id !== review.id)));
      setRound((before) => before + 1);
    } catch (error) {
      setFound({ state: 'failed', message: messageOf(error) });
    }
  };
  return (
    <div class="stack">
      <h1>{say('deskReviews')}</h1>
      <search class="row">
        <input
          class="input desk-search"
          type="search"
          aria-label={say('deskSearchReviews')}
          placeholder={say('deskSearchReviews')}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <select
          class="input desk-state"
          aria-label={say('deskFilterState')}
          value={state ?? ''}
          onChange={({ currentTarget }) =>
            setState(REVIEW_STATES.find((one) => one === currentTarget.value) ?? null)
          }
        >
          <option value="">{say('deskFilterAny')}</option>
          <option value="open">{say('deskStateOpen')}</option>
          <option value="finished">{say('deskStateFinished')}</option>
        </select>
      </search>
      <ImportFile label={say('deskImport')} into={null} onTaken={() => setRound((before) => before + 1)} />
      {removed && (
        <Removed
          key={removed.id}
          title={removed.title.trim() || say('untitledSource')}
          onUndo={() => change('reviews.restore', removed)}
        />
      )}
      {found.state === 'busy' && <Busy>{say('deskOpening')}</Busy>}
      {found.state === 'failed' && (
        <Notice tone="failed" title={say('deskFailed')}>
          <p class="foreign">{found.message}</p>
          <p>
            <button
              type="button"
              class="button button-small"
              onClick={() => setRound((before) => before + 1)}
            >
              {say('tryAgain')}
            </button>
          </p>
        </Notice>
      )}
      {found.state === 'found' && (
        <>
          {found.total === 0 && (
            <Notice title={say(words === '' && state === null ? 'deskNoReviews' : 'deskNoneFound')}>
              {words === '' && state === null && <p>{say('deskNoReviewsNext')}</p>}
            </Notice>
          )}
          {chosen.size > 0 && (
            <p class="row">
              <button
                type="button"
                class="button"
                disabled={chosen.size < 2 || chosen.size > MAX_STORY}
                onClick={() => onStory([...chosen])}
              >
                {say('deskSideBySide')}
              </button>
              <span class="small soft">
                {say.count('deskSideBySideHow', chosen.size, { most: MAX_STORY })}
              </span>
            </p>
          )}
          <ul class="reviews">
            {found.reviews.map((review) => (
              <Entry
                key={review.id}
                review={review}
                isChosen={chosen.has(review.id)}
                onChoose={() => setChosen(toggled(chosen, review.id))}
                onOpen={() => onOpen(review.id)}
                onRemove={() => change('reviews.remove', review)}
              />
            ))}
          </ul>
          {found.reviews.length < found.total && (
            <p class="more">
              <button type="button" class="button" onClick={() => setLimit((before) => before + PAGE)}>
                {say.count('deskMoreReviews', found.total - found.reviews.length)}
              </button>
            </p>
          )}
        </>
      )}
    </div>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
