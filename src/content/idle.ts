/** Work in the browser's idle time, so that no task of ours holds up the page. */

/** Work may take this long in one slice even where the browser promises more, in ms. */
const SLICE = 12;
/** Idle time is not waited for longer than this, in ms: to begin, and between two slices. */
const PATIENCE = 1_000;
export const PATIENCE_BETWEEN = 100;

/**
 * Waits for `delay` ms and then for an idle moment, at most `patience` ms more; behind another tab for no more than
 * its turn, as nobody works on the page. Rejects with the signal's reason once it is aborted.
 * @returns how many ms may be used now
 */
export function idle(signal: AbortSignal, delay = 0, patience = PATIENCE): Promise<number> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    let cancel = () => {};
    const ask = () => {
      const begin = (allowed: number) => done(() => resolve(allowed));
      cancel = document.hidden ? inTurn(() => begin(SLICE)) : inIdleMoment(begin, patience);
    };
    const timer = delay > 0 ? setTimeout(ask, delay) : undefined;
    const stop = () => done(() => reject(signal.reason));
    const done = (settle: () => void) => {
      clearTimeout(timer);
      cancel();
      signal.removeEventListener('abort', stop);
      settle();
    };
    signal.addEventListener('abort', stop);
    if (timer === undefined) ask();
  });
}

function inIdleMoment(work: (remaining: number) => void, timeout: number): () => void {
  const request = requestIdleCallback((deadline) => work(deadline.timeRemaining()), { timeout });
  return () => cancelIdleCallback(request);
}

/** A task of its own. In a hidden tab timers and idle moments come seconds late, and whoever asks waits for them. */
function inTurn(work: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = work;
  port2.postMessage(null);
  return () => port1.close();
}

/** Runs a generator to its end in idle slices; rejects with the signal's reason once it is aborted. */
export async function inSlices<T>(steps: Generator<unknown, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const allowed = Math.max(1, Math.min(SLICE, await idle(signal, 0, PATIENCE_BETWEEN)));
    const end = performance.now() + allowed;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}
