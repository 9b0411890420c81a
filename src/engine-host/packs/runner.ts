import { CorpusError } from '../../corpus/errors';
import {
  type Change,
  type Head,
  type Manifest,
  openPack,
  type PackedDocument,
  readBody,
  readDelta,
  stepsFrom,
  verifyManifest,
} from '../../corpus/formats/pack';
import type { PackJob } from '../../corpus/store/pack-rows';
import { FaultError, faultOf } from '../../platform/fault';
import type { Saying } from '../../protocol';
import { Shift } from '../shift';
import type { WorkerClient } from '../worker-client';
import { fetchPieces } from './fetch';
import { today } from './look';

/** What is stored in one transaction at most: documents, and the length of their texts in UTF-16 units. */
const MOST_DOCUMENTS = 2_000;
const MOST_TEXT = 8_000_000;
/** A pack that grows or shrinks by more than this is looked at by the user first. */
const MOST_GROWTH = 10;
/** Of so few documents any number may become. */
const FEW = 200;

/** The user has ended it meanwhile. */
class Ended extends Error {}

/** A good signature, by another key than the one that is known. */
class OtherKey extends Error {
  readonly saying: Saying;
  readonly offered: string;

  constructor(saying: Saying, offered: string) {
    super(JSON.stringify(saying));
    this.saying = saying;
    this.offered = offered;
  }
}

/** Looks at the packs that are queued, one at a time. All that it knows is in the store. */
export class PackRunner {
  readonly #client: Pick<WorkerClient, 'ask'>;
  readonly #shift: Shift;
  #fetching: { id: string; controller: AbortController } | null = null;

  constructor(client: Pick<WorkerClient, 'ask'>, stayAwake: () => () => void) {
    this.#client = client;
    this.#shift = new Shift(() => this.#lookAtAll(), stayAwake);
  }

  /** Has it look for work; done when there is none left. */
  wake(): Promise<void> {
    return this.#shift.wake();
  }

  /** Ends what is being fetched of a pack. */
  stop(id: string): void {
    if (this.#fetching?.id === id) this.#fetching.controller.abort();
  }

  async #lookAtAll(): Promise<void> {
    const take = () => this.#client.ask('packs.take', null);
    for (let job = await take(); job !== null; job = await take()) await this.#look(job);
  }

  async #look(job: PackJob): Promise<void> {
    const controller = new AbortController();
    this.#fetching = { id: job.id, controller };
    try {
      await this.#update(job, controller.signal);
    } catch (error) {
      if (error instanceof Ended || controller.signal.aborted) return;
      const { id } = job;
      if (!(await this.#asksKey(job, error))) {
        await this.#client.ask('packs.failed', { id, problem: sayingOf(error) });
      }
    } finally {
      controller.abort();
      this.#fetching = null;
    }
  }

  async #update(job: PackJob, signal: AbortSignal): Promise<void> {
    const { id, held } = job;
    const address = new URL(job.address);
    const fetched = await fetchPieces(address, signal, job.etag);
    if (fetched === null) {
      await this.#client.ask('packs.unchanged', { id, manifest: null, etag: null });
      return;
    }
    const { head, documents } = await openPack(fetched.pieces);
    const { manifest } = head;
    const { etag } = fetched;
    const key = this.#verified(head, job);
    const isSame = manifest.body.sha256 === held?.body.sha256;
    if (isSame || manifest.body.sha256 === job.skipped) {
      await this.#client.ask('packs.unchanged', { id, manifest: isSame ? manifest : null, etag });
      return;
    }
    if (held !== null && isOtherSize(held, manifest) && job.agreed !== manifest.body.sha256) {
      const values = { before: held.documents, now: manifest.documents };
      const problem: Saying = { key: 'packOtherSize', values };
      await this.#client.ask('packs.ask', { id, problem, asks: 'size', offered: manifest.body.sha256 });
      return;
    }
    const steps = held === null ? null : stepsFrom(held.body.sha256, manifest);
    const isDone = steps !== null && (await this.#byDeltas(id, { manifest, steps, address, signal }));
    if (!isDone) {
      const body = documents ?? (await bodyAt(manifest, address, signal));
      await this.#begin(id, manifest, false);
      await this.#receive(id, putsOf(body));
    }
    await this.#client.ask('packs.finish', { id, key, etag });
  }

  /** The key that signed it, once everything about the manifest is good. */
  #verified(head: Head, { key, held }: PackJob): string | null {
    const updated = held?.updated ?? '';
    try {
      return verifyManifest(head, { key, updated }, today()).key;
    } catch (error) {
      const offered = head.manifest.key;
      if (!(error instanceof CorpusError) || error.saying.key !== 'packKeyChanged' || offered === null)
        throw error;
      // What its holder did not sign is not offered either.
      verifyManifest(head, { key: offered, updated }, today());
      throw new OtherKey(error.saying, offered);
    }
  }

  /** Goes from the held version to the newer one, where the deltas are there and fit. */
  async #byDeltas(
    id: string,
    {
      manifest,
      steps,
      address,
      signal,
    }: { manifest: Manifest; steps: Manifest['deltas']; address: URL; signal: AbortSignal },
  ): Promise<boolean> {
    await this.#begin(id, manifest, true);
    try {
      for (const delta of steps) {
        const fetched = await fetchPieces(new URL(delta.address, address), signal);
        if (fetched !== null) await this.#receive(id, readDelta(delta, fetched.pieces));
      }
      return true;
    } catch (error) {
      // The whole body may be good where a delta is not.
      if (error instanceof Ended || signal.aborted) throw error;
      return false;
    }
  }

  async #begin(id: string, manifest: Manifest, fromHeld: boolean): Promise<void> {
    if (!(await this.#client.ask('packs.begin', { id, manifest, fromHeld }))) throw new Ended();
  }

  /** Reads the next batch while the one before is stored. */
  async #receive(id: string, changes: AsyncIterable<Change>): Promise<void> {
    let batch: Change[] = [];
    let length = 0;
    let storing = Promise.resolve(true);
    const store = async () => {
      if (!(await storing)) throw new Ended();
      storing = this.#client.ask('packs.receive', { id, changes: batch });
      // Awaited later: until then, a failure is nobody's.
      storing.catch(() => {});
      batch = [];
      length = 0;
    };
    for await (const change of changes) {
      batch.push(change);
      if ('put' in change) length += change.put.text.length;
      if (batch.length >= MOST_DOCUMENTS || length >= MOST_TEXT) await store();
    }
    await store();
    if (!(await storing)) throw new Ended();
  }

  /** Whether it was another key that stopped it: then the user is asked. */
  async #asksKey({ id }: PackJob, error: unknown): Promise<boolean> {
    if (!(error instanceof OtherKey)) return false;
    const { saying: problem, offered } = error;
    await this.#client.ask('packs.ask', { id, problem, asks: 'key', offered });
    return true;
  }
}

async function bodyAt(
  manifest: Manifest,
  address: URL,
  signal: AbortSignal,
): Promise<AsyncIterable<PackedDocument>> {
  const fetched = await fetchPieces(new URL(manifest.body.address, address), signal);
  // Nothing was named that it could be the same as.
  if (fetched === null)
    throw new FaultError('unreachable', { key: 'fetchFailed', values: { host: address.host } });
  return readBody(manifest, fetched.pieces);
}

async function* putsOf(documents: AsyncIterable<PackedDocument>): AsyncGenerator<Change> {
  for await (const document of documents) yield { put: document };
}

/** Whether a pack shrinks to nearly nothing or grows beyond all it was. */
function isOtherSize(before: Manifest, now: Manifest): boolean {
  if (now.documents === 0) return before.documents > 0;
  const [less, more] = [before.documents, now.documents].sort((a, b) => a - b);
  return more !== undefined && less !== undefined && more > FEW && more > less * MOST_GROWTH;
}

function sayingOf(error: unknown): Saying {
  return error instanceof CorpusError ? error.saying : faultOf(error).saying;
}
