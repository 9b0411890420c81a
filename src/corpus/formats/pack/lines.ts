import { CorpusError } from '../../errors';
import { MAX_LINE } from '../limits';

/** One line of a file, numbered from 1 as an editor does. */
export interface Line {
  number: number;
  /** Its newline included: what is hashed is every byte that stands there. */
  bytes: Uint8Array;
}

const NEWLINE = 10;

/** Cuts what comes in pieces of any size into lines, and holds no more than one line. */
class LineSplitter {
  #held = new Uint8Array(1_024);
  #size = 0;
  #number = 0;

  /** The lines that end in this piece. */
  *push(piece: Uint8Array): Generator<Line, undefined> {
    let start = 0;
    while (start < piece.length) {
      const newline = piece.indexOf(NEWLINE, start);
      const end = newline < 0 ? piece.length : newline + 1;
      this.#hold(piece.subarray(start, end));
      if (newline >= 0) yield this.#take();
      start = end;
    }
  }

  /** The last line, where no newline ends it. */
  *end(): Generator<Line, undefined> {
    if (this.#size > 0) yield this.#take();
  }

  #hold(part: Uint8Array): void {
    const size = this.#size + part.length;
    if (size > MAX_LINE) {
      const values = { line: this.#number + 1, most: MAX_LINE };
      throw new CorpusError('too-large', { key: 'packLineTooLong', values });
    }
    if (size > this.#held.length) {
      const larger = new Uint8Array(Math.max(size, 2 * this.#held.length));
      larger.set(this.#held.subarray(0, this.#size));
      this.#held = larger;
    }
    this.#held.set(part, this.#size);
    this.#size = size;
  }

  #take(): Line {
    const bytes = this.#held.slice(0, this.#size);
    this.#size = 0;
    this.#number += 1;
    return { number: this.#number, bytes };
  }
}

/** The lines of what is there at once. */
export function* linesIn(bytes: Uint8Array): Generator<Line, undefined> {
  const splitter = new LineSplitter();
  yield* splitter.push(bytes);
  yield* splitter.end();
}

/** The lines of what comes piece by piece. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Line, undefined> {
  const splitter = new LineSplitter();
  for await (const piece of pieces) yield* splitter.push(piece);
  yield* splitter.end();
}
