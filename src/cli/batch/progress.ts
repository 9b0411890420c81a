import { performance } from 'node:perf_hooks';

/** How far a batch is. */
export interface Far {
  total: number;
  done: number;
  /** Of those done, the ones whose records were there before: they say nothing of the pace. */
  old: number;
  seconds: number;
}

/** How far a batch is, how fast it goes and how long it will take, in a line. */
export function progressLine({ total, done, old, seconds }: Far): string {
  const far = `${done} of ${total} pages`;
  const rate = (done - old) / seconds;
  if (!(rate > 0) || !Number.isFinite(rate)) return far;
  const pace = `${far}, ${rate.toFixed(rate < 10 ? 1 : 0)} a second`;
  return done === total ? pace : `${pace}, ${span((total - done) / rate)} left`;
}

function span(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 100) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** In ms: a person sees a line move, or reads one now and then. */
const TERMINAL_EVERY = 100;
const PLAIN_EVERY = 10_000;

/** Tells on standard error how far a batch is: on a terminal in one line that changes. */
export class Progress {
  readonly #total: number;
  readonly #stream = process.stderr;
  readonly #start = performance.now();
  #told = performance.now();
  #done = 0;
  #old = 0;
  #isOpen = false;

  constructor(total: number) {
    this.#total = total;
  }

  /** One more page is done. */
  add(isOld: boolean): void {
    this.#done++;
    if (isOld) this.#old++;
    const every = this.#stream.isTTY ? TERMINAL_EVERY : PLAIN_EVERY;
    if (performance.now() - this.#told >= every) this.#tell();
  }

  /** Something else to say, on a line of its own. */
  say(line: string): void {
    this.#close();
    this.#stream.write(`check: ${line}\n`);
  }

  /** The last word on how far it came. */
  end(): void {
    this.#tell();
    this.#close();
  }

  #tell(): void {
    this.#told = performance.now();
    const seconds = (this.#told - this.#start) / 1000;
    const line = progressLine({ total: this.#total, done: this.#done, old: this.#old, seconds });
    this.#stream.write(this.#stream.isTTY ? `\r\u001B[Kcheck: ${line}` : `check: ${line}\n`);
    this.#isOpen = this.#stream.isTTY;
  }

  #close(): void {
    if (this.#isOpen) this.#stream.write('\n');
    this.#isOpen = false;
  }
}
