import { FaultError, stayAwake } from '../platform';
import type { Reply, Saying } from '../protocol';
import type { WorkerAsk, WorkerCallName, WorkerCalls, WorkerReply } from './calls';

/** After this long without an answer the worker counts as hung, in ms. */
const PATIENCE = 120_000;

const STOPPED: Saying = { key: 'faultStopped' };

/** A worker that answers calls, and the calls that wait for it. */
export class WorkerClient {
  readonly #start: () => Worker;
  /** What settles each call that waits. */
  readonly #pending = new Map<number, (reply: Reply<unknown>) => void>();
  #worker: Worker | null = null;
  #last = 0;
  #release: () => void = () => {};

  /** @param start makes the worker; called when it is first needed, and again after a crash */
  constructor(start: () => Worker) {
    this.#start = start;
  }

  /**
   * Asks the worker, which is started if it does not run.
   * @throws FaultError what the worker answered, or `defect` when it crashed or hung
   */
  ask<N extends WorkerCallName>(
    name: N,
    ask: Parameters<WorkerCalls[N]>[0],
  ): Promise<ReturnType<WorkerCalls[N]>>;
  ask(name: string, ask: unknown): Promise<unknown>;
  async ask(name: string, ask: unknown): Promise<unknown> {
    const worker = this.#running();
    const id = ++this.#last;
    const reply = await new Promise<Reply<unknown>>((resolve) => {
      const timer = setTimeout(() => this.#restart(worker), PATIENCE);
      this.#pending.set(id, (given) => {
        clearTimeout(timer);
        resolve(given);
      });
      if (this.#pending.size === 1) this.#release = stayAwake();
      worker.postMessage({ id, name, ask } satisfies WorkerAsk);
    });
    if (reply.ok) return reply.value;
    throw new FaultError(reply.fault.code, reply.fault.saying);
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => this.#settle(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#restart(worker);
    });
    this.#worker = worker;
    return worker;
  }

  #settle({ id, reply }: WorkerReply): void {
    const settle = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#release();
    settle?.(reply);
  }

  /** Ends the worker, answers what waits for it with a fault, and lets the next call start another. */
  #restart(worker: Worker): void {
    if (worker !== this.#worker) return;
    worker.terminate();
    this.#worker = null;
    for (const id of [...this.#pending.keys()]) {
      this.#settle({ id, reply: { ok: false, fault: { code: 'defect', saying: STOPPED } } });
    }
  }
}
