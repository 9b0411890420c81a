/** Does what there is to do in one run at a time, and keeps the place that it runs in alive so long. */
export class Shift {
  readonly #work: () => Promise<void>;
  readonly #stayAwake: () => () => void;
  #running: Promise<void> | null = null;
  #isAskedAgain = false;

  /**
   * @param work done when nothing is left to do
   * @param stayAwake keeps the place alive until the returned function is called
   */
  constructor(work: () => Promise<void>, stayAwake: () => () => void) {
    this.#work = work;
    this.#stayAwake = stayAwake;
  }

  /** Has it look for work; done when there is none left, what came meanwhile included. */
  wake(): Promise<void> {
    this.#isAskedAgain = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    const release = this.#stayAwake();
    try {
      while (this.#isAskedAgain) {
        this.#isAskedAgain = false;
        await this.#work();
      }
    } finally {
      release();
    }
  }
}
