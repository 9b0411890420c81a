import type { Database } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';
import { documentId, splitSentences } from '../../engine';
import { type NewDocument, type SourceDocument, sourceDocumentSchema } from '../../engine/record';
import { CorpusError } from '../errors';
import { UNDO_TIME } from '../formats/limits';
import { candidates } from './candidates';
import { type ExcerptPart, excerptParts, HIT_END, HIT_START } from './excerpt';
import { migrate } from './migrations';
import { searchExpression } from './query';

/** An import pauses after this long, in ms, so that questions about its progress are answered. */
const SLICE = 20;

/** A document as lists show it: without its text. */
interface Listed extends Omit<SourceDocument, 'text'> {
  facts: number;
  excerpt: ExcerptPart[];
}

/** The source documents in one SQLite database. A deleted document is invisible to all but `restore`. */
export interface Corpus {
  /** Stores a document; `added` is false when it was there. A deleted one comes back as given here. */
  add(document: NewDocument): { id: string; added: boolean };
  get(id: string): SourceDocument | null;
  /** Newest first, or by relevance where `query` has words; `total` counts all that fit. */
  list(ask: { query: string; offset: number; limit: number }): { total: number; documents: Listed[] };
  /** Deletes; `restore` undoes it for `UNDO_TIME` at least. */
  remove(id: string): void;
  /** @throws CorpusError `bad-input` when the document has been purged or never was. */
  restore(id: string): void;
  /** Ids of at most `limit` documents that share the rarest of these terms, best first. */
  candidates(terms: readonly string[], limit: number): string[];
  counts(): { documents: number; facts: number };
  /** Whether `importOnce` has finished for this name. */
  imported(name: string): boolean;
  /**
   * Stores all documents or, when one cannot be read or the process dies, none; and never again under the
   * same name, so what the user deletes of it stays away. Call nothing else until it is settled.
   */
  importOnce(
    name: string,
    documents: Iterable<NewDocument>,
    onProgress: (done: number) => void,
  ): Promise<void>;
  close(): void;
}

const INFO = 'id, title, publisher, author, date, language, kind, address';

const { text: _, ...info } = sourceDocumentSchema.entries;
const listedRow = v.object({ ...info, facts: v.number(), excerpt: v.string() });

/**
 * The corpus in this database, which is migrated where it is older, and purged of what was deleted.
 * @throws CorpusError when it was written by a newer version; SQLite's error when it is damaged.
 */
export function openCorpus(db: Database, now: () => number = Date.now): Corpus {
  migrate(db);
  db.exec({ sql: 'DELETE FROM documents WHERE deleted_at < ?', bind: [now() - UNDO_TIME] });

  const add = (document: NewDocument): { id: string; added: boolean } => {
    const id = documentId(document.text);
    const known = db.selectValue('SELECT 1 FROM documents WHERE id = ? AND deleted_at IS NULL', [id]);
    if (known !== undefined) return { id, added: false };
    db.exec({
      sql: `INSERT INTO documents (${INFO}, facts, added, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, publisher = excluded.publisher,
              author = excluded.author, date = excluded.date, language = excluded.language,
              kind = excluded.kind, address = excluded.address, added = excluded.added, deleted_at = NULL`,
      bind: [
        id,
        document.title,
        document.publisher,
        document.author,
        document.date,
        document.language,
        document.kind,
        document.address,
        splitSentences(document.text).length,
        now(),
        document.text,
      ],
    });
    return { id, added: true };
  };

  const imported = (name: string): boolean =>
    db.selectValue('SELECT 1 FROM meta WHERE key = ?', [`imported:${name}`]) !== undefined;

  return {
    add,
    imported,

    get(id) {
      const sql = `SELECT ${INFO}, text FROM documents WHERE id = ? AND deleted_at IS NULL`;
      const row = db.selectObject(sql, [id]);
      return row ? v.parse(sourceDocumentSchema, row) : null;
    },

    list({ query, offset, limit }) {
      const expression = searchExpression(query);
      const rows =
        expression === null
          ? db.selectObjects(
              `SELECT ${INFO}, facts, substr(text, 1, 240) AS excerpt FROM documents
               WHERE deleted_at IS NULL ORDER BY added DESC, row DESC LIMIT ? OFFSET ?`,
              [limit, offset],
            )
          : db.selectObjects(
              `SELECT ${INFO.replaceAll(/\w+/g, 'd.$&')}, d.facts,
                 snippet(documents_fts, 1, '${HIT_START}', '${HIT_END}', '…', 32) AS excerpt
               FROM documents_fts JOIN documents AS d ON d.row = documents_fts.rowid
               WHERE documents_fts MATCH ? ORDER BY bm25(documents_fts, 5, 1), d.row LIMIT ? OFFSET ?`,
              [expression, limit, offset],
            );
      const total =
        expression === null
          ? db.selectValue('SELECT count(*) FROM documents WHERE deleted_at IS NULL')
          : db.selectValue('SELECT count(*) FROM documents_fts WHERE documents_fts MATCH ?', [expression]);
      const documents = rows.map((row) => {
        const { excerpt, ...listed } = v.parse(listedRow, row);
        return { ...listed, excerpt: excerptParts(excerpt) };
      });
      return { total: Number(total), documents };
    },

    remove(id) {
      const sql = 'UPDATE documents SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL';
      db.exec({ sql, bind: [now(), id] });
    },

    restore(id) {
      db.exec({
        sql: 'UPDATE documents SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL',
        bind: [id],
      });
      if (db.selectValue('SELECT 1 FROM documents WHERE id = ?', [id]) === undefined) {
        throw new CorpusError('bad-input', { key: 'corpusTooLate' });
      }
    },

    candidates: (terms, limit) => candidates(db, terms, limit),

    counts() {
      const row = db.selectArray(
        'SELECT count(*), coalesce(sum(facts), 0) FROM documents WHERE deleted_at IS NULL',
      );
      return { documents: Number(row?.[0] ?? 0), facts: Number(row?.[1] ?? 0) };
    },

    async importOnce(name, documents, onProgress) {
      if (imported(name)) return;
      db.exec('BEGIN IMMEDIATE');
      try {
        let done = 0;
        let paused = now();
        for (const document of documents) {
          add(document);
          done += 1;
          onProgress(done);
          if (now() - paused < SLICE) continue;
          await pause();
          paused = now();
        }
        db.exec({
          sql: 'INSERT INTO meta (key, value) VALUES (?, ?)',
          bind: [`imported:${name}`, String(done)],
        });
        db.exec('COMMIT');
      } catch (error) {
        rollBack(db);
        throw error;
      }
    },

    close: () => db.close(),
  };
}

function rollBack(db: Database): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // SQLite has already rolled back by itself, as it does when the disk is full.
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
