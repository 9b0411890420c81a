import { say } from '../../../platform';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import type { TabProps } from '../tab';
import { Pack } from './pack';
import { Subscribe } from './subscribe';
import { usePacks } from './use-packs';

/** The packs that others publish: subscribing to one, and those that are subscribed to. */
export function Packs({ corpus: { refresh } }: Pick<TabProps, 'corpus'>) {
  const { found: packs, samples, failure, act } = usePacks(refresh);
  return (
    <div class="stack">
      <Subscribe onSubscribe={(address, key) => act('packs.subscribe', { address, key })} />
      {failure && (
        <Notice tone="failed" title={say('packsFailed')}>
          <p class="small foreign">{failure}</p>
        </Notice>
      )}
      {packs === null && failure === null && <Busy>{say('importsLoading')}</Busy>}
      {packs?.length === 0 && <p class="soft">{say('packsNone')}</p>}
      {packs !== null && packs.length > 0 && (
        <ul class="stack" aria-label={say('packsTitle')}>
          {packs.map((pack) => (
            <Pack key={pack.id} pack={pack} samples={samples.get(pack.id) ?? []} act={act} />
          ))}
        </ul>
      )}
    </div>
  );
}
