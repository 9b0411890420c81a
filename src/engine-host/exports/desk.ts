import * as v from 'valibot';
import { CorpusError } from '../../corpus/errors';
import { exportAs, type Leaving } from '../../corpus/formats/export';
import { MAX_PACK } from '../../corpus/formats/limits';
import { type Ask, EXPORT_FORMATS, type ExportProgress, MAX_SELECTED } from '../../protocol';
import { label } from '../asks';
import { checkedAsk, hostFaultOf } from '../faults';

/** So many ids go to the store at a time, which gives fewer documents where they are long. */
const SLICE = 500;

/** Also a file's name. */
const id = v.pipe(v.string(), v.uuid());
const startSchema = v.object({
  id,
  format: v.picklist(EXPORT_FORMATS),
  what: v.union([
    v.object({ query: v.pipe(v.string(), v.maxLength(10_000)) }),
    v.object({ documents: v.pipe(v.array(label), v.maxLength(MAX_SELECTED)) }),
  ]),
});
const progressSchema = v.object({ id });

/** A file that is being written; without `close` there is none. */
export interface ExportFile {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** What an export needs of the place where it runs. */
export interface ExportTools {
  /** Ids of all documents that a search finds. */
  found(query: string): Promise<string[]>;
  leaving(ids: string[]): Promise<{ documents: Leaving[]; taken: number }>;
  create(id: string): Promise<ExportFile>;
  /** Removes the files that nobody wants any more. */
  sweep(): Promise<void>;
  /** Resolves when nobody wants the export any more. */
  dropped(id: string): Promise<void>;
  today(): string;
  /** Keeps the place alive until the returned function is called. */
  stayAwake(): () => void;
}

/** Writes exports, and tells how far they are. */
export class ExportDesk {
  readonly #tools: ExportTools;
  readonly #progress = new Map<string, ExportProgress>();

  constructor(tools: ExportTools) {
    this.#tools = tools;
  }

  /** Answers `exports.start`. */
  async start(ask: unknown): Promise<null> {
    const checked = checkedAsk('exports.start', startSchema, ask);
    this.#progress.set(checked.id, { state: 'running', done: 0, total: 0 });
    void this.#run(checked);
    return null;
  }

  /** Answers `exports.progress`. */
  async progress(ask: unknown): Promise<ExportProgress> {
    const { id } = checkedAsk('exports.progress', progressSchema, ask);
    // Of what a page began that has ended since, this one knows nothing.
    return this.#progress.get(id) ?? { state: 'failed', saying: { key: 'exportStopped' } };
  }

  async #run({ id, format, what }: Ask<'exports.start'>): Promise<void> {
    const release = this.#tools.stayAwake();
    const controller = new AbortController();
    const dropped = this.#tools.dropped(id).then(() => controller.abort());
    let file: ExportFile | null = null;
    try {
      await this.#tools.sweep();
      const ids = 'query' in what ? await this.#tools.found(what.query) : [...what.documents];
      file = await this.#tools.create(id);
      const written = await this.#write(ids.sort(), { id, format, file, signal: controller.signal });
      await file.close();
      this.#progress.set(id, { state: 'done', ...written });
    } catch (error) {
      await file?.abort().catch(() => {});
      this.#progress.set(id, { state: 'failed', saying: hostFaultOf(error).saying });
    } finally {
      release();
    }
    await dropped;
    this.#progress.delete(id);
    await this.#tools.sweep();
  }

  async #write(
    ids: readonly string[],
    { id, format, file, signal }: Pick<Ask<'exports.start'>, 'id' | 'format'> & Writing,
  ): Promise<{ documents: number; head: string }> {
    const writer = exportAs(format, this.#tools.today());
    let documents = 0;
    let bytes = 0;
    for (let done = 0; done < ids.length; ) {
      signal.throwIfAborted();
      const slice = await this.#tools.leaving(ids.slice(done, done + SLICE));
      const added = await new Blob(
        slice.documents.map((one) => new Uint8Array(writer.add(one))),
      ).arrayBuffer();
      bytes += added.byteLength;
      if (format === 'pack' && bytes > MAX_PACK) {
        throw new CorpusError('too-large', { key: 'exportTooLong', values: { most: MAX_PACK } });
      }
      await file.write(new Uint8Array(added));
      documents += slice.documents.length;
      done += slice.taken;
      this.#progress.set(id, { state: 'running', done, total: ids.length });
    }
    return { documents, head: writer.head() };
  }
}

interface Writing {
  file: ExportFile;
  signal: AbortSignal;
}
