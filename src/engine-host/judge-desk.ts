import * as v from 'valibot';
import { AnswerCache, type Judge, type Judged, JudgeError, judgeAll, judgeOf } from '../inference';
import { stayAwake } from '../platform';
import type { JudgeOutcome, JudgeProgress } from '../protocol';
import type { WorkerCalls } from './calls';
import { checkedAsk } from './faults';
import { judgeSchema } from './judge-calls';

/** Asks the worker. */
export type AskWorker = <N extends 'check.asks' | 'check.judged'>(
  name: N,
  ask: Parameters<WorkerCalls[N]>[0],
) => Promise<ReturnType<WorkerCalls[N]>>;

/** A page that has not asked how far its judging is for this long has gone, in ms. */
const LAPSE = 30_000;

const checkSchema = v.object({ check: v.string() });
const pollSchema = v.object({ check: v.string(), judge: judgeSchema });

/** The judging of one check. */
interface Job {
  stop: AbortController;
  /** What the judge was when it began. */
  chosen: string;
  progress: JudgeProgress;
  failure: unknown;
  lapse: ReturnType<typeof setTimeout>;
}

/**
 * Has a judge asked about the checks of all tabs, one after the other: a question at a time is what a computer's own
 * model can bear. Pages ask how far it is; of whoever stops asking the judging is cancelled.
 */
export class JudgeDesk {
  readonly #worker: AskWorker;
  readonly #jobs = new Map<string, Job>();
  /** Ends when the judging before has. */
  #queue: Promise<void> = Promise.resolve();
  #cache = new AnswerCache();
  /** Whose answers the cache holds. */
  #cached = '';

  constructor(worker: AskWorker) {
    this.#worker = worker;
  }

  /** Begins the judging of a check where it has not begun, and tells how far it is. */
  async poll(ask: unknown): Promise<JudgeProgress> {
    const { check, judge: settings } = checkedAsk('judge.poll', pollSchema, ask);
    const chosen = JSON.stringify(settings);
    const before = this.#jobs.get(check);
    if (before !== undefined && before.chosen !== chosen) this.#end(check);
    if (settings.use === 'off') return { state: 'off' };
    const job = this.#jobs.get(check) ?? this.#begin(check, chosen, () => judgeOf(settings));
    clearTimeout(job.lapse);
    job.lapse = setTimeout(() => this.#end(check), LAPSE);
    if (job.failure !== undefined) {
      this.#end(check);
      throw job.failure;
    }
    if (job.progress.state === 'judged') this.#end(check);
    return job.progress;
  }

  /** Ends the judging of a check. */
  async cancel(ask: unknown): Promise<null> {
    this.#end(checkedAsk('judge.cancel', checkSchema, ask).check);
    return null;
  }

  #begin(check: string, chosen: string, open: () => Judge | null): Job {
    const job: Job = {
      stop: new AbortController(),
      chosen,
      progress: { state: 'judging', done: 0, asked: 0 },
      failure: undefined,
      lapse: setTimeout(() => this.#end(check), LAPSE),
    };
    this.#jobs.set(check, job);
    this.#queue = this.#queue.then(async () => {
      if (job.stop.signal.aborted) return;
      const release = stayAwake();
      try {
        job.progress = await this.#judge(check, job, open);
      } catch (error) {
        job.failure = error;
      } finally {
        release();
      }
    });
    return job;
  }

  async #judge(check: string, job: Job, open: () => Judge | null): Promise<JudgeProgress> {
    const { signal } = job.stop;
    const { asks, threshold } = await this.#worker('check.asks', { check });
    const judged = await this.#ask(open, (judge) =>
      judgeAll(judge, asks, {
        signal,
        cache: this.#cacheFor(job.chosen),
        onProgress(done) {
          job.progress = { state: 'judging', done, asked: asks.length };
        },
      }),
    );
    const { judgements, ...counts } = judged;
    const view = await this.#worker('check.judged', { check, judgements });
    const confirmed = judgements.filter(({ score }) => score !== null && score >= threshold).length;
    const outcome: JudgeOutcome = { ...counts, confirmed };
    return { state: 'judged', view, outcome, judgements };
  }

  /** A judge that cannot be opened is a problem to be told, like one that cannot be asked. */
  async #ask(open: () => Judge | null, work: (judge: Judge) => Promise<Judged>): Promise<Judged> {
    const none = { judgements: [], asked: 0, notUnderstood: 0, timedOut: 0, problem: null };
    try {
      const judge = open();
      return judge === null ? none : await work(judge);
    } catch (error) {
      if (error instanceof JudgeError) return { ...none, problem: error.saying };
      throw error;
    }
  }

  #cacheFor(chosen: string): AnswerCache {
    if (this.#cached !== chosen) this.#cache = new AnswerCache();
    this.#cached = chosen;
    return this.#cache;
  }

  #end(check: string): void {
    const job = this.#jobs.get(check);
    if (job === undefined) return;
    clearTimeout(job.lapse);
    job.stop.abort();
    this.#jobs.delete(check);
  }
}
