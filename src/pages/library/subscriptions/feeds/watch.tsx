import { useState } from 'preact/hooks';
import { askForHosts, FaultError, mayAskHosts, say, send } from '../../../../platform';
import { type Ask, type FeedOffer, webAddress } from '../../../../protocol';
import { Field } from '../../../../ui/field';
import { messageOf } from '../../../../ui/format';
import { Notice } from '../../../../ui/notice';
import { Busy } from '../../../../ui/progress';
import { Offer } from './offer';

type Look =
  | { state: 'idle' }
  | { state: 'busy'; host: string }
  | { state: 'failed'; message: string; privateHost: string | null }
  | { state: 'forwards'; to: string }
  | { state: 'offered'; offer: FeedOffer };

interface WatchProps {
  /** The address that one came with. */
  given: string;
  onWatch: (wanted: Ask<'feeds.watch'>) => void;
}

/** Has a feed watched by its address, once the user has seen what it holds. */
export function Watch({ given, onWatch }: WatchProps) {
  const [address, setAddress] = useState(given);
  const [look, setLook] = useState<Look>({ state: 'idle' });

  const lookAt = async (wanted: string, hosts: string[]) => {
    const host = webAddress(wanted)?.host ?? '';
    // First thing in the click, or the browser refuses to ask.
    const isAllowed = host === '' || (await askForHosts([host]).catch(() => mayAskHosts([host])));
    if (!isAllowed) {
      setLook({ state: 'failed', message: say('packHostRefused', { host }), privateHost: null });
      return;
    }
    setLook({ state: 'busy', host });
    try {
      const found = await send('feeds.preview', { address: wanted, hosts });
      setLook(
        'forwards' in found ? { state: 'forwards', to: found.forwards } : { state: 'offered', offer: found },
      );
    } catch (error) {
      const isPrivate = error instanceof FaultError && error.saying.key === 'hostPrivate';
      setLook({ state: 'failed', message: messageOf(error), privateHost: isPrivate ? host : null });
    }
  };
  const privateHost = look.state === 'failed' ? look.privateHost : null;
  return (
    <section class="panel stack" aria-labelledby="feeds-title">
      <h2 id="feeds-title">{say('feedsTitle')}</h2>
      <p>{say('feedsAbout')}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void lookAt(address, []);
        }}
      >
        <Field label={say('feedAddress')} hint={say('feedAddressHint')}>
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
            {say('feedPreview')}
          </button>
        </p>
      </form>
      {look.state === 'busy' && <Busy>{say('packLooking', { host: look.host })}</Busy>}
      {look.state === 'failed' && (
        <Notice tone="failed" title={say('feedNotHad')}>
          <p class="small foreign">{look.message}</p>
          {privateHost !== null && (
            <p>
              <button
                type="button"
                class="button button-small"
                onClick={() => lookAt(address, [privateHost])}
              >
                {say('packAskPrivate', { host: privateHost })}
              </button>
            </p>
          )}
        </Notice>
      )}
      {look.state === 'forwards' && (
        <Notice title={say('feedLeads', { address: look.to })}>
          <p>
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                setAddress(look.to);
                void lookAt(look.to, []);
              }}
            >
              {say('feedLookThere')}
            </button>
          </p>
        </Notice>
      )}
      {look.state === 'offered' && (
        <Offer
          offer={look.offer}
          onAgree={(wanted) => {
            onWatch(wanted);
            setLook({ state: 'idle' });
            setAddress('');
          }}
          onDismiss={() => setLook({ state: 'idle' })}
        />
      )}
    </section>
  );
}
