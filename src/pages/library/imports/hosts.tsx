import { useEffect, useState } from 'preact/hooks';
import { askForHosts, mayAskHosts, say } from '../../../platform';
import type { ImportInfo } from '../../../protocol';
import { Notice } from '../../../ui/notice';

/** Asks which sites may be asked for their documents. Until then none is. */
export function Hosts({ job, onAgree }: { job: ImportInfo; onAgree: (hosts: string[]) => void }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(job.hosts.filter(({ isPrivate }) => isPrivate).map(({ host }) => host)),
  );
  const [mayAsk, setMayAsk] = useState<boolean | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const agreed = job.hosts.map(({ host }) => host).filter((host) => !left.has(host));
  const asked = agreed.join(' ');
  useEffect(() => {
    setMayAsk(null);
    mayAskHosts(agreed).then(setMayAsk);
  }, [asked]);

  const choose = (host: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(host);
    else next.add(host);
    setLeft(next);
  };
  const agree = async () => {
    // First thing in the click, or the browser refuses to ask.
    const isAllowed = mayAsk || (await askForHosts(agreed).catch(() => false));
    setIsRefused(!isAllowed);
    if (isAllowed) onAgree(agreed);
  };
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void agree();
      }}
    >
      <fieldset class="choices">
        <legend>{say.count('importHosts', job.items.waiting)}</legend>
        {job.hosts.map(({ host, isPrivate, items }) => (
          <label key={host} class="choice">
            <input
              type="checkbox"
              checked={!left.has(host)}
              onChange={(event) => choose(host, event.currentTarget.checked)}
            />
            <span>
              <bdi class="foreign">{host}</bdi>{' '}
              <span class="small soft">{say.count('importHostItems', items)}</span>
              {isPrivate && <span class="small import-private">{say('importHostPrivate')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <p class="small soft">{say('importHostsHow')}</p>
      {isRefused && <Notice tone="failed" title={say('importHostsRefused')} />}
      <p>
        <button type="submit" class="button button-small button-primary" disabled={mayAsk === null}>
          {agreed.length === 0 ? say('importFetchNone') : say.count('importFetch', agreed.length)}
        </button>
      </p>
    </form>
  );
}
