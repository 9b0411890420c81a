import { useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import { AddressForm } from './address-form';
import { Offer } from './offer';
import { useLook } from './use-look';

/** Subscribes to a pack by its address, once the user has seen what it is. */
export function Subscribe({ onSubscribe }: { onSubscribe: (address: string, key: string | null) => void }) {
  const [address, setAddress] = useState('');
  const looking = useLook((wanted, hosts) => send('packs.look', { address: wanted, hosts }));
  const { look, forget } = looking;
  return (
    <section class="panel stack" aria-labelledby="packs-title">
      <h2 id="packs-title">{say('packsTitle')}</h2>
      <p>{say('packsAbout')}</p>
      <AddressForm
        label={say('packAddress')}
        hint={say('packAddressHint')}
        action={say('packLook')}
        failed={say('packNotHad')}
        address={address}
        onAddress={setAddress}
        looking={looking}
      />
      {look.state === 'found' && (
        <Offer
          offer={look.found}
          onAgree={() => {
            onSubscribe(look.found.address, look.found.key);
            forget();
            setAddress('');
          }}
          onDismiss={forget}
        />
      )}
    </section>
  );
}
