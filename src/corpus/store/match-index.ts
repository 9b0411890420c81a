/**
 * The index behind a match: which documents share the most telling terms with a page, ranked by BM25 over all of
 * the page's terms. SQLite's own full-text search takes 54 ms for that at the 95th percentile in a corpus of a
 * million facts (`npm run bench -- corpus` shows both); here, a term's documents lie side by side.
 *
 * A document's part of its score is computed when it is added and kept in twelve bits, as *impact* (Anh and Moffat,
 * "Impact transformation", SIGIR 2002), so that neither its length nor its counts are looked up again. A term's list
 * is cut into blocks of 4,096 documents by row, three bytes a document, and only ever appended to. What is deleted
 * stays in the lists until many are: whoever asks leaves it out.
 */
import type { Sql } from './sql';

/** Documents of a block: as many as twelve bits tell apart. Another twelve are the impact. */
const BLOCK = 4_096;
const BYTES = 3;
const MOST_IMPACT = 4_095;
/** BM25's parameters as Robertson and Zaragoza (2009) use them, with a fixed length of an average document. */
const K1 = 1.2;
const B = 0.75;
const USUAL_LENGTH = 250;
/** Documents that are ranked at first; where they do not suffice, all are. */
const FIRST = 64;

const APPEND = `
  INSERT INTO postings (term, block, list) VALUES (?1, ?2, ?3)
  ON CONFLICT (term, block) DO UPDATE SET list = CAST(list || ?3 AS BLOB)`;

const REPLACE = 'UPDATE postings SET list = ?3 WHERE term = ?1 AND block = ?2';

/** How often a document uses each of its terms. */
export type TermCounts = ReadonlyMap<string, number>;

export class MatchIndex {
  readonly #sql: Sql;
  /** What was added and is not written yet, by block and term. */
  readonly #added = new Map<number, Map<string, number[]>>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Adds a document whose row was never used before. `write` has to follow in the same transaction. */
  add(row: number, counts: TermCounts): void {
    const block = Math.floor(row / BLOCK);
    const lists = this.#added.get(block) ?? new Map<string, number[]>();
    this.#added.set(block, lists);
    let length = 0;
    for (const count of counts.values()) length += count;
    for (const [term, count] of counts) {
      const posting = ((row % BLOCK) << 12) | impactOf(count, length);
      const list = lists.get(term);
      if (list) list.push(posting);
      else lists.set(term, [posting]);
    }
  }

  /** Writes what was added. */
  write(): void {
    for (const [block, lists] of this.#added) {
      for (const [term, list] of lists) this.#sql.run(APPEND, [term, block, bytesOf(list)]);
    }
    this.#added.clear();
  }

  /** Forgets what was added and not written, as when a transaction is rolled back. */
  forget(): void {
    this.#added.clear();
  }

  /**
   * Rows of the documents that share any of these terms, best first; of equals the one added first. Deleted ones
   * may be among them.
   * @param leftOut rows that are not ranked, each 1
   */
  *ranked(terms: readonly string[], leftOut: Uint8Array | null = null): Generator<number, undefined> {
    const scores = this.#scores(terms);
    if (leftOut !== null) {
      for (const row of scores.keys()) if (leftOut[row] === 1) scores[row] = 0;
    }
    const first = bestOf(scores, FIRST);
    yield* first;
    if (first.length < FIRST) return;
    const seen = new Set(first);
    yield* bestOf(scores, scores.length).filter((row) => !seen.has(row));
  }

  /** Takes the documents out of all lists that `isThere` does not know. Reads the whole index. */
  prune(isThere: (row: number) => boolean): void {
    for (const { term } of this.#sql.rows('SELECT DISTINCT term FROM postings')) {
      for (const { block, list } of this.#listsOf(String(term))) {
        const rest = postingsIn(list).filter((posting) => isThere(block * BLOCK + (posting >> 12)));
        if (rest.length === list.length / BYTES) continue;
        if (rest.length === 0)
          this.#sql.run('DELETE FROM postings WHERE term = ? AND block = ?', [term, block]);
        else this.#sql.run(REPLACE, [term, block, bytesOf(rest)]);
      }
    }
  }

  /** In how many terms' lists each row stands. Reads the whole index. */
  listed(): Uint32Array {
    const listed = new Uint32Array(Number(this.#sql.value('SELECT max(row) FROM documents') ?? 0) + 1);
    this.#sql.each('SELECT block, list FROM postings', ({ block, list }) => {
      if (!(list instanceof Uint8Array)) return;
      for (let at = 0; at + BYTES <= list.length; at += BYTES) {
        const row = Number(block) * BLOCK + (postingAt(list, at) >> 12);
        if (row < listed.length) listed[row] = (listed[row] ?? 0) + 1;
      }
    });
    return listed;
  }

  #listsOf(term: string): { block: number; list: Uint8Array }[] {
    return this.#sql
      .rows('SELECT block, list FROM postings WHERE term = ?', [term])
      .map(({ block, list }) => ({
        block: Number(block),
        list: list instanceof Uint8Array ? list : new Uint8Array(),
      }));
  }

  /** Each row's score; 0 where it shares no term. */
  #scores(terms: readonly string[]): Float32Array {
    const last = Number(this.#sql.value('SELECT max(row) FROM documents') ?? 0);
    const scores = new Float32Array(last + 1);
    for (const term of new Set(terms)) {
      const lists = this.#listsOf(term);
      const frequency = lists.reduce((sum, { list }) => sum + list.length / BYTES, 0);
      const weight = rarity(frequency, last) / MOST_IMPACT;
      for (const { block, list } of lists) addScores(scores, block * BLOCK, list, weight);
    }
    return scores;
  }
}

function addScores(scores: Float32Array, first: number, list: Uint8Array, weight: number): void {
  for (let at = 0; at < list.length; at += BYTES) {
    const posting = postingAt(list, at);
    const row = first + (posting >> 12);
    scores[row] = (scores[row] ?? 0) + weight * (posting & MOST_IMPACT);
  }
}

/** BM25's part that lies in the document, 1 to 4,095. */
function impactOf(count: number, length: number): number {
  const share = count / (count + K1 * (1 - B + (B * length) / USUAL_LENGTH));
  return Math.max(1, Math.round(share * MOST_IMPACT));
}

/** BM25's inverse document frequency, above 0. What is deleted still counts. */
function rarity(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

/** The rows with the highest scores above 0, best first, at most so many. */
function bestOf(scores: Float32Array, most: number): number[] {
  const better = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  let best: number[] = [];
  let least = 0;
  for (const [row, score] of scores.entries()) {
    if (score <= least) continue;
    best.push(row);
    // Cut back now and then, so that each row costs little more than a comparison.
    if (best.length < 4 * most) continue;
    best = best.sort(better).slice(0, most);
    least = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best.sort(better).slice(0, most);
}

function bytesOf(postings: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(postings.length * BYTES);
  for (const [at, posting] of postings.entries()) {
    bytes[at * BYTES] = posting & 0xff;
    bytes[at * BYTES + 1] = (posting >> 8) & 0xff;
    bytes[at * BYTES + 2] = posting >> 16;
  }
  return bytes;
}

function postingsIn(list: Uint8Array): number[] {
  return Array.from({ length: list.length / BYTES }, (_, at) => postingAt(list, at * BYTES));
}

function postingAt(list: Uint8Array, at: number): number {
  return (list[at] ?? 0) | ((list[at + 1] ?? 0) << 8) | ((list[at + 2] ?? 0) << 16);
}
