import { useState } from 'preact/hooks';
import { askForHosts, mayAskHosts, say } from '../../../../platform';
import type { FeedInfo } from '../../../../protocol';
import { Notice } from '../../../../ui/notice';
import { HostChoices, privateOf } from '../../imports/host-choices';
import type { Act } from '../../use-followed';
import { IntervalChoice } from './interval-choice';
import { Items } from './items';
import { feedWords } from './words';

interface FeedProps {
  feed: FeedInfo;
  act: Act;
  onOpen: (document: string) => void;
}

/** One feed: when it was and will be looked at, why that did not succeed, and what can be done about it. */
export function Feed({ feed, act, onOpen }: FeedProps) {
  const { id, address, title, state, problem, documents, hosts } = feed;
  const [isOpen, setIsOpen] = useState(false);
  const name = title ?? address;
  return (
    <li class="panel stack feed" data-state={state}>
      <div class="row">
        <h3 class="foreign" dir="auto">
          {name}
        </h3>
        <span class="small soft">{feedWords(state)}</span>
      </div>
      <p class="small soft foreign">
        <bdi>{address}</bdi> · {say.count('libraryDocuments', documents)}
      </p>
      {state === 'removed' ? (
        <p class="row pack-acts">
          <span class="small">{say('feedRemovedSaid')}</span>
          <button type="button" class="button button-small" onClick={() => act('feeds.restore', { id })}>
            {say('undo')}
          </button>
        </p>
      ) : (
        <>
          <When feed={feed} />
          {problem !== null && (
            <Notice title={say('feedProblem')}>
              <p class="small foreign">{say.of(problem)}</p>
            </Notice>
          )}
          <Forwards feed={feed} act={act} />
          {hosts.length > 0 && <Hosts feed={feed} act={act} />}
          <Acts feed={feed} name={name} act={act} />
          <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
            <summary class="small">{say('feedLately')}</summary>
            {isOpen && <Items feed={feed} act={act} onOpen={onOpen} />}
          </details>
        </>
      )}
    </li>
  );
}

function When({ feed: { checked, next, state } }: Pick<FeedProps, 'feed'>) {
  const parts = [
    checked !== null && say('feedChecked', { when: say.moment(checked) }),
    next !== null && say('feedNext', { when: say.moment(next) }),
    state === 'gone' && say('feedNoNext'),
  ];
  return <p class="small">{parts.filter((part) => part !== false).join(' · ')}</p>;
}

/** Where the address leads by now, and the way there. */
function Forwards({ feed: { id, forwards }, act }: Pick<FeedProps, 'feed' | 'act'>) {
  if (forwards === null) return null;
  const follow = async () => {
    const { host } = new URL(forwards);
    // First thing in the click, or the browser refuses to ask.
    if (await askForHosts([host]).catch(() => mayAskHosts([host]))) await act('feeds.follow', { id });
  };
  return (
    <p class="small foreign">
      {say('feedLeads', { address: forwards })}{' '}
      <button type="button" class="button button-small" onClick={follow}>
        {say('feedFollow')}
      </button>
    </p>
  );
}

/** The sites that were not agreed to, where whole texts are. */
function Hosts({ feed: { id, hosts }, act }: Pick<FeedProps, 'feed' | 'act'>) {
  const [left, setLeft] = useState(() => privateOf(hosts));
  const [isRefused, setIsRefused] = useState(false);
  const agreed = hosts.map(({ host }) => host).filter((host) => !left.has(host));
  const allow = async () => {
    // First thing in the click, or the browser refuses to ask.
    const isAllowed = await askForHosts(agreed).catch(() => mayAskHosts(agreed));
    setIsRefused(!isAllowed);
    if (isAllowed) await act('feeds.allow', { id, hosts: agreed });
  };
  const items = hosts.reduce((sum, one) => sum + one.items, 0);
  return (
    <details>
      <summary class="small">{say.count('feedSummaries', items)}</summary>
      <div class="stack-tight">
        <HostChoices legend={say('feedHostsAsk')} hosts={hosts} left={left} onChange={setLeft} />
        {isRefused && <Notice tone="failed" title={say('importHostsRefused')} />}
        <p>
          <button type="button" class="button button-small" disabled={agreed.length === 0} onClick={allow}>
            {say('feedAllow')}
          </button>
        </p>
      </div>
    </details>
  );
}

function Acts({ feed, name, act }: Pick<FeedProps, 'feed' | 'act'> & { name: string }) {
  const { id, state, interval, documents } = feed;
  const [isAsking, setIsAsking] = useState(false);
  const isBusy = state === 'queued' || state === 'looking';
  const remove = (withDocuments: boolean) => act('feeds.remove', { id, documents: withDocuments });
  if (isAsking) {
    return (
      <fieldset class="row pack-acts feed-asks">
        <legend class="small">{say('feedRemoveAsk')}</legend>
        <button type="button" class="button button-small" onClick={() => remove(false)}>
          {say('feedRemoveKeep')}
        </button>
        <button type="button" class="button button-small" onClick={() => remove(true)}>
          {say.count('feedRemoveAll', documents)}
        </button>
        <button type="button" class="button button-small button-quiet" onClick={() => setIsAsking(false)}>
          {say('packCancel')}
        </button>
      </fieldset>
    );
  }
  return (
    <p class="row pack-acts">
      <IntervalChoice
        label={say('feedIntervalOne', { name })}
        chosen={interval}
        onChoose={(chosen) => act('feeds.setInterval', { id, interval: chosen })}
      />
      <button
        type="button"
        class="button button-small"
        aria-label={say('feedLookNowOne', { name })}
        disabled={isBusy}
        onClick={() => act('feeds.lookNow', { id })}
      >
        {say('feedLookNow')}
      </button>
      {state !== 'gone' && (
        <button
          type="button"
          class="button button-small"
          aria-label={say(state === 'paused' ? 'feedResumeOne' : 'feedPauseOne', { name })}
          disabled={isBusy}
          onClick={() => act('feeds.pause', { id, isPaused: state !== 'paused' })}
        >
          {say(state === 'paused' ? 'feedResume' : 'feedPause')}
        </button>
      )}
      <button
        type="button"
        class="button button-small button-quiet"
        aria-label={say('feedRemoveOne', { name })}
        onClick={() => (documents === 0 ? remove(false) : setIsAsking(true))}
      >
        {say('feedRemove')}
      </button>
    </p>
  );
}
