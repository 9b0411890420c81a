import type { Database } from '@sqlite.org/sqlite-wasm';
import type { NewDocument, SourceDocument } from '../../engine/record';
import type { DocumentInfo, LibraryStatistics, Provenance } from '../../protocol';
import type { Leaving } from '../formats/export';
import { Clock } from './clock';
import { Collections } from './collections';
import { Documents } from './documents';
import { Feeds } from './feeds';
import { Imports } from './imports';
import { leaving } from './leaving';
import { found, type ListAnswer, type ListAsk, list } from './list';
import { migrate } from './migrations';
import { Packs } from './packs';
import { provenance } from './provenance';
import { Reviews } from './reviews';
import { Safety } from './safety';
import { Sql } from './sql';
import { statistics } from './statistics';

/** An import pauses after this long, in ms, so that questions about its progress are answered. */
const SLICE = 20;
/** Documents that are stored in one transaction at most. */
const BATCH = 2_000;

/** The source documents in one SQLite database. A deleted document is invisible to all but `restore`. */
export interface Corpus {
  /** Stores a document; `added` is false when it was there. A deleted one comes back as given here. */
  add(document: NewDocument): { id: string; added: boolean };
  /** Stores all of them or, where one cannot be read, none. */
  addAll(documents: Iterable<NewDocument>): { id: string; added: boolean }[];
  get(id: string): SourceDocument | null;
  /** Where a document came from; null where it is not there. */
  provenance(id: string): Provenance | null;
  /** Changes what is known of a document, but not its text or id; returns how it was. See `Documents.revise`. */
  describe(id: string, info: DocumentInfo, own: boolean): { info: DocumentInfo; own: boolean };
  /** See `list`: newest first, or by relevance where `query` has words. */
  list(ask: ListAsk): ListAnswer;
  /** Ids of all documents that a search finds, in no order. */
  found(query: string, most: number): string[];
  /** The first of these documents with all that is known of them; `taken` of the ids are done then. */
  leaving(ids: readonly string[]): { documents: Leaving[]; taken: number };
  /** Deletes; `restore` undoes it for `UNDO_TIME` at least. */
  remove(id: string): void;
  /** @throws CorpusError `bad-input` when the document has been purged or never was. */
  restore(id: string): void;
  /** The same for several, all or none. */
  removeAll(ids: readonly string[]): void;
  restoreAll(ids: readonly string[]): void;
  /**
   * Ids of at most `limit` documents that share the most telling terms with this text, best first, of those that
   * their collections let count on pages of this host; of no site's, where it is left out. Fact-checks are not among them: they
   * repeat what they refute, and would support whoever says it.
   */
  candidates(text: string, limit: number, host?: string | null): string[];
  /** The same of all documents, whatever their collections say. */
  alike(text: string, limit: number): string[];
  /** Named parts of the corpus. */
  readonly collections: Collections;
  /** The jobs that bring documents in. */
  readonly imports: Imports;
  /** The packs that are subscribed to. */
  readonly packs: Packs;
  /** The feeds that are watched. */
  readonly feeds: Feeds;
  /** What fact-checkers made of checks. */
  readonly reviews: Reviews;
  /** When packs and feeds are to be looked at. */
  readonly clock: Clock;
  /** Whether it is whole. */
  readonly safety: Safety;
  isEmpty(): boolean;
  counts(): { documents: number; facts: number };
  statistics(): LibraryStatistics;
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

/**
 * The corpus in this database, which is migrated where it is older, and purged of what was deleted.
 * @throws CorpusError when it was written by a newer version; SQLite's error when it is damaged.
 */
export function openCorpus(db: Database, now: () => number = Date.now): Corpus {
  const sql = new Sql(db);
  migrate(sql);
  const documents = new Documents(sql, now);
  const whole = <T>(work: () => T): T => {
    try {
      return sql.whole(() => {
        const result = work();
        documents.write();
        return result;
      });
    } catch (error) {
      documents.forget();
      throw error;
    }
  };
  const packs = new Packs(sql, documents, whole, now);
  packs.purge();
  whole(() => documents.purge());
  const collections = new Collections(sql, now);
  collections.purge();
  const feeds = new Feeds(sql, { documents, collections }, whole, now);
  feeds.purge();
  const reviews = new Reviews(sql, now);
  reviews.purge();
  const imported = (name: string): boolean =>
    sql.value('SELECT 1 FROM meta WHERE key = ?', [`imported:${name}`]) !== undefined;
  const addOne = (document: NewDocument) => {
    const { id, added } = documents.add(document, true);
    return { id, added };
  };
  const best = (text: string, limit: number, leftOut: Uint8Array | null): string[] => {
    const ids: string[] = [];
    for (const row of documents.ranked(text, leftOut)) {
      if (ids.length >= limit) break;
      const id = sql.value(
        "SELECT id FROM documents WHERE row = ? AND deleted_at IS NULL AND kind <> 'fact-check'",
        [row],
      );
      if (id !== undefined) ids.push(String(id));
    }
    return ids;
  };

  return {
    add: (document) => whole(() => addOne(document)),
    addAll: (added) => whole(() => Array.from(added, addOne)),
    get: (id) => documents.get(id),
    provenance: (id) => provenance(sql, id),
    describe: (id, info, own) => whole(() => documents.revise(id, info, own)),
    list: (ask) => list(sql, ask),
    found: (query, most) => found(sql, query, most),
    leaving: (ids) => leaving(sql, ids),
    remove: (id) => documents.remove(id),
    restore: (id) => documents.restore(id),
    removeAll: (ids) =>
      sql.whole(() => {
        for (const id of ids) documents.remove(id);
      }),
    restoreAll: (ids) =>
      sql.whole(() => {
        for (const id of ids) documents.restore(id);
      }),
    isEmpty: () => sql.value('SELECT 1 FROM documents WHERE deleted_at IS NULL LIMIT 1') === undefined,
    counts: () => documents.counts(),
    statistics: () => statistics(sql),
    collections,
    packs,
    feeds,
    reviews,
    clock: new Clock(sql, now),
    imports: new Imports(sql, documents, collections, whole, now),
    safety: new Safety(sql),
    imported,

    candidates: (text, limit, host = null) => best(text, limit, collections.leftOut(host)),
    alike: (text, limit) => best(text, limit, null),

    async importOnce(name, given, onProgress) {
      if (imported(name)) return;
      db.exec('BEGIN IMMEDIATE');
      try {
        let done = 0;
        let paused = now();
        for (const document of given) {
          documents.add(document, true);
          done += 1;
          onProgress(done);
          if (done % BATCH === 0) documents.write();
          if (now() - paused < SLICE) continue;
          await pause();
          paused = now();
        }
        documents.write();
        sql.run('INSERT INTO meta (key, value) VALUES (?, ?)', [`imported:${name}`, String(done)]);
        db.exec('COMMIT');
      } catch (error) {
        documents.forget();
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
