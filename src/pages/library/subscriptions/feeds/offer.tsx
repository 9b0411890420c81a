import { useState } from 'preact/hooks';
import { askForHosts, mayAskHosts, say } from '../../../../platform';
import type { Ask, FeedInterval, FeedOffer } from '../../../../protocol';
import { Field } from '../../../../ui/field';
import { Notice } from '../../../../ui/notice';
import { useCollections } from '../../../shared/use-collections';
import { HostChoices, privateOf } from '../../imports/host-choices';
import { IntervalChoice } from './interval-choice';

interface OfferProps {
  offer: FeedOffer;
  onAgree: (wanted: Ask<'feeds.watch'>) => void;
  onDismiss: () => void;
}

/** What a feed holds, and how it is to be watched. */
export function Offer({ offer, onAgree, onDismiss }: OfferProps) {
  const { address, host, title, home, items, first } = offer;
  const others = offer.hosts.filter((one) => one.host !== host);
  const [interval, setInterval] = useState<FeedInterval>('daily');
  const [collection, setCollection] = useState<number | null>(null);
  const [left, setLeft] = useState(() => privateOf(others));
  const [isRefused, setIsRefused] = useState(false);
  const { collections } = useCollections();

  const agree = async () => {
    const asked = others.map((one) => one.host).filter((one) => !left.has(one));
    // First thing in the click, or the browser refuses to ask.
    const isAllowed = asked.length === 0 || (await askForHosts(asked).catch(() => mayAskHosts(asked)));
    setIsRefused(!isAllowed);
    if (isAllowed) onAgree({ address, title, interval, hosts: [host, ...asked], collection });
  };
  return (
    <article class="stack pack-offer">
      <div class="stack-tight">
        <h3 class="foreign" dir="auto">
          {title ?? address}
        </h3>
        <p class="small soft foreign">
          <bdi>{home ?? address}</bdi>
        </p>
      </div>
      {items === 0 ? (
        <Notice title={say('feedNothingNow')} />
      ) : (
        <div class="stack-tight">
          <p>{say.count('feedItems', items)}</p>
          <ol class="feed-first">
            {first.map((one, at) => (
              <li key={at} class="foreign">
                <bdi>{one.title}</bdi>{' '}
                <span class="small soft">
                  {say.list(
                    [one.date !== null && say.day(one.date), !one.isWhole && say('feedSummary')].filter(
                      (part) => part !== false,
                    ),
                  )}
                </span>
              </li>
            ))}
          </ol>
          {first.length < items && <p class="small soft">{say.count('feedMore', items - first.length)}</p>}
        </div>
      )}
      {others.length > 0 && (
        <>
          <HostChoices legend={say('feedHostsAsk')} hosts={others} left={left} onChange={setLeft} />
          <p class="small soft">{say('feedHostsHow')}</p>
        </>
      )}
      {isRefused && <Notice tone="failed" title={say('importHostsRefused')} />}
      <Field label={say('feedInterval')}>
        {({ id }) => <IntervalChoice id={id} chosen={interval} onChoose={setInterval} />}
      </Field>
      {collections !== null && collections.length > 0 && (
        <Field label={say('feedCollection')}>
          {(control) => (
            <select
              {...control}
              class="input feed-menu"
              value={collection ?? ''}
              onChange={({ currentTarget: { value } }) => setCollection(value === '' ? null : Number(value))}
            >
              <option value="">{say('feedNoCollection')}</option>
              {collections.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p class="row pack-acts">
        <button type="button" class="button button-primary" onClick={agree}>
          {say('feedWatch')}
        </button>
        <button type="button" class="button button-quiet" onClick={onDismiss}>
          {say('packDismiss')}
        </button>
      </p>
    </article>
  );
}
