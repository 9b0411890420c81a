import './packs.css';
import { useState } from 'preact/hooks';
import { say } from '../../../platform';
import type { PackInfo, PackState, PlainKey } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { Busy, Progress } from '../../../ui/progress';
import { paceOf, type Sample } from '../imports/pace';
import type { Act } from '../use-followed';

const WORDS: Record<Exclude<PackState, 'ready'>, PlainKey> = {
  queued: 'packQueued',
  fetching: 'packFetching',
  asking: 'packAsking',
  removed: 'packRemovedState',
};

interface PackProps {
  pack: PackInfo;
  samples: readonly Sample[];
  act: Act;
}

/** One subscription: what is there of it, what it is doing, and what can be done about it. */
export function Pack({ pack, samples, act }: PackProps) {
  const { id, address, state, current, problem, previous } = pack;
  const name = current?.name ?? address;
  const isWorking = state === 'queued' || state === 'fetching';
  return (
    <li class="panel stack pack" data-state={state}>
      <div class="row">
        <h3 class="foreign" dir="auto">
          {name}
        </h3>
        {state !== 'ready' && <span class="small soft">{say(WORDS[state])}</span>}
      </div>
      {current && <About pack={pack} current={current} />}
      {problem && (
        <Notice tone="failed" title={say(state === 'asking' ? 'packStopped' : 'packProblem')}>
          <p class="small foreign">{say.of(problem)}</p>
        </Notice>
      )}
      {state === 'asking' && <Answer pack={pack} act={act} />}
      {isWorking && <How pack={pack} samples={samples} />}
      {state === 'removed' ? (
        <p class="row pack-acts">
          <span class="small">{say('packRemovedSaid')}</span>
          <button type="button" class="button button-small" onClick={() => act('packs.restore', { id })}>
            {say('undo')}
          </button>
        </p>
      ) : (
        <p class="row pack-acts">
          {state === 'ready' && (
            <button
              type="button"
              class="button button-small"
              aria-label={say('packUpdateOne', { name })}
              onClick={() => act('packs.update', { id })}
            >
              {say('packUpdate')}
            </button>
          )}
          {state === 'ready' && previous !== null && (
            <button type="button" class="button button-small" onClick={() => act('packs.rollBack', { id })}>
              {say('packRollBack', { day: say.day(previous) })}
            </button>
          )}
          {(isWorking || state === 'asking') && (
            <button
              type="button"
              class="button button-small"
              aria-label={say('packCancelOne', { name })}
              onClick={() => act('packs.cancel', { id })}
            >
              {say('packCancel')}
            </button>
          )}
          <button
            type="button"
            class="button button-small button-quiet"
            aria-label={say('packRemoveOne', { name })}
            onClick={() => act('packs.remove', { id })}
          >
            {say('packRemove')}
          </button>
        </p>
      )}
    </li>
  );
}

function About({
  pack: { address, checked, fingerprint },
  current,
}: {
  pack: PackInfo;
  current: NonNullable<PackInfo['current']>;
}) {
  const { publisher, licence, updated, expires, isExpired, documents, facts } = current;
  const counts = [say.count('libraryDocuments', documents), facts !== null && say.count('facts', facts)];
  return (
    <>
      <p class="small foreign" dir="auto">
        {say.list([publisher, licence, ...counts.filter((part) => part !== false), say.day(updated)])}
      </p>
      <p class="small soft foreign">
        <bdi>{address}</bdi>
        {fingerprint === null ? (
          <> · {say('packNoKey')}</>
        ) : (
          <>
            {' '}
            · {say('packKey')} <code>{fingerprint}</code>
          </>
        )}
        {checked !== null && (
          <> · {say('packChecked', { when: say.day(new Date(checked).toISOString().slice(0, 10)) })}</>
        )}
      </p>
      {isExpired && expires !== null && <Notice title={say('packExpired', { day: say.day(expires) })} />}
    </>
  );
}

/** The way on after a loud stop: another key only after a second question. */
function Answer({ pack: { id, asks, offered }, act }: Pick<PackProps, 'pack' | 'act'>) {
  const [isSure, setIsSure] = useState(false);
  if (asks === 'size') {
    return (
      <p>
        <button
          type="button"
          class="button button-small"
          onClick={() => act('packs.agree', { id, key: null })}
        >
          {say('packTakeOver')}
        </button>
      </p>
    );
  }
  if (offered === null) return null;
  return (
    <p>
      {isSure ? (
        <button
          type="button"
          class="button button-small"
          onClick={() => act('packs.agree', { id, key: offered.key })}
        >
          {say('packTrustSure', { key: offered.fingerprint })}
        </button>
      ) : (
        <button type="button" class="button button-small" onClick={() => setIsSure(true)}>
          {say('packTrust')}
        </button>
      )}
    </p>
  );
}

/** How far the coming version is. */
function How({ pack: { coming }, samples }: Pick<PackProps, 'pack' | 'samples'>) {
  if (coming === null || coming.total === 0) return <Busy>{say('packFetching')}</Busy>;
  const pace = paceOf(samples, coming.total - coming.documents);
  const label = say.list(
    [
      say('packFar', { done: coming.documents, total: coming.total }),
      say.count('facts', coming.facts),
      pace !== null && pace.rate >= 1 && say('packRate', { rate: Math.round(pace.rate) }),
      pace !== null &&
        pace.seconds !== null &&
        say.count('importSecondsLeft', Math.max(1, Math.round(pace.seconds))),
    ].filter((part) => part !== false),
  );
  return <Progress done={coming.documents} total={coming.total} label={label} />;
}
