import { performance } from 'node:perf_hooks';

/** How far a batch is. */
export interface Far {
  total: number;
  done: number;
  /** Done since the first that was checked now: records of before and the start say nothing of the pace. */
  since: number;
  /** The time they took. */
  seconds: number;
}

/** How far a batch is, how fast it goes and how long it will take, in a line. */
export function progressLine({ total, done, since, seconds }: Far): string {
  const far = `${done} of ${total} pages`;
  const rate = since / seconds;
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
  #told = performance.now();
  #done = 0;
  #fresh = 0;
  #first = 0;
  #isOpen = false;

  constructor(total: number) {
    this.#total = total;
  }

  /** One more page is done. */
  add(isOld: boolean): void {
    this.#done++;
    if (!isOld && this.#fresh++ === 0) this.#first = performance.now();
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
    const line = progressLine({
      total: this.#total,
      done: this.#done,
      since: this.#fresh - 1,
      seconds: (this.#told - this.#first) / 1000,
    });
    this.#stream.write(this.#stream.isTTY ? `\r\u001B[Kcheck: ${line}` : `check: ${line}\n`);
    this.#isOpen = this.#stream.isTTY;
  }

  #close(): void {
    if (this.#isOpen) this.#stream.write('\n');
    this.#isOpen = false;
  }
}
