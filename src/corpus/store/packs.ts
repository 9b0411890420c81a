import * as v from 'valibot';
import type { PackInfo, Saying } from '../../protocol';
import { CorpusError } from '../errors';
import { UNDO_TIME } from '../formats/limits';
import type { Change, Manifest } from '../formats/pack';
import { type Documents, HIDDEN, type StoredDocument } from './documents';
import { described, manifestOf, type PackJob, type PackRow, packInfo, packRow } from './pack-rows';
import type { Sql } from './sql';

/** How often a publisher is asked, in ms; after failures less and less often, up to a week. */
const DAY = 86_400_000;

/** The packs that are subscribed to. A version is seen as a whole or not at all; each method is whole. */
export class Packs {
  readonly #sql: Sql;
  readonly #documents: Documents;
  readonly #whole: <T>(work: () => T) => T;
  readonly #now: () => number;

  /** @param whole does a work in a transaction at whose end the documents' index is written */
  constructor(sql: Sql, documents: Documents, whole: <T>(work: () => T) => T, now: () => number) {
    this.#sql = sql;
    this.#documents = documents;
    this.#whole = whole;
    this.#now = now;
  }

  /**
   * Queues a subscription to an address; one that was removed comes back. `key` is what the user agreed to.
   * @returns its id
   */
  subscribe(id: string, address: string, key: string | null): string {
    return this.#whole(() => {
      const known = this.#sql.row('SELECT id, removed_at FROM packs WHERE address = ?', [address]);
      if (known !== undefined && known.removed_at === null) {
        throw new CorpusError('bad-input', { key: 'packSubscribed' });
      }
      if (known !== undefined) this.#forget(this.#packOf(String(known.id)));
      this.#sql.run("INSERT INTO packs (id, address, key, work, next) VALUES (?, ?, ?, 'queued', 0)", [
        id,
        address,
        key,
      ]);
      return id;
    });
  }

  /** All subscriptions by name, those that were removed and can be brought back among them. */
  list(): PackInfo[] {
    const rows = this.#sql.rows('SELECT * FROM packs ORDER BY row');
    return rows.map((row) => packInfo(this.#sql, v.parse(packRow, row), this.#now()));
  }

  /** Has one looked at, whenever it was last, and also a version taken that the user went back from. */
  queue(id: string): void {
    this.#whole(() => {
      this.#sql.run(
        `UPDATE packs SET work = 'queued', skipped = NULL, etag = NULL
         WHERE id = ? AND work = 'none' AND removed_at IS NULL`,
        [id],
      );
    });
  }

  /** What is to be looked at next, also after the last look at it was cut off. */
  take(): PackJob | null {
    return this.#whole(() => {
      const sql = "SELECT * FROM packs WHERE work IN ('fetching', 'queued') ORDER BY work, row LIMIT 1";
      const row = this.#sql.row(sql);
      if (row === undefined) return null;
      const pack = v.parse(packRow, row);
      this.#drop(pack.coming);
      this.#sql.run("UPDATE packs SET work = 'fetching', coming = NULL WHERE row = ?", [pack.row]);
      const { id, address, key, agreed, skipped, etag, current } = pack;
      return { id, address, key, held: this.#manifestOf(current), agreed, skipped, etag };
    });
  }

  /**
   * Begins a version; until it is finished, nobody sees it.
   * @param fromHeld whether changes to the version that is there follow, and not all of the documents
   * @returns whether it goes on: it was not cancelled meanwhile
   */
  begin(id: string, manifest: Manifest, fromHeld: boolean): boolean {
    return this.#whole(() => {
      const pack = this.#packOf(id);
      if (pack.work !== 'fetching') return false;
      this.#drop(pack.coming);
      this.#sql.run('INSERT INTO pack_versions (pack, manifest) VALUES (?, ?)', [
        pack.row,
        JSON.stringify(manifest),
      ]);
      const version = Number(this.#sql.value('SELECT last_insert_rowid()'));
      this.#sql.run('UPDATE packs SET coming = ? WHERE row = ?', [version, pack.row]);
      if (fromHeld) {
        this.#sql.run(
          'INSERT INTO pack_documents (version, id) SELECT ?, id FROM pack_documents WHERE version = ?',
          [version, pack.current],
        );
      }
      return true;
    });
  }

  /**
   * Stores some of a version.
   * @returns whether it goes on
   * @throws CorpusError where a change does not fit the version that is there
   */
  receive(id: string, changes: readonly Change[]): boolean {
    return this.#whole(() => {
      const { work, coming } = this.#packOf(id);
      if (work !== 'fetching' || coming === null) return false;
      for (const change of changes) {
        if ('put' in change) this.#put(coming, change.put.id, change.put);
        else if (
          this.#sql.run('DELETE FROM pack_documents WHERE version = ? AND id = ?', [
            coming,
            change.remove,
          ]) === 0
        ) {
          throw new CorpusError('bad-input', { key: 'packUnfit' });
        }
      }
      this.#sql.run('UPDATE pack_versions SET received = received + ? WHERE version = ?', [
        changes.length,
        coming,
      ]);
      return true;
    });
  }

  /**
   * Has the version seen that came, in place of the one before, which is kept for one step back.
   * @throws CorpusError where documents are missing: then nothing changes
   */
  finish(id: string, key: string | null, etag: string | null): void {
    this.#whole(() => {
      const pack = this.#packOf(id);
      if (pack.work !== 'fetching' || pack.coming === null) return;
      const found = Number(
        this.#sql.value('SELECT count(*) FROM pack_documents WHERE version = ?', [pack.coming]),
      );
      const announced = this.#manifestOf(pack.coming)?.documents ?? 0;
      if (found !== announced) {
        throw new CorpusError('bad-input', { key: 'packCutShort', values: { announced, found } });
      }
      this.#sql.run('UPDATE packs SET key = ?, etag = ?, agreed = NULL WHERE row = ?', [key, etag, pack.row]);
      this.#drop(pack.previous);
      this.#turn(pack.row, pack.current, pack.coming);
      this.#sql.run('UPDATE packs SET previous = ?, coming = NULL WHERE row = ?', [pack.current, pack.row]);
      this.#settled(pack.row);
    });
  }

  /** There is nothing newer; what the manifest says of the same documents may be. */
  unchanged(id: string, manifest: Manifest | null, etag: string | null): void {
    this.#whole(() => {
      const pack = this.#packOf(id);
      if (pack.work !== 'fetching') return;
      if (manifest !== null) {
        this.#sql.run('UPDATE pack_versions SET manifest = ? WHERE version = ?', [
          JSON.stringify(manifest),
          pack.current,
        ]);
        this.#sql.run('UPDATE packs SET etag = ? WHERE row = ?', [etag, pack.row]);
      }
      this.#settled(pack.row);
    });
  }

  /** The look failed: what is there stays, and the next one is later each time. */
  failed(id: string, problem: Saying): void {
    this.#whole(() => {
      const pack = this.#packOf(id);
      if (pack.work !== 'fetching') return;
      this.#drop(pack.coming);
      const next = this.#now() + DAY * Math.min(7, 2 ** pack.failures);
      this.#sql.run(
        `UPDATE packs SET work = 'none', coming = NULL, problem = ?, failures = failures + 1, checked = ?, next = ?
         WHERE row = ?`,
        [JSON.stringify(problem), this.#now(), next, pack.row],
      );
    });
  }

  /** Stops until the user has answered; `offered` is the other key, or the other body's hash. */
  ask(id: string, problem: Saying, asks: 'key' | 'size', offered: string): void {
    this.#whole(() => {
      const pack = this.#packOf(id);
      if (pack.work !== 'fetching') return;
      this.#sql.run('UPDATE packs SET work = ?, problem = ?, offered_key = ?, checked = ? WHERE row = ?', [
        asks,
        JSON.stringify(problem),
        offered,
        this.#now(),
        pack.row,
      ]);
    });
  }

  /** The user's answer: the key that was offered, or null for the size. */
  agree(id: string, key: string | null): void {
    this.#whole(() => {
      const pack = this.#packOf(id);
      if (pack.work === 'key' && key !== null && key === pack.offered_key) {
        this.#sql.run("UPDATE packs SET key = ?, work = 'queued', problem = NULL WHERE row = ?", [
          key,
          pack.row,
        ]);
      } else if (pack.work === 'size' && key === null) {
        this.#sql.run(
          "UPDATE packs SET agreed = offered_key, work = 'queued', problem = NULL WHERE row = ?",
          [pack.row],
        );
      }
    });
  }

  /** Ends what is under way or asked. A subscription of which nothing has come yet is forgotten. */
  cancel(id: string): void {
    this.#whole(() => {
      const pack = this.#packOf(id);
      this.#drop(pack.coming);
      if (pack.current === null) this.#forget(pack);
      else this.#sql.run("UPDATE packs SET work = 'none', coming = NULL WHERE row = ?", [pack.row]);
      this.#release();
    });
  }

  /** Has the version before seen again. The newer one is fetched again only when another has come out. */
  rollBack(id: string): void {
    this.#whole(() => {
      const pack = this.#packOf(id);
      if (pack.previous === null || pack.work !== 'none') {
        throw new CorpusError('bad-input', { key: 'packNoStepBack' });
      }
      this.#turn(pack.row, pack.current, pack.previous);
      const skipped = this.#manifestOf(pack.current)?.body.sha256 ?? null;
      this.#drop(pack.current);
      this.#sql.run('UPDATE packs SET previous = NULL, skipped = ? WHERE row = ?', [skipped, pack.row]);
      this.#release();
    });
  }

  /** Takes out what the pack alone brought; `restore` undoes it until it is purged. */
  remove(id: string): void {
    this.#whole(() => {
      const pack = this.#packOf(id);
      this.#drop(pack.coming);
      this.#sql.run("UPDATE packs SET removed_at = ?, work = 'none', coming = NULL WHERE row = ?", [
        this.#now(),
        pack.row,
      ]);
      this.#hide(pack.current);
    });
  }

  /** @throws CorpusError `bad-input` when it has been purged */
  restore(id: string): void {
    this.#whole(() => {
      const pack = this.#packOf(id);
      this.#sql.run('UPDATE packs SET removed_at = NULL WHERE row = ?', [pack.row]);
      this.#show(pack.current);
    });
  }

  /** Forgets for good what was removed longer than `UNDO_TIME` ago. */
  purge(): void {
    this.#whole(() => {
      const rows = this.#sql.rows('SELECT * FROM packs WHERE removed_at < ?', [this.#now() - UNDO_TIME]);
      for (const row of rows) this.#forget(v.parse(packRow, row));
      this.#release();
    });
  }

  #put(version: number, id: string, document: StoredDocument): void {
    const isRefused = this.#sql.value('SELECT 1 FROM packs_refused WHERE id = ?', [id]) !== undefined;
    if (!isRefused) this.#documents.hide(id, document);
    const info = this.#infoIfOther(id, document);
    this.#sql.run('INSERT OR REPLACE INTO pack_documents (version, id, info) VALUES (?, ?, ?)', [
      version,
      id,
      info,
    ]);
    this.#sql.run(
      `UPDATE pack_versions SET facts = facts + ifnull((SELECT facts FROM documents WHERE id = ?), 0)
       WHERE version = ?`,
      [id, version],
    );
  }

  /** What is said of a document, where the library says something else of it and the user has not added it. */
  #infoIfOther(id: string, document: StoredDocument): string | null {
    const sql = `SELECT title, publisher, author, date, language, kind, address FROM documents
      WHERE id = ? AND own = 0`;
    const known = this.#sql.row(sql, [id]);
    if (known === undefined) return null;
    const { title, publisher, author, date, language, kind, address } = document;
    const info = JSON.stringify({ title, publisher, author, date, language, kind, address });
    return info === JSON.stringify(known) ? null : info;
  }

  /** Has one version seen in place of another. */
  #turn(row: number, from: number | null, to: number): void {
    const changed = this.#sql.rows(
      'SELECT id, info FROM pack_documents WHERE version = ? AND info IS NOT NULL',
      [to],
    );
    for (const { id, info } of changed) {
      const before = this.#sql.row(
        'SELECT title, publisher, author, date, language, kind, address FROM documents WHERE id = ? AND own = 0',
        [id],
      );
      if (before === undefined) continue;
      this.#documents.describe(String(id), v.parse(described, JSON.parse(String(info))));
      this.#sql.run('UPDATE pack_documents SET info = ? WHERE version = ? AND id = ?', [
        JSON.stringify(before),
        from,
        id,
      ]);
    }
    this.#sql.run('UPDATE pack_documents SET info = NULL WHERE version = ? AND info IS NOT NULL', [to]);
    this.#sql.run('UPDATE packs SET current = ? WHERE row = ?', [to, row]);
    this.#show(to);
    this.#hide(from);
  }

  #show(version: number | null): void {
    this.#sql.run(
      `UPDATE documents SET deleted_at = NULL, added = ? WHERE deleted_at = ?
         AND id IN (SELECT id FROM pack_documents WHERE version = ?)
         AND id NOT IN (SELECT id FROM packs_refused)`,
      [this.#now(), HIDDEN, version],
    );
  }

  /** What is in this version, and neither the user's nor in one that is seen. */
  #hide(version: number | null): void {
    this.#sql.run(
      `UPDATE documents SET deleted_at = ? WHERE deleted_at IS NULL AND own = 0
         AND id IN (SELECT id FROM pack_documents WHERE version = ?)
         AND NOT EXISTS (
           SELECT 1 FROM pack_documents AS other JOIN packs ON packs.current = other.version
           WHERE other.id = documents.id AND packs.removed_at IS NULL
         )`,
      [HIDDEN, version],
    );
  }

  #drop(version: number | null): void {
    if (version === null) return;
    this.#sql.run('DELETE FROM pack_documents WHERE version = ?', [version]);
    this.#sql.run('DELETE FROM pack_versions WHERE version = ?', [version]);
  }

  #forget({ row, current, previous, coming }: PackRow): void {
    for (const version of [current, previous, coming]) this.#drop(version);
    this.#sql.run('DELETE FROM packs WHERE row = ?', [row]);
  }

  /** Gives to the purge what no version holds any more. */
  #release(): void {
    this.#sql.run(
      `UPDATE documents SET deleted_at = 0
       WHERE deleted_at = ? AND id NOT IN (SELECT id FROM pack_documents)`,
      [HIDDEN],
    );
  }

  #settled(row: number): void {
    this.#sql.run(
      `UPDATE packs SET work = 'none', problem = NULL, offered_key = NULL, failures = 0, checked = ?, next = ?
       WHERE row = ?`,
      [this.#now(), this.#now() + DAY, row],
    );
    this.#release();
  }

  #manifestOf(version: number | null): Manifest | null {
    return manifestOf(this.#sql, version);
  }

  /** @throws CorpusError when there is none of this id */
  #packOf(id: string): PackRow {
    const row = this.#sql.row('SELECT * FROM packs WHERE id = ?', [id]);
    if (row === undefined) throw new CorpusError('bad-input', { key: 'packGone' });
    return v.parse(packRow, row);
  }
}
