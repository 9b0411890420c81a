import { ensureOffscreen, type Pass, passToHost, target } from '../platform';

const OFFSCREEN = 'src/engine-host/offscreen.html';

/** Has the host of the engine answer, which is started where it does not run. */
export const passOn: Pass = target === 'firefox' ? askHere : askOffscreen;

/** Firefox: the background page is the host. It loads the engine only when it is first asked. */
async function askHere(name: string, ask: unknown): Promise<unknown> {
  const { askHost } = await import('../engine-host/page');
  return askHost(name, ask);
}

/** Chromium: a worker needs a page, which a service worker is not. */
async function askOffscreen(name: string, ask: unknown): Promise<unknown> {
  await ensureOffscreen(OFFSCREEN);
  return passToHost(name, ask);
}
