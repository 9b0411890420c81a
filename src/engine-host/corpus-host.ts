import type { Pack } from '../corpus/formats/pack';
import type { Corpus } from '../corpus/store/store';
import { FaultError } from '../platform/fault';
import type { CorpusStatus } from '../protocol';
import { hostFaultOf } from './faults';

const STARTER = 'starter';

export interface CorpusSource {
  /** Opens the database; rejects when it cannot be opened, and has then changed nothing. */
  open(): Promise<Corpus>;
  /** The sources that come with the extension. */
  starter(): Promise<Pack>;
}

/** The one open corpus: opening, first import and failure as states, and everybody else waits. */
export class CorpusHost {
  readonly #source: CorpusSource;
  #status: CorpusStatus = { state: 'opening' };
  #corpus: Promise<Corpus>;

  constructor(source: CorpusSource) {
    this.#source = source;
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
    this.#status = { state: 'ready', ...corpus.counts() };
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

  #start(): Promise<Corpus> {
    const corpus = this.#open();
    // Whoever asks for the corpus gets the error; without this, nobody asking would be an error of its own.
    corpus.catch(() => {});
    return corpus;
  }

  async #open(): Promise<Corpus> {
    let corpus: Corpus | null = null;
    try {
      corpus = await this.#source.open();
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
