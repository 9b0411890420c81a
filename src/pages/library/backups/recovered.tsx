import { say } from '../../../platform';
import type { Recovery } from '../../../protocol';
import { Notice } from '../../../ui/notice';

/** What became of a damaged library. */
export function Recovered({ recovery, onForget }: { recovery: Recovery; onForget: () => void }) {
  const { saved, lost, isLeast, nameless, titles, others } = recovery;
  return (
    <Notice tone={lost === 0 && !isLeast && !others ? 'plain' : 'failed'} title={say('recoveryTitle')}>
      <p>
        {say.count('recoverySaved', saved)} {say.count(isLeast ? 'recoveryLostLeast' : 'recoveryLost', lost)}{' '}
        {nameless > 0 && say.count('recoveryNameless', nameless)}
      </p>
      {others && <p>{say('recoveryOthers')}</p>}
      {titles.length > 0 && (
        <ul>
          {titles.map((title) => (
            <li key={title}>
              <bdi class="foreign">{title}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" class="button button-small" onClick={onForget}>
          {say('recoveryForget')}
        </button>
      </p>
    </Notice>
  );
}
