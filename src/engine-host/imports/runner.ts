import { CorpusError } from '../../corpus/errors';
import { readContents } from '../../corpus/formats/contents';
import type { Parsers } from '../../corpus/formats/file';
import type { Imports, Outcome, Taken, TakenItem } from '../../corpus/store/imports';
import { FaultError, faultOf } from '../../platform/fault';
import type { Saying } from '../../protocol';
import { pause } from '../pause';
import { Shift } from '../shift';

/** What is stored in one transaction at most: documents, and the length of their texts in UTF-16 units. */
const MOST_DOCUMENTS = 2_000;
const MOST_TEXT = 2_000_000;
/** What was read is stored after this time at the latest, in ms: so much is read again after a crash. */
const LATEST = 1_000;
/** The page that reads lets others in after this time, in ms. */
const SLICE = 30;

/** What the store keeps of imports, asked from where there is a DOM. */
export type ImportJobs = {
  [N in 'take' | 'record' | 'suspend' | 'unfinished']: (
    ...given: Parameters<Imports[N]>
  ) => Promise<ReturnType<Imports[N]>>;
};

/** What an import needs of the place where it runs. */
export interface ImportTools {
  jobs: ImportJobs;
  /** A staged file; null where it is not there. */
  open(id: string, number: number): Promise<Blob | null>;
  /** Removes what is staged of other imports than these. */
  sweep(needed: readonly string[]): Promise<void>;
  /** Fetches and reads a document from one of these hosts. */
  fetch(address: string | null, hosts: readonly string[], signal: AbortSignal): Promise<Outcome['result']>;
  parsers: Parsers;
  /** Keeps the place alive until the returned function is called. */
  stayAwake(): () => void;
}

/** Works through the imports that are queued, one at a time. All that it knows is in the store. */
export class ImportRunner {
  readonly #tools: ImportTools;
  readonly #shift: Shift;
  #reading: { id: string; controller: AbortController } | null = null;

  constructor(tools: ImportTools) {
    this.#tools = tools;
    this.#shift = new Shift(
      () => this.#readAll(),
      () => tools.stayAwake(),
    );
  }

  /** Has it look for work; done when there is none left. */
  wake(): Promise<void> {
    return this.#shift.wake();
  }

  /** Ends what is being read of an import that was paused or cancelled. */
  stop(id: string): void {
    if (this.#reading?.id === id) this.#reading.controller.abort();
  }

  async #readAll(): Promise<void> {
    const { jobs } = this.#tools;
    let hadFault = false;
    for (let taken = await jobs.take(); taken !== null; taken = await jobs.take()) {
      try {
        await this.#read(taken);
        hadFault = false;
      } catch (error) {
        // A worker that stopped is started anew; what fails again has to be mended by the user.
        if (hadFault) await jobs.suspend(taken.id, faultOf(error).saying);
        hadFault = !hadFault;
      }
    }
    await this.#tools.sweep(await jobs.unfinished());
  }

  async #read({ id, hosts, items }: Taken): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#reading = { id, controller };
    let batch = new Batch();
    // The next batch is read while this one is stored.
    let stored = Promise.resolve(true);
    const store = async (): Promise<boolean> => {
      if (!(await stored)) return false;
      const { outcomes } = batch;
      batch = new Batch();
      if (outcomes.length === 0) return true;
      stored = this.#tools.jobs.record(id, outcomes);
      // Whoever waits for it next gets the error; until then, nobody waiting would be an error of its own.
      stored.catch(() => {});
      return true;
    };
    let paused = performance.now();
    try {
      for (const item of items) {
        for await (const outcome of this.#outcomes(item, { id, hosts, signal })) {
          if (signal.aborted) return;
          batch.add(outcome);
          if (batch.isDue && !(await store())) return;
          if (performance.now() - paused < SLICE) continue;
          await pause();
          paused = performance.now();
        }
        if (signal.aborted) return;
      }
    } finally {
      this.#reading = null;
      await store();
      await stored;
    }
  }

  /** What comes of one item; a bad one stops nothing. */
  async *#outcomes(
    item: TakenItem,
    at: Omit<Taken, 'items'> & { signal: AbortSignal },
  ): AsyncGenerator<Outcome> {
    const { number } = item;
    try {
      if (item.way === 'address') {
        yield { number, part: null, result: await this.#tools.fetch(item.address, at.hosts, at.signal) };
      } else {
        yield* this.#contents(item, at.id);
      }
    } catch (error) {
      if (!at.signal.aborted) yield { number, part: null, result: { failed: sayingOf(error) } };
    }
  }

  async *#contents(
    { number, way, name, type, address, parts }: TakenItem,
    id: string,
  ): AsyncGenerator<Outcome> {
    const content = await this.#tools.open(id, number);
    if (content === null) throw new CorpusError('bad-input', { key: 'importNotStaged' });
    const input = { name, type, address, content, isList: way === 'list' };
    const contents = await readContents(input, this.#tools.parsers);
    if ('document' in contents) {
      yield { number, part: null, result: { ...contents.document, alike: true } };
      return;
    }
    let count = 0;
    for await (const { name, address, result, alike, collections = [] } of contents.parts) {
      count += 1;
      if (count <= parts) continue;
      const part = { name, address };
      if (result === 'fetch') yield { number, part, result };
      else if (result instanceof CorpusError) yield { number, part, result: { failed: result.saying } };
      else yield { number, part, result: { ...result, alike, collections } };
    }
    yield { number, part: null, result: 'opened' };
  }
}

/** What was read and is not stored yet. */
class Batch {
  readonly outcomes: Outcome[] = [];
  readonly #since = performance.now();
  #length = 0;

  add(outcome: Outcome): void {
    this.outcomes.push(outcome);
    const { result } = outcome;
    if (typeof result === 'object' && 'document' in result) this.#length += result.document.text.length;
  }

  get isDue(): boolean {
    return (
      this.outcomes.length >= MOST_DOCUMENTS ||
      this.#length >= MOST_TEXT ||
      performance.now() - this.#since >= LATEST
    );
  }
}

function sayingOf(error: unknown): Saying {
  if (error instanceof CorpusError || error instanceof FaultError) return error.saying;
  return { key: 'importDefect', values: { what: error instanceof Error ? error.message : String(error) } };
}
