import type { SqlValue } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';
import type { NewDocument } from '../../../engine/record';
import type { GivenItem, ImportInfo, ImportItem, ItemState, Saying } from '../../../protocol';
import { newDocumentSchema } from '../../formats/limits';
import { isPrivateHost } from '../../formats/private-host';
import { webAddress } from '../../formats/web-address';
import type { Sql } from '../sql';
import type { TakenItem } from './work';

/** Items that are handed out at a time. */
const TAKEN = 50;
/** An item whose reading has ended the browser so often is not tried again. */
const MOST_TRIES = 3;
/** Updates that are handed out to be settled in one transaction. */
const SETTLED = 200;

/** What became of an item. */
export interface Mark {
  state: ItemState;
  document?: string;
  facts?: number;
  given?: NewDocument;
  why?: Saying;
}

/** An update that waits for the user's choice. */
export interface OpenUpdate {
  number: number;
  older: string;
  given: NewDocument;
}

/** Every state, and how many items are in it. The compiler holds it complete. */
const NONE: ImportInfo['items'] = {
  waiting: 0,
  opened: 0,
  added: 0,
  known: 0,
  update: 0,
  replaced: 0,
  failed: 0,
  left: 0,
  removed: 0,
};

/** The rows of imports' items. Whoever changes them does it in a transaction. */
export class ImportItems {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Adds items that wait; `within` is the number of the one that they were found in. @returns the last one's number */
  add(row: number, items: readonly GivenItem[], within: number | null): number {
    let number = Number(
      this.#sql.value('SELECT coalesce(max(number), 0) FROM import_items WHERE import = ?', [row]),
    );
    for (const { way, name, type, size, address } of items) {
      number += 1;
      this.#sql.run(
        `INSERT INTO import_items (import, number, within, way, name, type, size, address, host, state)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
        [row, number, within, way, name, type, size, address, way === 'address' ? hostOf(address) : null],
      );
    }
    return number;
  }

  mark(row: number, number: number, { state, document, facts = 0, given, why }: Mark): void {
    this.#sql.run(
      `UPDATE import_items SET state = ?, document = ?, facts = ?, given = ?, why = ?
       WHERE import = ? AND number = ?`,
      [state, document ?? null, facts, json(given), json(why), row, number],
    );
  }

  /** Counts one more document of a file as recorded. */
  countPart(row: number, number: number): void {
    const sql = 'UPDATE import_items SET parts = parts + 1, tries = 0 WHERE import = ? AND number = ?';
    this.#sql.run(sql, [row, number]);
  }

  /**
   * Takes items that may be read now; one that may have ended the browser before comes alone.
   * @param hosts that may be asked, as JSON
   */
  take(row: number, hosts: string): TakenItem[] {
    for (;;) {
      const rows = this.#sql.rows(
        `SELECT number, way, name, type, size, address, parts, tries FROM import_items
         WHERE import = ? AND state = 'waiting' AND (host IS NULL OR host IN (SELECT value FROM json_each(?)))
         ORDER BY number LIMIT ${TAKEN}`,
        [row, hosts],
      );
      const [first] = rows;
      if (first === undefined) return [];
      if (Number(first.tries) >= MOST_TRIES) {
        this.mark(row, Number(first.number), { state: 'failed', why: { key: 'importStopsBrowser' } });
        continue;
      }
      const items = Number(first.tries) > 0 ? [first] : rows.filter(({ tries }) => tries === 0);
      return items.map((item) => {
        this.#sql.run('UPDATE import_items SET tries = tries + 1 WHERE import = ? AND number = ?', [
          row,
          Number(item.number),
        ]);
        return v.parse(takenRow, item);
      });
    }
  }

  /** Whether any is left to be read. */
  isWaiting(row: number): boolean {
    const sql = "SELECT 1 FROM import_items WHERE import = ? AND state = 'waiting' LIMIT 1";
    return this.#sql.value(sql, [row]) !== undefined;
  }

  /** Forgets that the reading of some had begun: the browser did not end in it. */
  untry(row: number): void {
    this.#sql.run("UPDATE import_items SET tries = 0 WHERE import = ? AND state = 'waiting'", [row]);
  }

  /** Leaves out all that wait or, where hosts are given, as JSON, addresses on any other. */
  leaveOut(row: number, why: Saying, hosts: string | null = null): void {
    this.#sql.run(
      `UPDATE import_items SET state = 'left', why = ?2 WHERE import = ?1 AND state = 'waiting'
       AND (?3 IS NULL OR (host IS NOT NULL AND host NOT IN (SELECT value FROM json_each(?3))))`,
      [row, json(why), hosts],
    );
  }

  page(row: number, ask: { state: ItemState | null; offset: number; limit: number }) {
    const fits = 'i.import = ?1 AND (?2 IS NULL OR i.state = ?2)';
    const rows = this.#sql.rows(
      `SELECT i.number, i.name, i.address, i.state, i.document, i.why,
         (SELECT name FROM import_items WHERE import = i.import AND number = i.within) AS within
       FROM import_items AS i WHERE ${fits} ORDER BY coalesce(i.within, i.number), i.number LIMIT ?3 OFFSET ?4`,
      [row, ask.state, ask.limit, ask.offset],
    );
    const total = this.#sql.value(`SELECT count(*) FROM import_items AS i WHERE ${fits}`, [row, ask.state]);
    return { total: Number(total), items: rows.map(itemOf) };
  }

  /** Updates that wait for a choice: one, or the first hundreds. */
  updates(row: number, number: number | null): OpenUpdate[] {
    return this.#sql
      .rows(
        `SELECT number, document, given FROM import_items
         WHERE import = ?1 AND state = 'update' AND (?2 IS NULL OR number = ?2) ORDER BY number LIMIT ${SETTLED}`,
        [row, number],
      )
      .map((item) => ({
        number: Number(item.number),
        older: String(item.document),
        given: v.parse(newDocumentSchema, JSON.parse(String(item.given))),
      }));
  }

  figures(row: number): Pick<ImportInfo, 'name' | 'items' | 'given' | 'facts' | 'bytes' | 'read'> {
    const items = { ...NONE };
    const sums = { facts: 0, bytes: 0, read: 0 };
    for (const group of this.#sql.rows(
      `SELECT state, count(*) AS items, sum(facts) AS facts, sum(size) AS bytes
       FROM import_items WHERE import = ? GROUP BY state`,
      [row],
    )) {
      const state = v.parse(stateSchema, group.state);
      items[state] = Number(group.items);
      sums.facts += Number(group.facts);
      sums.bytes += Number(group.bytes);
      if (state !== 'waiting') sums.read += Number(group.bytes);
    }
    const first = 'SELECT name FROM import_items WHERE import = ? ORDER BY number LIMIT 1';
    const given = 'SELECT count(*) FROM import_items WHERE import = ? AND within IS NULL';
    return {
      name: String(this.#sql.value(first, [row]) ?? ''),
      items,
      given: Number(this.#sql.value(given, [row])),
      ...sums,
    };
  }

  /** The hosts on which addresses wait, those with most of them first. */
  hosts(row: number): ImportInfo['hosts'] {
    return this.#sql
      .rows(
        `SELECT host, count(*) AS items FROM import_items
         WHERE import = ? AND state = 'waiting' AND host IS NOT NULL GROUP BY host ORDER BY items DESC, host`,
        [row],
      )
      .map(({ host, items }) => ({
        host: String(host),
        isPrivate: isPrivateHost(new URL(`http://${host}`).hostname),
        items: Number(items),
      }));
  }

  remove(row: number): void {
    this.#sql.run('DELETE FROM import_items WHERE import = ?', [row]);
  }
}

const stateSchema = v.picklist(Object.keys(NONE) as ItemState[]);
const number = v.number();
const text = v.nullable(v.string());
const takenRow = v.object({
  number,
  way: v.picklist(['file', 'list', 'address']),
  name: v.string(),
  type: v.string(),
  size: number,
  address: text,
  parts: number,
});
const itemRow = v.object({
  number,
  within: text,
  name: v.string(),
  address: text,
  state: stateSchema,
  document: text,
  why: text,
});

function itemOf(row: Record<string, SqlValue>): ImportItem {
  const { why, ...item } = v.parse(itemRow, row);
  // Written by `mark` alone.
  return { ...item, why: why === null ? null : JSON.parse(why) };
}

/** Reads a row of `import_items` for everything that is ever made of it. @throws where it cannot be read */
export function checkItem(row: Record<string, SqlValue>): void {
  v.parse(takenRow, row);
  const { state } = itemOf({ ...row, within: null });
  if (row.host !== null) new URL(`http://${row.host}`);
  if (state === 'update') v.parse(newDocumentSchema, JSON.parse(String(row.given)));
}

function hostOf(address: string | null): string | null {
  const known = webAddress(address, null);
  return known === null ? null : new URL(known).host;
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
