import { documentId } from '../../../engine';
import type { NewDocument } from '../../../engine/record';
import type { Documents } from '../documents';
import type { Sql } from '../sql';
import { likeness } from './likeness';

/** From here on two texts are two states of one: see `likeness`, and `test/corpus/likeness.test.ts` for the figure. */
const SAME_TEXT = 0.8;
/** So many documents are looked at more closely. */
const CANDIDATES = 5;

/** What a document is that comes in, and which one it is or may replace. */
export type Arrival = { state: 'new' } | { state: 'known' | 'update'; document: string };

/** Tells whether documents that come in are there already, as they are or in another state. */
export class Arrivals {
  readonly #sql: Sql;
  readonly #documents: Documents;

  constructor(sql: Sql, documents: Documents) {
    this.#sql = sql;
    this.#documents = documents;
  }

  /**
   * @param alike whether a text that is nearly the same counts, too, wherever it is from. Where not, whoever gathered
   * the documents has told them apart, and only one that was there before that moment can be the older state.
   */
  arrival({ text, address }: NewDocument, alike: boolean, started: number): Arrival {
    const id = documentId(text);
    const known = 'SELECT 1 FROM documents WHERE id = ? AND deleted_at IS NULL';
    if (this.#sql.value(known, [id]) !== undefined) return { state: 'known', document: id };
    const older =
      this.#at(address, alike ? Number.MAX_SAFE_INTEGER : started) ?? (alike ? this.#like(text) : null);
    return older === null ? { state: 'new' } : { state: 'update', document: older };
  }

  /** The newest document at an address that was added before a moment. */
  #at(address: string | null, before: number): string | null {
    if (address === null) return null;
    const sql = `SELECT id FROM documents WHERE address = ? AND added < ? AND deleted_at IS NULL
      ORDER BY row DESC LIMIT 1`;
    const id = this.#sql.value(sql, [address, before]);
    return id === undefined ? null : String(id);
  }

  #like(text: string): string | null {
    // What came in just before has to be found, too.
    this.#documents.write();
    let looked = 0;
    for (const row of this.#documents.ranked(text)) {
      if (looked === CANDIDATES) break;
      looked += 1;
      const found = this.#sql.row('SELECT id, length FROM documents WHERE row = ? AND deleted_at IS NULL', [
        row,
      ]);
      if (found === undefined) continue;
      const length = Number(found.length);
      // Far longer or shorter cannot be nearly the same.
      if (Math.min(length, text.length) < Math.max(length, text.length) / 2) continue;
      const other = String(this.#sql.value('SELECT text FROM texts WHERE row = ?', [row]));
      if (likeness(text, other) >= SAME_TEXT) return String(found.id);
    }
    return null;
  }
}
