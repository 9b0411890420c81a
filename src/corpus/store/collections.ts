import type { SqlValue } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';
import type { Collection, MAX_COLLECTION_NAME, NewCollection } from '../../protocol';
import { CorpusError } from '../errors';
import { UNDO_TIME } from '../formats/limits';
import type { Sql } from './sql';

/** Sets of collections for which it is remembered what they leave out: sites that name the same share one. */
const MOST_REMEMBERED = 8;

/** From so many collections on, documents that come in bring no new ones. */
const MOST_MADE = 1_000;
const MAX_NAME: typeof MAX_COLLECTION_NAME = 200;
/** A collection of which only the name is known. */
const PLAIN: Omit<NewCollection, 'name'> = { colour: 'grey', note: '', on: true, sites: [] };

const row = v.object({
  id: v.number(),
  name: v.string(),
  colour: v.custom<Collection['colour']>((value) => typeof value === 'string'),
  note: v.string(),
  is_on: v.number(),
  sites: v.string(),
});

/**
 * The collections. A document counts for a page when it is in none, or in one that is on and counts on the page's site.
 * Each method is whole or did not happen.
 */
export class Collections {
  readonly #sql: Sql;
  readonly #now: () => number;
  /** The rows of documents that do not count, by the collections that do: no match has to look at each document. */
  readonly #remembered = new Map<string, Uint8Array>();

  constructor(sql: Sql, now: () => number) {
    this.#sql = sql;
    this.#now = now;
  }

  /** All by name, each with how many documents are in it. */
  list(): (Collection & { documents: number })[] {
    const counts = new Map(
      this.#sql
        .rows(
          `SELECT collection, count(*) AS documents FROM collected JOIN documents ON documents.row = document
           WHERE deleted_at IS NULL GROUP BY collection`,
        )
        .map(({ collection, documents }) => [Number(collection), Number(documents)]),
    );
    return this.#all().map((one) => ({ ...one, documents: counts.get(one.id) ?? 0 }));
  }

  /**
   * Makes a collection or, where `id` is given, changes that one.
   * @returns its id
   * @throws CorpusError `bad-input` where another one has its name, or the one to be changed is not there
   */
  put(id: number | null, { name, colour, note, on, sites }: NewCollection): number {
    return this.#change(() => {
      this.#refuseTaken(name, id);
      const values = [name, colour, note, Number(on), JSON.stringify(sites)];
      if (id === null) {
        this.#sql.run(
          'INSERT INTO collections (name, colour, note, is_on, sites) VALUES (?, ?, ?, ?, ?)',
          values,
        );
        return Number(this.#sql.value('SELECT last_insert_rowid()'));
      }
      this.#known(id);
      this.#sql.run(
        'UPDATE collections SET name = ?, colour = ?, note = ?, is_on = ?, sites = ? WHERE row = ?',
        [...values, id],
      );
      return id;
    });
  }

  /** Deletes a collection; its documents stay, and count everywhere where they are in no other. */
  remove(id: number): void {
    this.#change(() => {
      const sql = 'UPDATE collections SET deleted_at = ? WHERE row = ? AND deleted_at IS NULL';
      this.#sql.run(sql, [this.#now(), id]);
    });
  }

  /** @throws CorpusError `bad-input` when it has been purged or never was, or its name was taken since */
  restore(id: number): void {
    this.#change(() => {
      const name = this.#sql.value('SELECT name FROM collections WHERE row = ?', [id]);
      if (name === undefined) throw new CorpusError('bad-input', { key: 'collectionTooLate' });
      this.#refuseTaken(String(name), id);
      this.#sql.run('UPDATE collections SET deleted_at = NULL WHERE row = ?', [id]);
    });
  }

  /**
   * Puts documents into a collection, or takes them out.
   * @returns how many came or went
   * @throws CorpusError `bad-input` when the collection is not there
   */
  place(id: number, documents: readonly string[], isIn: boolean): number {
    const which = 'FROM documents WHERE id = ?2 AND deleted_at IS NULL';
    const sql = isIn
      ? `INSERT OR IGNORE INTO collected (collection, document) SELECT ?1, row ${which}`
      : `DELETE FROM collected WHERE collection = ?1 AND document = (SELECT row ${which})`;
    return this.#change(() => {
      this.#known(id);
      return documents.reduce((sum, document) => sum + this.#sql.run(sql, [id, document]), 0);
    });
  }

  /** Puts a document that comes in into the collections of these names, which are made where there are none. */
  join(document: string, names: readonly string[]): void {
    for (const name of names) {
      const id = this.#named(name.trim().slice(0, MAX_NAME));
      if (id !== null) this.place(id, [document], true);
    }
  }

  /** The ids of the collections that a document is in. */
  of(document: string): number[] {
    return this.#sql
      .values(
        `SELECT collection FROM collected
         JOIN collections ON collections.row = collection AND collections.deleted_at IS NULL
         WHERE document = (SELECT row FROM documents WHERE id = ?) ORDER BY collection`,
        [document],
      )
      .map(Number);
  }

  /** The collections that a document is in, and whether they let it count on pages of this host. */
  standing(document: string, host: string | null): { collections: Collection[]; counts: boolean } {
    const ids = this.of(document);
    const collections = this.#all().filter(({ id }) => ids.includes(id));
    const counts = collections.length === 0 || collections.some(({ on, sites }) => on && isOn(sites, host));
    return { collections, counts };
  }

  /**
   * The rows of documents that do not count on pages of this host, each 1; null where all count.
   * @param host null for a page that is on no site: what counts on some only does not count there
   */
  leftOut(host: string | null): Uint8Array | null {
    const all = this.#all();
    const isCounting = new Set(all.filter(({ on, sites }) => on && isOn(sites, host)).map(({ id }) => id));
    if (isCounting.size === all.length) return null;
    const key = [...isCounting].sort().join();
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const leftOut = new Uint8Array(Number(this.#sql.value('SELECT max(row) FROM documents') ?? 0) + 1);
    for (const { id } of all) if (!isCounting.has(id)) for (const one of this.#rowsIn(id)) leftOut[one] = 1;
    for (const id of isCounting) for (const one of this.#rowsIn(id)) leftOut[one] = 0;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, leftOut);
    return leftOut;
  }

  /** Takes out for good what was deleted longer than `UNDO_TIME` ago. */
  purge(): void {
    this.#change(() => {
      const due = this.#sql.values('SELECT row FROM collections WHERE deleted_at < ?', [
        this.#now() - UNDO_TIME,
      ]);
      for (const id of due) {
        this.#sql.run('DELETE FROM collected WHERE collection = ?', [id]);
        this.#sql.run('DELETE FROM collections WHERE row = ?', [id]);
      }
    });
  }

  #change<T>(work: () => T): T {
    try {
      return this.#sql.whole(work);
    } finally {
      this.#remembered.clear();
    }
  }

  #all(): Collection[] {
    return this.#sql
      .rows(
        `SELECT row AS id, name, colour, note, is_on, sites FROM collections WHERE deleted_at IS NULL
         ORDER BY name, row`,
      )
      .map(collectionOf);
  }

  #rowsIn(id: number): number[] {
    return this.#sql.values('SELECT document FROM collected WHERE collection = ?', [id]).map(Number);
  }

  /** A collection of this name; null where it would be one too many, as a file of others may name any number. */
  #named(name: string): number | null {
    const known = this.#sql.value('SELECT row FROM collections WHERE name = ? AND deleted_at IS NULL', [
      name,
    ]);
    if (known !== undefined) return Number(known);
    const count = Number(this.#sql.value('SELECT count(*) FROM collections WHERE deleted_at IS NULL'));
    return count < MOST_MADE ? this.put(null, { name, ...PLAIN }) : null;
  }

  #refuseTaken(name: string, by: number | null): void {
    const sql = 'SELECT 1 FROM collections WHERE name = ? AND row IS NOT ? AND deleted_at IS NULL';
    if (this.#sql.value(sql, [name, by]) === undefined) return;
    throw new CorpusError('bad-input', { key: 'collectionTaken', values: { name } });
  }

  #known(id: number): void {
    if (this.#sql.value('SELECT 1 FROM collections WHERE row = ? AND deleted_at IS NULL', [id])) return;
    throw new CorpusError('bad-input', { key: 'collectionGone' });
  }
}

/** Whether a collection with these sites counts on pages of this host. */
function isOn(sites: readonly string[], host: string | null): boolean {
  if (sites.length === 0) return true;
  if (host === null) return false;
  return sites.some((site) =>
    site.startsWith('*.') ? host === site.slice(2) || host.endsWith(site.slice(1)) : site === host,
  );
}

/** A row of `collections`, whose number is its `id`. @throws where it cannot be read */
export function collectionOf(found: Record<string, SqlValue>): Collection {
  const { is_on, sites, ...rest } = v.parse(row, found);
  return { ...rest, on: is_on === 1, sites: v.parse(v.array(v.string()), JSON.parse(sites)) };
}
