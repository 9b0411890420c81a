import type { Pack } from '../corpus/formats/pack';
import type { Corpus } from '../corpus/store/store';
import { FaultError } from '../platform/fault';
import type { BackupReason, CorpusStatus } from '../protocol';
import { hostFaultOf } from './faults';
import { pause } from './pause';

const STARTER = 'starter';

export interface CorpusSource {
  /**
   * Opens the database; what is damaged of it is recovered. Rejects when it cannot be opened, and has then changed
   * nothing.
   * @param isSuspect whether to look for damage that does not keep it from being opened
   */
  open(isSuspect: boolean): Promise<Corpus>;
  /** The sources that come with the extension. */
  starter(): Promise<Pack>;
}

/** The database as a file. */
export interface CorpusFiles {
  /** Makes a backup. */
  backUp(reason: BackupReason): Promise<void>;
  /** Puts a backup in the database's place, which is closed; rejects when it cannot, and has then changed nothing. */
  restore(name: string): Promise<void>;
}

/** The one open corpus: opening, first import and failure as states, and everybody else waits. */
export class CorpusHost {
  readonly #source: CorpusSource;
  readonly #files: CorpusFiles | null;
  #status: CorpusStatus = { state: 'opening' };
  #corpus: Promise<Corpus>;

  constructor(source: CorpusSource, files: CorpusFiles | null = null) {
    this.#source = source;
    this.#files = files;
    this.#corpus = this.#start();
  }

  /** What it is doing now; never waits. */
  status(): CorpusStatus {
    return this.#status;
  }

  /**
   * The corpus, once it is open and the starter corpus is in it.
   * @throws FaultError `corpus` when it does not open
   */
  opened(): Promise<Corpus> {
    return this.#corpus;
  }

  /** Counts again, after a document came or went. */
  recount(corpus: Corpus): void {
    const recovered = corpus.safety.recovery() === null ? {} : { recovered: true as const };
    this.#status = { state: 'ready', ...corpus.counts(), ...recovered };
  }

  async backUp(reason: BackupReason): Promise<void> {
    await this.#corpus;
    await this.#files?.backUp(reason);
  }

  /** Puts a backup in the library's place, of which a backup is made first. */
  async restore(name: string): Promise<void> {
    const corpus = await this.#corpus.catch(() => null);
    await this.#files?.backUp(corpus === null ? 'damaged' : 'restore');
    await this.#again(corpus, async () => this.#files?.restore(name));
  }

  /** Reads everything and mends what it can. */
  async check(): Promise<'whole' | 'indexes' | 'damaged'> {
    const corpus = await this.#corpus;
    const finding = await corpus.safety.check(pause);
    if (finding === 'damaged') await this.#again(corpus, async () => {}, true);
    return finding;
  }

  /** After SQLite came upon damage: looks at all of it, and recovers what can be read. */
  async suspect(): Promise<void> {
    if (this.#status.state !== 'ready') return;
    const corpus = await this.#corpus;
    await this.#again(corpus, async () => {}, true);
  }

  /** Closes the corpus, does something to its files and opens it again; whoever asks for it meanwhile waits. */
  async #again(corpus: Corpus | null, work: () => Promise<void>, isSuspect = false): Promise<void> {
    this.#status = { state: 'opening' };
    corpus?.close();
    const done = work();
    this.#corpus = this.#start(done, isSuspect);
    await done;
    await this.#corpus;
  }

  /** Tries again after a failure; otherwise waits for what is under way. */
  async reopen(): Promise<CorpusStatus> {
    if (this.#status.state === 'failed') {
      this.#status = { state: 'opening' };
      this.#corpus = this.#start();
    }
    await this.#corpus.catch(() => {});
    return this.#status;
  }

  #start(before: Promise<void> = Promise.resolve(), isSuspect = false): Promise<Corpus> {
    const corpus = before.catch(() => {}).then(() => this.#open(isSuspect));
    // Whoever asks for the corpus gets the error; without this, nobody asking would be an error of its own.
    corpus.catch(() => {});
    return corpus;
  }

  async #open(isSuspect: boolean): Promise<Corpus> {
    let corpus: Corpus | null = null;
    try {
      corpus = await this.#source.open(isSuspect);
      if (!corpus.imported(STARTER)) await this.#importStarter(corpus);
      this.recount(corpus);
      return corpus;
    } catch (error) {
      corpus?.close();
      const { saying } = hostFaultOf(error);
      this.#status = { state: 'failed', saying };
      throw new FaultError('corpus', saying, { cause: error });
    }
  }

  async #importStarter(corpus: Corpus): Promise<void> {
    const { manifest, documents } = await this.#source.starter();
    const progress = (done: number) => {
      this.#status = { state: 'importing', done, total: manifest.documents };
    };
    progress(0);
    await corpus.importOnce(STARTER, documents, progress);
  }
}
