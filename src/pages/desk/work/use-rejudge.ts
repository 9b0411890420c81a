import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CheckRecord, Judgement } from '../../../engine/record';
import { say, send } from '../../../platform';
import type { Judging } from '../../../protocol';
import { messageOf } from '../../../ui/format';

/** How often it is asked how far the judge is, in ms. */
const INTERVAL = 500;

export interface Rejudge {
  judging: Judging;
  failure: string | null;
  start: () => void;
  /** Ends it; what the judge said so far is not used. */
  stop: () => void;
}

/**
 * Has the user's judge asked again about what a check is not sure of.
 * @param onJudged gets what it said, once it has answered
 */
export function useRejudge(record: CheckRecord, onJudged: (judgements: Judgement[]) => void): Rejudge {
  const [judging, setJudging] = useState<Judging>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<AbortController>(new AbortController());
  useEffect(() => () => running.current.abort(), []);

  const start = useCallback(() => {
    running.current.abort();
    const mine = new AbortController();
    running.current = mine;
    setFailure(null);
    ask(record, mine.signal, setJudging)
      .then((judgements) => judgements && !mine.signal.aborted && onJudged(judgements))
      .catch((error: unknown) => {
        if (mine.signal.aborted) return;
        setJudging(null);
        setFailure(messageOf(error));
      });
  }, [record, onJudged]);
  const stop = useCallback(() => {
    running.current.abort();
    setJudging(null);
  }, []);
  return { judging, failure, start, stop };
}

/** What the judge says; null where it was stopped, or could not go on. */
async function ask(
  record: CheckRecord,
  signal: AbortSignal,
  onJudging: (judging: Judging) => void,
): Promise<Judgement[] | null> {
  onJudging({ state: 'judging', done: 0, asked: 0 });
  const judgeable = await send('desk.judgeable', { record });
  if (judgeable === null) throw new Error(say('deskNothingToJudge'));
  const { check, questions } = judgeable;
  signal.addEventListener('abort', () => void send('judge.cancel', { check }).catch(() => {}), {
    once: true,
  });
  onJudging({ state: 'judging', done: 0, asked: questions });
  while (!signal.aborted) {
    const progress = await send('judge.poll', { check });
    if (signal.aborted) break;
    if (progress.state === 'off') throw new Error(say('deskNoJudge'));
    if (progress.state === 'judged') {
      onJudging({ state: 'judged', ...progress.outcome });
      return progress.outcome.problem === null ? progress.judgements : null;
    }
    onJudging(progress);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
  return null;
}
