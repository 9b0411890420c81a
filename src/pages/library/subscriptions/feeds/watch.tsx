import { useState } from 'preact/hooks';
import { say, send } from '../../../../platform';
import type { Ask } from '../../../../protocol';
import { Notice } from '../../../../ui/notice';
import { AddressForm } from '../address-form';
import { useLook } from '../use-look';
import { Offer } from './offer';

interface WatchProps {
  /** The address that one came with. */
  given: string;
  onWatch: (wanted: Ask<'feeds.watch'>) => void;
}

/** Has a feed watched by its address, once the user has seen what it holds. */
export function Watch({ given, onWatch }: WatchProps) {
  const [address, setAddress] = useState(given);
  const looking = useLook((wanted, hosts) => send('feeds.preview', { address: wanted, hosts }));
  const { look, lookAt, forget } = looking;
  const found = look.state === 'found' ? look.found : null;
  return (
    <section class="panel stack" aria-labelledby="feeds-title">
      <h2 id="feeds-title">{say('feedsTitle')}</h2>
      <p>{say('feedsAbout')}</p>
      <AddressForm
        label={say('feedAddress')}
        hint={say('feedAddressHint')}
        action={say('feedPreview')}
        failed={say('feedNotHad')}
        address={address}
        onAddress={setAddress}
        looking={looking}
      />
      {found !== null && 'forwards' in found && (
        <Notice title={say('feedLeads', { address: found.forwards })}>
          <p>
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                setAddress(found.forwards);
                void lookAt(found.forwards, []);
              }}
            >
              {say('feedLookThere')}
            </button>
          </p>
        </Notice>
      )}
      {found !== null && !('forwards' in found) && (
        <Offer
          offer={found}
          onAgree={(wanted) => {
            onWatch(wanted);
            forget();
            setAddress('');
          }}
          onDismiss={forget}
        />
      )}
    </section>
  );
}
