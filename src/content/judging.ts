/** Follows the judging of a check until it is done, by asking how far it is. */
import type { CheckView, JudgeOutcome } from '../protocol';
import type { Send } from './page';

/** From one question how far it is to the next, in ms: at first, as answers may be known, and at most. */
const FIRST_INTERVAL = 50;
const LONGEST_INTERVAL = 400;

/**
 * What came of the judging; null where the judge was switched off meanwhile. When `signal` is aborted or the page is
 * left, the judging is cancelled. Rejects with a fault, or the signal's reason.
 */
export async function followJudging(
  check: string,
  send: Send,
  document: Document,
  signal: AbortSignal,
  onProgress: (progress: { done: number; asked: number }) => void,
): Promise<{ view: CheckView; outcome: JudgeOutcome } | null> {
  const over = new AbortController();
  const cancel = () => void send('judge.cancel', { check }).catch(() => {});
  signal.addEventListener('abort', cancel, { signal: over.signal });
  document.defaultView?.addEventListener('pagehide', cancel, { signal: over.signal });
  try {
    for (let interval = FIRST_INTERVAL; ; interval = Math.min(LONGEST_INTERVAL, 2 * interval)) {
      const progress = await send('judge.poll', { check });
      signal.throwIfAborted();
      if (progress.state === 'off') return null;
      if (progress.state === 'judged') return progress;
      // Before its turn has come it does not know how much there is to ask.
      if (progress.asked > 0) onProgress(progress);
      await rest(interval, signal);
    }
  } finally {
    over.abort();
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
