import { useState } from 'preact/hooks';
import { askForHosts, FaultError, mayAskHosts, say, send } from '../../../platform';
import { type PackOffer, webAddress } from '../../../protocol';
import { Field } from '../../../ui/field';
import { messageOf } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { Offer } from './offer';

type Look =
  | { state: 'idle' }
  | { state: 'busy'; host: string }
  | { state: 'failed'; message: string; privateHost: string | null }
  | { state: 'offered'; offer: PackOffer };

/** Subscribes to a pack by its address, once the user has seen what it is. */
export function Subscribe({ onSubscribe }: { onSubscribe: (address: string, key: string | null) => void }) {
  const [address, setAddress] = useState('');
  const [look, setLook] = useState<Look>({ state: 'idle' });

  const lookAt = async (hosts: string[]) => {
    const host = webAddress(address)?.host ?? '';
    // First thing in the click, or the browser refuses to ask.
    const isAllowed = host === '' || (await askForHosts([host]).catch(() => mayAskHosts([host])));
    if (!isAllowed) {
      setLook({ state: 'failed', message: say('packHostRefused', { host }), privateHost: null });
      return;
    }
    setLook({ state: 'busy', host });
    try {
      setLook({ state: 'offered', offer: await send('packs.look', { address, hosts }) });
    } catch (error) {
      const isPrivate = error instanceof FaultError && error.saying.key === 'hostPrivate';
      setLook({ state: 'failed', message: messageOf(error), privateHost: isPrivate ? host : null });
    }
  };
  const privateHost = look.state === 'failed' ? look.privateHost : null;
  return (
    <section class="panel stack" aria-labelledby="packs-title">
      <h2 id="packs-title">{say('packsTitle')}</h2>
      <p>{say('packsAbout')}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void lookAt([]);
        }}
      >
        <Field label={say('packAddress')} hint={say('packAddressHint')}>
          {(control) => (
            <input
              {...control}
              class="input"
              type="url"
              required
              dir="ltr"
              value={address}
              onInput={(event) => {
                setAddress(event.currentTarget.value);
                setLook({ state: 'idle' });
              }}
            />
          )}
        </Field>
        <p>
          <button
            type="submit"
            class="button button-primary"
            disabled={address.trim() === '' || look.state === 'busy'}
          >
            {say('packLook')}
          </button>
        </p>
      </form>
      {look.state === 'busy' && <Busy>{say('packLooking', { host: look.host })}</Busy>}
      {look.state === 'failed' && (
        <Notice tone="failed" title={say('packNotHad')}>
          <p class="small foreign">{look.message}</p>
          {privateHost !== null && (
            <p>
              <button type="button" class="button button-small" onClick={() => lookAt([privateHost])}>
                {say('packAskPrivate', { host: privateHost })}
              </button>
            </p>
          )}
        </Notice>
      )}
      {look.state === 'offered' && (
        <Offer
          offer={look.offer}
          onAgree={() => {
            onSubscribe(look.offer.address, look.offer.key);
            setLook({ state: 'idle' });
            setAddress('');
          }}
          onDismiss={() => setLook({ state: 'idle' })}
        />
      )}
    </section>
  );
}
