import { useEffect, useState } from 'preact/hooks';
import { askForHosts, mayAskHosts, say } from '../../../platform';
import type { ImportInfo } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { HostChoices, privateOf } from './host-choices';

/** Asks which sites may be asked for their documents. Until then none is. */
export function Hosts({ job, onAgree }: { job: ImportInfo; onAgree: (hosts: string[]) => void }) {
  const [left, setLeft] = useState(() => privateOf(job.hosts));
  const [mayAsk, setMayAsk] = useState<boolean | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const agreed = job.hosts.map(({ host }) => host).filter((host) => !left.has(host));
  const asked = agreed.join(' ');
  useEffect(() => {
    setMayAsk(null);
    mayAskHosts(agreed).then(setMayAsk);
  }, [asked]);

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
      <HostChoices
        legend={say.count('importHosts', job.items.waiting)}
        hosts={job.hosts}
        left={left}
        onChange={setLeft}
      />
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
