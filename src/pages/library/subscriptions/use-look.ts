import { useState } from 'preact/hooks';
import { askForHosts, FaultError, mayAskHosts, say } from '../../../platform';
import { webAddress } from '../../../protocol';
import { messageOf } from '../../../ui/format';

/** A look at what an address holds, before it is agreed to. */
export type Look<Found> =
  | { state: 'idle' }
  | { state: 'busy'; host: string }
  | { state: 'failed'; message: string; privateHost: string | null }
  | { state: 'found'; found: Found };

export interface Looking<Found> {
  look: Look<Found>;
  /** Asks for access to the address's host and looks: first thing in a click. @param hosts private ones that may be asked */
  lookAt: (address: string, hosts: string[]) => Promise<void>;
  forget: () => void;
}

/** @param fetch tells what an address holds */
export function useLook<Found>(fetch: (address: string, hosts: string[]) => Promise<Found>): Looking<Found> {
  const [look, setLook] = useState<Look<Found>>({ state: 'idle' });
  const lookAt = async (address: string, hosts: string[]) => {
    const host = webAddress(address)?.host ?? '';
    // First thing in the click, or the browser refuses to ask.
    const isAllowed = host === '' || (await askForHosts([host]).catch(() => mayAskHosts([host])));
    if (!isAllowed) {
      setLook({ state: 'failed', message: say('packHostRefused', { host }), privateHost: null });
      return;
    }
    setLook({ state: 'busy', host });
    try {
      setLook({ state: 'found', found: await fetch(address, hosts) });
    } catch (error) {
      const isPrivate = error instanceof FaultError && error.saying.key === 'hostPrivate';
      setLook({ state: 'failed', message: messageOf(error), privateHost: isPrivate ? host : null });
    }
  };
  return { look, lookAt, forget: () => setLook({ state: 'idle' }) };
}
