import { ensureOffscreen, sendToHost, target } from '../platform';
import type { Answer, Ask, BackgroundCalls } from '../protocol';

/** What the background passes on to the host of the engine. */
type HostCallName = Exclude<keyof BackgroundCalls, 'style.set' | 'badge.set'>;

const OFFSCREEN = 'src/engine-host/offscreen.html';

/** A handler that asks the host of the engine, which is started where it does not run. */
export function viaHost<N extends HostCallName>(name: N): (ask: Ask<N>) => Promise<Answer<N>> {
  return target === 'firefox' ? (ask) => askHere(name, ask) : (ask) => askOffscreen(name, ask);
}

/** Firefox: the background page is the host. It loads the engine only when it is first asked. */
async function askHere<N extends HostCallName>(name: N, ask: Ask<N>): Promise<Answer<N>> {
  const { host } = await import('../engine-host/page');
  return host[name](ask);
}

/** Chromium: a worker needs a page, which a service worker is not. */
async function askOffscreen<N extends HostCallName>(name: N, ask: Ask<N>): Promise<Answer<N>> {
  await ensureOffscreen(OFFSCREEN);
  return sendToHost(name, ask);
}
