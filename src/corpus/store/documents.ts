import * as v from 'valibot';
import { documentId, eventTerms, splitSentences } from '../../engine';
import { type NewDocument, type SourceDocument, sourceDocumentSchema } from '../../engine/record';
import type { DocumentInfo } from '../../protocol';
import { CorpusError } from '../errors';
import { UNDO_TIME } from '../formats/limits';
import { termsOf } from './indexing';
import { MatchIndex } from './match-index';
import type { Sql } from './sql';

/** Deleted documents that are purged at once: each is taken out of the full-text index word for word. */
const MOST_PURGED = 500;
/** Purged documents after which the index for matching is cleaned of them. */
const MOST_GARBAGE = 2_000;

/**
 * `deleted_at` of documents that only a version of a pack holds which is not seen: after all real times, so that no
 * purge takes them. `tables/packs.ts` has it, too.
 */
export const HIDDEN = 9_000_000_000_000_000;

export const INFO = 'id, title, publisher, author, date, language, kind, address';

const { id: _, text: __, pages: ___, ...infoEntries } = sourceDocumentSchema.entries;
const infoSchema = v.object(infoEntries);

/** A document as it is stored: `factsOnly` where its text is single sentences that a publisher shares. */
export type StoredDocument = NewDocument & { factsOnly?: true };

/** The documents and their two indexes. Whoever changes them does it in a transaction and calls `write` at its end. */
export class Documents {
  readonly #sql: Sql;
  readonly #now: () => number;
  readonly #index: MatchIndex;

  constructor(sql: Sql, now: () => number) {
    this.#sql = sql;
    this.#now = now;
    this.#index = new MatchIndex(sql);
  }

  /**
   * Stores a document; `added` is false when it was there. A deleted one comes back as given here.
   * @param own whether the user added it, and not a pack
   */
  add(document: StoredDocument, own: boolean): { id: string; row: number; added: boolean } {
    const id = documentId(document.text);
    const known = this.#sql.row('SELECT row, deleted_at, own FROM documents WHERE id = ?', [id]);
    if (known === undefined) return { id, row: this.#insert(id, document, own, null), added: true };
    const row = Number(known.row);
    const isOwn = own || (known.deleted_at === null && known.own === 1);
    if (known.deleted_at === null) {
      this.#sql.run('UPDATE documents SET own = ? WHERE row = ?', [Number(isOwn), row]);
      return { id, row, added: false };
    }
    this.#sql.run('UPDATE documents SET deleted_at = NULL, added = ?, own = ? WHERE row = ?', [
      this.#now(),
      Number(isOwn),
      row,
    ]);
    this.describe(id, document);
    return { id, row, added: true };
  }

  /** Has a document there that nobody sees, unless it is seen already. */
  hide(id: string, document: StoredDocument): void {
    const known = this.#sql.row('SELECT row, deleted_at FROM documents WHERE id = ?', [id]);
    if (known === undefined) this.#insert(id, document, false, HIDDEN);
    else if (known.deleted_at !== null && known.deleted_at !== HIDDEN) {
      this.#sql.run('UPDATE documents SET deleted_at = ? WHERE row = ?', [HIDDEN, Number(known.row)]);
    }
  }

  /** Writes what `add` has kept back. */
  write(): void {
    this.#index.write();
  }

  /** After a transaction was rolled back. */
  forget(): void {
    this.#index.forget();
  }

  get(id: string): SourceDocument | null {
    const row = this.#sql.row(
      `SELECT ${INFO}, text, pages FROM documents JOIN texts USING (row) WHERE id = ? AND deleted_at IS NULL`,
      [id],
    );
    if (row === undefined) return null;
    const { pages, ...document } = row;
    return v.parse(
      sourceDocumentSchema,
      typeof pages === 'string' ? { ...document, pages: JSON.parse(pages) } : document,
    );
  }

  /** Changes what is known of a document: all but its text. */
  describe(id: string, info: DocumentInfo): void {
    const row = this.#sql.value('SELECT row FROM documents WHERE id = ?', [id]);
    if (row === undefined) return;
    this.#unsearch(Number(row));
    const { title, publisher, author, date, language, kind, address } = info;
    this.#sql.run(
      `UPDATE documents SET title = ?, publisher = ?, author = ?, date = ?, language = ?, kind = ?, address = ?
            WHERE row = ?`,
      [title, publisher, author, date, language, kind, address, Number(row)],
    );
    this.#search(Number(row));
  }

  /**
   * The same for the user, who then has it as their own, or takes that back.
   * @returns how it was before
   * @throws CorpusError `bad-input` when it is not there
   */
  revise(id: string, info: DocumentInfo, own: boolean): { info: DocumentInfo; own: boolean } {
    const before = this.#sql.row(`SELECT ${INFO}, own FROM documents WHERE id = ? AND deleted_at IS NULL`, [
      id,
    ]);
    if (before === undefined) throw new CorpusError('bad-input', { key: 'corpusGone' });
    this.describe(id, info);
    this.#sql.run('UPDATE documents SET own = ? WHERE id = ?', [Number(own), id]);
    return { info: v.parse(infoSchema, before), own: before.own === 1 };
  }

  remove(id: string): void {
    const sql = 'UPDATE documents SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL';
    this.#sql.run(sql, [this.#now(), id]);
  }

  /** @throws CorpusError `bad-input` when the document has been purged or never was */
  restore(id: string): void {
    const found = this.#sql.run('UPDATE documents SET deleted_at = NULL WHERE id = ?', [id]);
    if (found === 0) throw new CorpusError('bad-input', { key: 'corpusTooLate' });
  }

  counts(): { documents: number; facts: number } {
    const row = this.#sql.row(
      'SELECT count(*) AS documents, sum(facts) AS facts FROM documents WHERE deleted_at IS NULL',
    );
    return { documents: Number(row?.documents ?? 0), facts: Number(row?.facts ?? 0) };
  }

  /**
   * Rows of documents that share the most telling terms with a text, best first; deleted ones among them.
   * @param leftOut rows that are not ranked, each 1
   */
  ranked(text: string, leftOut: Uint8Array | null = null): Iterable<number> {
    return this.#index.ranked(eventTerms(text), leftOut);
  }

  /** Takes some of the documents out for good that were deleted longer than `UNDO_TIME` ago. */
  purge(): void {
    const rows = this.#sql
      .values('SELECT row FROM documents WHERE deleted_at < ? LIMIT ?', [
        this.#now() - UNDO_TIME,
        MOST_PURGED,
      ])
      .map(Number);
    for (const row of rows) {
      this.#unsearch(row);
      this.#sql.run('DELETE FROM texts WHERE row = ?', [row]);
      this.#sql.run('DELETE FROM documents WHERE row = ?', [row]);
    }
    if (rows.length > 0) this.#cleanIndex(rows.length);
  }

  #cleanIndex(purged: number): void {
    const count = "SELECT value FROM meta WHERE key = 'match-garbage'";
    const garbage = Number(this.#sql.value(count) ?? 0) + purged;
    const isDue = garbage >= MOST_GARBAGE;
    if (isDue) {
      const rows = new Set(this.#sql.values('SELECT row FROM documents').map(Number));
      this.#index.prune((row) => rows.has(row));
    }
    this.#sql.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('match-garbage', ?)", [
      String(isDue ? 0 : garbage),
    ]);
  }

  #insert(id: string, document: StoredDocument, own: boolean, deletedAt: number | null): number {
    const { title, publisher, author, date, language, kind, address, text, pages } = document;
    const { factsOnly = false } = document;
    this.#sql.run(
      `INSERT INTO documents (${INFO}, facts_only, pages, facts, length, own, added, deleted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        title,
        publisher,
        author,
        date,
        language,
        kind,
        address,
        Number(factsOnly),
        pages === undefined ? null : JSON.stringify(pages),
        splitSentences(text).length,
        text.length,
        Number(own),
        this.#now(),
        deletedAt,
      ],
    );
    const row = Number(this.#sql.value('SELECT last_insert_rowid()'));
    this.#sql.run('INSERT INTO texts (row, text) VALUES (?, ?)', [row, text]);
    this.#search(row);
    this.#index.add(row, termsOf(title, text));
    return row;
  }

  /** Puts a document into the full-text index. */
  #search(row: number): void {
    this.#sql.run(
      `INSERT INTO documents_fts (rowid, title, publisher, author, text)
            SELECT row, title, publisher, author, text FROM searched WHERE row = ?`,
      [row],
    );
  }

  /** Takes it out again: SQLite has to be told word for word what was in it. */
  #unsearch(row: number): void {
    this.#sql.run(
      `INSERT INTO documents_fts (documents_fts, rowid, title, publisher, author, text)
            SELECT 'delete', row, title, publisher, author, text FROM searched WHERE row = ?`,
      [row],
    );
  }
}
