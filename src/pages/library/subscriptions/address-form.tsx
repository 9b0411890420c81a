import { say } from '../../../platform';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import type { Looking } from './use-look';

interface AddressFormProps {
  label: string;
  hint: string;
  /** What the button says. */
  action: string;
  /** Said where the look failed. */
  failed: string;
  address: string;
  onAddress: (address: string) => void;
  looking: Looking<unknown>;
}

/** An address to look at, and what becomes of the look until something is found. */
export function AddressForm({ label, hint, action, failed, address, onAddress, looking }: AddressFormProps) {
  const { look, lookAt, forget } = looking;
  const privateHost = look.state === 'failed' ? look.privateHost : null;
  return (
    <>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void lookAt(address, []);
        }}
      >
        <Field label={label} hint={hint}>
          {(control) => (
            <input
              {...control}
              class="input"
              type="url"
              required
              dir="ltr"
              value={address}
              onInput={(event) => {
                onAddress(event.currentTarget.value);
                forget();
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
            {action}
          </button>
        </p>
      </form>
      {look.state === 'busy' && <Busy>{say('packLooking', { host: look.host })}</Busy>}
      {look.state === 'failed' && (
        <Notice tone="failed" title={failed}>
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
    </>
  );
}
