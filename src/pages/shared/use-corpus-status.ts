import { useCallback, useEffect, useState } from 'preact/hooks';
import { faultOf, send } from '../../platform';
import type { CorpusStatus } from '../../protocol';

/** How often the status is asked for while the corpus opens or imports, in ms. */
const POLL_MS = 400;

export interface CorpusWatch {
  status: CorpusStatus;
  /** Asks once more, for example after a change. */
  refresh: () => void;
  /** Opens the corpus again after a failure. */
  reopen: () => void;
}

/** The state of the corpus, followed until it is ready or has failed. */
export function useCorpusStatus(): CorpusWatch {
  const [status, setStatus] = useState<CorpusStatus>({ state: 'opening' });
  const [asked, setAsked] = useState<{ call: 'corpus.status' | 'corpus.reopen' }>({ call: 'corpus.status' });

  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (call: 'corpus.status' | 'corpus.reopen') => {
      const answer = await send(call, null).catch(
        (error: unknown): CorpusStatus => ({ state: 'failed', saying: faultOf(error).saying }),
      );
      if (left) return;
      setStatus(answer);
      if (answer.state === 'opening' || answer.state === 'importing') {
        timer = setTimeout(ask, POLL_MS, 'corpus.status');
      }
    };
    if (asked.call === 'corpus.reopen') setStatus({ state: 'opening' });
    ask(asked.call);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [asked]);

  const refresh = useCallback(() => setAsked({ call: 'corpus.status' }), []);
  const reopen = useCallback(() => setAsked({ call: 'corpus.reopen' }), []);
  return { status, refresh, reopen };
}
