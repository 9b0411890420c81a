import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { InputError } from '../input';
import type { Answer } from './checker';
import { type Defect, defectOf } from './defect';
import type { Item } from './items';
import type { Said } from './worker';

/** What runs TypeScript: a thread knows as little of it as a new process. */
const RUN = new URL('../../../scripts/run.mjs', import.meta.url);
const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

export interface PoolOptions {
  /** The folder for the records. */
  records: string;
  /** How many threads. */
  workers: number;
  /** Aborted: what is being checked is finished, and nothing else begun. */
  signal: AbortSignal;
  onAnswer: (answer: Answer) => void;
  /** A page that Plumbline failed on; the others go on. */
  onDefect: (item: Item, defect: Defect) => void;
}

/**
 * Checks pages on several threads.
 * @returns what came of each, in the order of the pages; of those that were not begun nothing
 * @throws InputError where records cannot be written
 */
export async function checkAll(
  items: readonly Item[],
  options: PoolOptions,
): Promise<(Answer | undefined)[]> {
  const answers: (Answer | undefined)[] = items.map(() => undefined);
  const queue = items.entries();
  let failed = false;

  const serve = async () => {
    let thread = await Thread.start(options.records);
    try {
      while (!failed && !options.signal.aborted) {
        const { value, done } = queue.next();
        if (done) return;
        const [at, item] = value;
        if (thread.isDead) thread = await Thread.start(options.records);
        const said = await thread.ask(item);
        if (said.says === 'refusal') throw new InputError(said.message);
        if (said.says === 'defect') options.onDefect(item, said.defect);
        const answer = said.says === 'answer' ? said.answer : defective(item, said.defect);
        answers[at] = answer;
        options.onAnswer(answer);
      }
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      await thread.end();
    }
  };

  const count = Math.min(options.workers, items.length);
  const ends = await Promise.allSettled(Array.from({ length: count }, serve));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return answers;
}

function defective({ name }: Item, { reason }: Defect): Answer {
  const problem = { kind: 'defect', reason: `a defect of Plumbline: ${reason}` } as const;
  return { outcome: { name, problem }, isOld: false };
}

type Reply = Exclude<Said, { says: 'ready' }>;

class Thread {
  readonly #worker: Worker;
  /** Whether it ended by itself, as it does without memory. */
  isDead = false;

  /** @throws where it cannot start */
  static async start(records: string): Promise<Thread> {
    const thread = new Thread(records);
    const said = await thread.#next();
    if (said.says === 'defect') throw new Error(said.defect.trace);
    return thread;
  }

  private constructor(records: string) {
    this.#worker = new Worker(RUN, { argv: [WORKER], workerData: records });
    const dies = () => {
      this.isDead = true;
    };
    this.#worker.on('error', dies).on('exit', dies);
  }

  async ask(item: Item): Promise<Reply> {
    const next = this.#next();
    this.#worker.postMessage(item);
    const said = await next;
    if (said.says === 'ready') throw new Error('a thread is ready twice');
    return said;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** What it says next; that it died, too. */
  #next(): Promise<Said> {
    return new Promise((resolve) => {
      const settle = (said: Said) => {
        this.#worker.off('message', settle).off('error', onError).off('exit', onExit);
        resolve(said);
      };
      const onError = (error: unknown) => settle({ says: 'defect', defect: defectOf(error) });
      const onExit = (code: number) => onError(new Error(`a thread ended with ${code}`));
      this.#worker.on('message', settle).on('error', onError).on('exit', onExit);
    });
  }
}
