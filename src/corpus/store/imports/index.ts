import type { SqlValue } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';
import type {
  GivenItem,
  ImportInfo,
  ImportItem,
  ImportState,
  ImportUpdate,
  ItemState,
  Saying,
  UpdateChoice,
} from '../../../protocol';
import { CorpusError } from '../../errors';
import type { Collections } from '../collections';
import type { Documents } from '../documents';
import type { Sql } from '../sql';
import { Arrivals } from './arrivals';
import { ImportItems, type Mark, type OpenUpdate } from './items';
import type { ArrivingDocument, Outcome, Taken } from './work';

export type { ArrivingDocument, Outcome, Taken, TakenItem } from './work';

/** The imports, as jobs that survive whatever ends the browser: each method is whole or did not happen. */
export class Imports {
  readonly #sql: Sql;
  readonly #documents: Documents;
  readonly #collections: Collections;
  readonly #whole: <T>(work: () => T) => T;
  readonly #now: () => number;
  readonly #items: ImportItems;
  readonly #arrivals: Arrivals;

  /** @param whole does a work in a transaction at whose end the documents' index is written */
  constructor(
    sql: Sql,
    documents: Documents,
    collections: Collections,
    whole: <T>(work: () => T) => T,
    now: () => number,
  ) {
    this.#sql = sql;
    this.#documents = documents;
    this.#collections = collections;
    this.#whole = whole;
    this.#now = now;
    this.#items = new ImportItems(sql);
    this.#arrivals = new Arrivals(sql, documents);
  }

  /** Queues an import. */
  start(id: string, items: readonly GivenItem[]): void {
    this.#whole(() => {
      const sql = "INSERT INTO imports (id, state, hosts, started) VALUES (?, 'queued', '[]', ?)";
      this.#sql.run(sql, [id, this.#now()]);
      this.#items.add(this.#jobOf(id).row, items, null);
    });
  }

  /** All imports, the newest first. */
  list(): ImportInfo[] {
    return this.#sql
      .rows('SELECT row, id, state, problem, started FROM imports ORDER BY row DESC')
      .map((one) => {
        const { row, id, state, problem, started } = v.parse(jobRow, one);
        return {
          id,
          state,
          // Written by `suspend` alone.
          problem: problem === null ? null : JSON.parse(problem),
          started,
          ...this.#items.figures(row),
          hosts: state === 'asking' ? this.#items.hosts(row) : [],
        };
      });
  }

  items(
    id: string,
    ask: { state: ItemState | null; offset: number; limit: number },
  ): { total: number; items: ImportItem[] } {
    return this.#items.page(this.#jobOf(id).row, ask);
  }

  /** What is to be read next; null when there is nothing to do. Ends imports of which all is read. */
  take(): Taken | null {
    return this.#whole(() => {
      for (;;) {
        const job = this.#sql.row(
          `SELECT row, id, hosts FROM imports WHERE state IN ('running', 'queued')
           ORDER BY state = 'running' DESC, row LIMIT 1`,
        );
        if (job === undefined) return null;
        const row = Number(job.row);
        const hosts = String(job.hosts);
        const items = this.#items.take(row, hosts);
        if (items.length > 0) {
          this.#setState(row, 'running');
          return { id: String(job.id), hosts: hostsIn(hosts), items };
        }
        this.#setState(row, this.#items.isWaiting(row) ? 'asking' : 'done');
      }
    });
  }

  /**
   * Stores what was read.
   * @returns whether the import goes on: of one that was cancelled meanwhile nothing is stored
   */
  record(id: string, outcomes: readonly Outcome[]): boolean {
    return this.#whole(() => {
      const job = this.#sql.row('SELECT row, state, started FROM imports WHERE id = ?', [id]);
      if (job === undefined || (job.state !== 'running' && job.state !== 'paused')) return false;
      const [row, started] = [Number(job.row), Number(job.started)];
      for (const outcome of outcomes) this.#record(row, started, outcome);
      return job.state === 'running';
    });
  }

  act(id: string, act: 'pause' | 'resume' | 'cancel'): void {
    this.#whole(() => {
      const { row, state } = this.#jobOf(id);
      if (act === 'resume') {
        if (state !== 'paused') return;
        this.#setState(row, 'queued');
        this.#sql.run('UPDATE imports SET problem = NULL WHERE row = ?', [row]);
      } else if (state !== 'done' && state !== 'cancelled') {
        this.#items.untry(row);
        if (act === 'cancel') this.#items.leaveOut(row, { key: 'importCancelledItem' });
        this.#setState(row, act === 'cancel' ? 'cancelled' : 'paused');
      }
    });
  }

  /** Pauses an import that cannot go on before the user has done something about it. */
  suspend(id: string, problem: Saying): void {
    this.#whole(() => {
      this.act(id, 'pause');
      this.#sql.run('UPDATE imports SET problem = ? WHERE id = ?', [JSON.stringify(problem), id]);
    });
  }

  /** Lets these hosts be asked; addresses on all others are left out. */
  agree(id: string, hosts: readonly string[]): void {
    this.#whole(() => {
      const { row, state } = this.#jobOf(id);
      if (state !== 'asking') return;
      const before = hostsIn(String(this.#sql.value('SELECT hosts FROM imports WHERE row = ?', [row])));
      const agreed = JSON.stringify([...new Set([...before, ...hosts])]);
      this.#sql.run('UPDATE imports SET hosts = ? WHERE row = ?', [agreed, row]);
      this.#items.leaveOut(row, { key: 'importHostLeft' }, agreed);
      this.#setState(row, 'queued');
    });
  }

  /** Takes out again what an import added that has stopped. */
  takeOut(id: string): void {
    this.#whole(() => {
      const row = this.#stopped(id);
      const added = "import = ? AND state = 'added'";
      this.#sql.run(
        `UPDATE documents SET deleted_at = ?
         WHERE deleted_at IS NULL AND id IN (SELECT document FROM import_items WHERE ${added})`,
        [this.#now(), row],
      );
      this.#sql.run(`UPDATE import_items SET state = 'removed', facts = 0 WHERE ${added}`, [row]);
    });
  }

  /** Forgets an import that has stopped; its documents stay. */
  forget(id: string): void {
    this.#whole(() => {
      const row = this.#stopped(id);
      this.#items.remove(row);
      this.#sql.run('DELETE FROM imports WHERE row = ?', [row]);
    });
  }

  /** Imports whose staged files are needed. */
  unfinished(): string[] {
    return this.#sql.values("SELECT id FROM imports WHERE state NOT IN ('done', 'cancelled')").map(String);
  }

  /** Both texts of an update; null where it is settled. */
  update(id: string, number: number): ImportUpdate | null {
    const [update] = this.#items.updates(this.#jobOf(id).row, number);
    return update === undefined ? null : { before: this.#documents.get(update.older), after: update.given };
  }

  /** Settles an update or, for null, some hundred of those that are left; returns how many still are. */
  decide(id: string, number: number | null, choice: UpdateChoice): number {
    return this.#whole(() => {
      const { row } = this.#jobOf(id);
      for (const update of this.#items.updates(row, number)) {
        this.#items.mark(row, update.number, this.#settled(update, choice));
      }
      const left = "SELECT count(*) FROM import_items WHERE import = ? AND state = 'update'";
      return Number(this.#sql.value(left, [row]));
    });
  }

  #settled({ older, given }: OpenUpdate, choice: UpdateChoice): Mark {
    if (choice === 'old') return { state: 'left', document: older, why: { key: 'importOldKept' } };
    const { id, added, row } = this.#documents.add(given, true);
    const mark = { document: id, facts: this.#factsOf(row) };
    if (choice === 'both') return { state: added ? 'added' : 'known', ...mark };
    if (id !== older) {
      for (const collection of this.#collections.of(older)) this.#collections.place(collection, [id], true);
      this.#documents.remove(older);
    }
    // What else was to replace the older one may now replace this one.
    this.#sql.run("UPDATE import_items SET document = ? WHERE document = ? AND state = 'update'", [
      id,
      older,
    ]);
    return { state: 'replaced', ...mark };
  }

  #record(row: number, started: number, { number, part, result }: Outcome): void {
    if (result === 'opened') {
      this.#items.mark(row, number, { state: 'opened' });
      return;
    }
    let at = number;
    if (part !== null) {
      at = this.#items.add(row, [{ way: 'address', type: '', size: 0, ...part }], number);
      this.#items.countPart(row, number);
    }
    if (result === 'fetch') return;
    const mark: Mark =
      'failed' in result ? { state: 'failed', why: result.failed } : this.#arrived(result, started);
    this.#items.mark(row, at, mark);
  }

  #arrived({ document, complete, alike, collections = [] }: ArrivingDocument, started: number): Mark {
    const arrival = this.#arrivals.arrival(document, alike, started);
    if (arrival.state === 'update') return { state: 'update', document: arrival.document, given: document };
    // Also where it is known: the user wants it now, whoever brought it before.
    const { id, row } = this.#documents.add(document, true);
    this.#collections.join(id, collections);
    if (arrival.state === 'known') return { state: 'known', document: id };
    const mark: Mark = { state: 'added', document: id, facts: this.#factsOf(row) };
    return complete ? mark : { ...mark, why: { key: 'importIncomplete' } };
  }

  #factsOf(document: number): number {
    return Number(this.#sql.value('SELECT facts FROM documents WHERE row = ?', [document]));
  }

  #setState(row: number, state: ImportState): void {
    this.#sql.run('UPDATE imports SET state = ? WHERE row = ?', [state, row]);
  }

  /** @throws CorpusError when it goes on */
  #stopped(id: string): number {
    const { row, state } = this.#jobOf(id);
    if (state === 'running' || state === 'queued') {
      throw new CorpusError('bad-input', { key: 'importStillRuns' });
    }
    return row;
  }

  /** @throws CorpusError when there is none of this id */
  #jobOf(id: string): v.InferOutput<typeof jobRow> {
    const job = this.#sql.row('SELECT row, id, state, problem, started FROM imports WHERE id = ?', [id]);
    if (job === undefined) throw new CorpusError('bad-input', { key: 'importGone' });
    return v.parse(jobRow, job);
  }
}

const jobRow = v.object({
  row: v.number(),
  id: v.string(),
  state: v.picklist(['queued', 'running', 'asking', 'paused', 'cancelled', 'done']),
  problem: v.nullable(v.string()),
  started: v.number(),
});

/** Reads a row of `imports` for everything that is ever made of it. @throws where it cannot be read */
export function checkImport(row: Record<string, SqlValue>): void {
  v.parse(jobRow, row);
  hostsIn(String(row.hosts));
  JSON.parse(String(row.problem));
}

function hostsIn(json: string): string[] {
  return v.parse(v.array(v.string()), JSON.parse(json));
}
