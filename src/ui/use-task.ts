import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { messageOf } from './format';

/** One piece of asynchronous work, as an interface shows it. */
export type Task<T> =
  | { state: 'idle' }
  | { state: 'busy' }
  | { state: 'done'; value: T }
  | { state: 'failed'; message: string };

interface TaskRunner<T> {
  task: Task<T>;
  /** Starts work; what was under way before is aborted and its outcome ignored. */
  start: (work: (signal: AbortSignal) => Promise<T>) => void;
  /** Aborts what is under way and forgets the outcome. */
  reset: () => void;
}

/** Runs one piece of work at a time; only the latest one's outcome counts. */
export function useTask<T>(): TaskRunner<T> {
  const [task, setTask] = useState<Task<T>>({ state: 'idle' });
  const running = useRef<AbortController>(new AbortController());

  const start = useCallback((work: (signal: AbortSignal) => Promise<T>) => {
    running.current.abort();
    const controller = new AbortController();
    running.current = controller;
    setTask({ state: 'busy' });
    const conclude = (outcome: Task<T>) => {
      if (!controller.signal.aborted) setTask(outcome);
    };
    work(controller.signal).then(
      (value) => conclude({ state: 'done', value }),
      (error: unknown) => conclude({ state: 'failed', message: messageOf(error) }),
    );
  }, []);

  const reset = useCallback(() => {
    running.current.abort();
    setTask({ state: 'idle' });
  }, []);

  useEffect(() => () => running.current.abort(), []);
  return { task, start, reset };
}
