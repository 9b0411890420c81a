import './desk.css';
import { useReducer, useRef, useState } from 'preact/hooks';
import { say } from '../../platform';
import { Masthead } from '../../ui/brand';
import { CorpusNotice } from '../shared/corpus-notice';
import { mount } from '../shared/mount';
import { libraryLink } from '../shared/paths';
import { useCorpusStatus } from '../shared/use-corpus-status';
import { Behind } from './behind';
import { QueuePage } from './queue/queue-page';
import { useQueue } from './queue/use-queue';
import { ReviewPage } from './review-page';
import { Reviews } from './reviews/reviews';
import { StayContext } from './stay';
import { type StoryAsk, StoryPage } from './story/story-page';
import { TabPage } from './tab-page';
import { useShownTab } from './use-followed-tab';
import { useRoute } from './use-route';

function Desk() {
  const { place, go, begun } = useRoute();
  const corpus = useCorpusStatus();
  // Here, so that it goes on while something else is looked at.
  const queue = useQueue();
  const [staying, count] = useReducer(sum, 0);
  const [stayingInQueue, countInQueue] = useReducer(sum, 0);
  const stays = staying > 0;
  const { shown, other, goOn, stay } = useShownTab(place.tab, stays);
  const { view, review } = place;
  const isPage = view === 'page' && review === null;
  const begunHere = useRef(new Set<string>());
  const [story, setStory] = useState<StoryAsk | null>(null);
  const toStory = (ask: StoryAsk) => {
    setStory(ask);
    go({ view: 'story', review: null });
  };
  const page = useRef<HTMLElement>(null);
  /** The button that was pressed goes, and the focus must not go with it. */
  const leave = (act: () => void) => {
    act();
    page.current?.focus({ preventScroll: true });
  };
  const toReviews = () => go({ view: 'reviews', review: null });
  return (
    <main class="desk" ref={page} tabIndex={-1}>
      <Masthead>
        <nav class="row" aria-label={say('desk')}>
          <NavButton isHere={view === 'page'} onClick={() => go({ view: 'page', review: null })}>
            {say('deskThisPage')}
          </NavButton>
          <NavButton isHere={view === 'reviews'} onClick={toReviews}>
            {say('deskReviews')}
          </NavButton>
          <NavButton isHere={view === 'queue'} onClick={() => go({ view: 'queue', review: null })}>
            {say('deskQueue')}
          </NavButton>
          <a href={libraryLink()}>{say('library')}</a>
        </nav>
      </Masthead>
      <div class="stack">
        <CorpusNotice corpus={corpus} />
        {view === 'reviews' && (
          <Reviews
            onOpen={(id) => go({ view: 'page', review: id })}
            onStory={(reviews) => toStory({ records: [], reviews })}
          />
        )}
        {(view === 'queue' || stayingInQueue > 0) && (
          <StayContext.Provider value={countInQueue}>
            <div hidden={view !== 'queue'}>
              <QueuePage
                queue={queue}
                isShown={view === 'queue'}
                onReviews={toReviews}
                onStory={(records) => toStory({ records, reviews: [] })}
              />
            </div>
          </StayContext.Provider>
        )}
        {view === 'story' && <StoryPage ask={story} onReviews={toReviews} />}
        {view === 'page' && review !== null && <ReviewPage id={review} onList={toReviews} />}
        {shown !== null && (isPage || stays) && (
          <StayContext.Provider value={count}>
            <div class="stack" hidden={!isPage}>
              <TabPage
                key={shown.round}
                tab={shown.tab}
                note={place.note}
                isShown={isPage}
                begunHere={begunHere.current}
                onBegun={(id) => {
                  begunHere.current.add(id);
                  begun(id);
                }}
                onReview={(id) => go({ review: id })}
                onList={toReviews}
              />
              {other && (
                <Behind
                  tab={other.tab}
                  given={place.tab}
                  loses={stays}
                  onGo={() => leave(goOn)}
                  onStay={() => leave(stay)}
                />
              )}
            </div>
          </StayContext.Provider>
        )}
      </div>
    </main>
  );
}

const sum = (before: number, by: 1 | -1) => before + by;

function NavButton({
  isHere,
  onClick,
  children,
}: {
  isHere: boolean;
  onClick: () => void;
  children: string;
}) {
  return (
    <button
      type="button"
      class="button button-small button-quiet"
      aria-current={isHere ? 'page' : undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

mount(Desk, 'desk');
