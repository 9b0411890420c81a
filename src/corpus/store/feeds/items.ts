import type { SqlValue } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';
import { documentId } from '../../../engine';
import type {
  FEED_ITEM_STATES,
  FEED_SHOWN,
  FeedHost,
  FeedItemInfo,
  FeedItemState,
  Saying,
} from '../../../protocol';
import { CorpusError } from '../../errors';
import { isPrivateHost } from '../../formats/private-host';
import type { Collections } from '../collections';
import { type Documents, HIDDEN } from '../documents';
import type { Sql } from '../sql';
import type { FeedArrival, StandingItem } from './work';

/** Items that are taken at one look: a feed may hold thousands, and change them all. */
const MOST_TAKEN = 200;
/** An item that could not be fetched so often is left. */
const MOST_TRIES = 3;
const SHOWN: typeof FEED_SHOWN = 30;
const STATES: typeof FEED_ITEM_STATES = ['added', 'known', 'replaced', 'failed', 'left'];

interface Mark {
  state: FeedItemState;
  document?: string | null;
  brought?: boolean;
  older?: string;
  host?: string | null;
  why?: Saying | undefined;
}

const text = v.nullable(v.string());
const itemRow = v.object({
  said: v.string(),
  state: v.picklist(STATES),
  document: text,
  brought: v.number(),
  older: text,
  tries: v.number(),
});

/** Reads a row of `feed_items` for everything that is ever made of it. @throws where it cannot be read */
export function checkFeedItem(found: Record<string, SqlValue>): void {
  v.parse(itemRow, found);
  whyIn(found);
  if (found.host !== null) new URL(`http://${found.host}`);
}

/** Why it failed or was left out. */
function whyIn({ why }: Record<string, SqlValue>): Saying | null {
  // Written by `FeedItems` alone.
  return typeof why === 'string' ? JSON.parse(why) : null;
}

/** A feed as its items need it. */
export interface ItemsOf {
  row: number;
  collection: number | null;
}

/** The items of feeds. Whoever changes them does it in a transaction at whose end the documents' index is written. */
export class FeedItems {
  readonly #sql: Sql;
  readonly #documents: Documents;
  readonly #collections: Collections;
  readonly #now: () => number;

  constructor(sql: Sql, documents: Documents, collections: Collections, now: () => number) {
    this.#sql = sql;
    this.#documents = documents;
    this.#collections = collections;
    this.#now = now;
  }

  /** Which of these items are new, have changed or are to be tried again; what the user deleted is not. */
  wanted(row: number, standing: readonly StandingItem[]): { keys: string[]; isAll: boolean } {
    const keys = standing.filter((one) => this.#isWanted(row, one)).map(({ key }) => key);
    return { keys: keys.slice(0, MOST_TAKEN), isAll: keys.length <= MOST_TAKEN };
  }

  #isWanted(row: number, { key, said }: StandingItem): boolean {
    const item = this.#item(row, key);
    if (item === null) return true;
    if (item.document !== null && !this.#isThere(item.document)) return false;
    return item.said !== said || (item.state === 'failed' && item.tries < MOST_TRIES);
  }

  /** Stores what came of an item. */
  receive({ row, collection }: ItemsOf, arrival: FeedArrival): void {
    const { result } = arrival;
    const before = this.#item(row, arrival.key);
    if (!('document' in result)) {
      const { document = null, brought = 0 } = before ?? {};
      const kept = { document, brought: brought === 1 };
      const mark: Mark =
        'failed' in result
          ? { state: 'failed', why: result.failed }
          : { state: 'left', why: result.left, host: result.host };
      this.#mark(row, arrival, { ...mark, ...kept });
      return;
    }
    const id = documentId(result.document.text);
    if (before?.document === id) {
      const sql = 'UPDATE feed_items SET said = ? WHERE feed = ? AND key = ?';
      this.#sql.run(sql, [arrival.said, row, arrival.key]);
      return;
    }
    const known = this.#sql.row('SELECT deleted_at, own FROM documents WHERE id = ?', [id]);
    const isThere = known !== undefined && known.deleted_at === null;
    if (!isThere && known?.deleted_at !== HIDDEN && this.#isRefused(id)) {
      this.#mark(row, arrival, { state: 'left', why: { key: 'feedDeletedItem' } });
      return;
    }
    const brought = !isThere || known.own === 0 || this.#isBrought(id);
    this.#documents.add(result.document, true);
    if (collection !== null) this.#collections.place(collection, [id], true);
    const older = before?.brought === 1 ? before.document : null;
    if (older !== null) this.#replace(older, id);
    this.#mark(row, arrival, {
      state: older !== null ? 'replaced' : isThere ? 'known' : 'added',
      document: id,
      brought,
      ...(older !== null && { older }),
      why: result.complete ? undefined : { key: 'importIncomplete' },
    });
  }

  /** Whether an item of a look that began then is to be tried again. */
  hasMore(row: number, since: number): boolean {
    const sql = "SELECT 1 FROM feed_items WHERE feed = ? AND state = 'failed' AND tries < ? AND at >= ?";
    return this.#sql.value(sql, [row, MOST_TRIES, since]) !== undefined;
  }

  /** Has those taken anew that were left out because of their host. */
  reconsider(row: number): void {
    this.#sql.run("UPDATE feed_items SET said = '', host = NULL WHERE feed = ? AND host IS NOT NULL", [row]);
  }

  /** What became of them, the latest first. */
  list(row: number): FeedItemInfo[] {
    return this.#sql
      .rows(
        `SELECT key, name, state, why, d.id AS document, o.id AS older FROM feed_items
         LEFT JOIN documents AS d ON d.id = feed_items.document AND d.deleted_at IS NULL
         LEFT JOIN documents AS o ON o.id = feed_items.older AND o.deleted_at IS NOT NULL
         WHERE feed = ? ORDER BY at DESC, feed_items.key LIMIT ${SHOWN}`,
        [row],
      )
      .map(({ key, name, state, document, older, ...row }) => ({
        key: String(key),
        name: String(name),
        state: v.parse(v.picklist(STATES), state),
        document: document === null || document === undefined ? null : String(document),
        hasOlder: state === 'replaced' && typeof document === 'string' && typeof older === 'string',
        why: whyIn(row),
      }));
  }

  /** Brings the text back that an item replaced. @throws CorpusError when it is no longer there */
  takeBack(row: number, key: string): void {
    const item = this.#item(row, key);
    if (item === null || item.older === null || item.document === null) {
      throw new CorpusError('bad-input', { key: 'corpusTooLate' });
    }
    this.#documents.restore(item.older);
    this.#documents.remove(item.document);
    this.#sql.run(
      "UPDATE feed_items SET state = 'added', document = ?, older = NULL WHERE feed = ? AND key = ?",
      [item.older, row, key],
    );
  }

  /** The hosts because of which items were left out, those with most of them first. */
  hosts(row: number): FeedHost[] {
    return this.#sql
      .rows(
        `SELECT host, count(*) AS items FROM feed_items WHERE feed = ? AND host IS NOT NULL
         GROUP BY host ORDER BY items DESC, host`,
        [row],
      )
      .map(({ host, items }) => ({
        host: String(host),
        isPrivate: isPrivateHost(new URL(`http://${host}`).hostname),
        items: Number(items),
      }));
  }

  /** How many documents of the library a feed brought. */
  documents(row: number): number {
    const sql = `SELECT count(DISTINCT d.id) FROM feed_items JOIN documents AS d ON d.id = document
      WHERE feed = ? AND brought = 1 AND deleted_at IS NULL`;
    return Number(this.#sql.value(sql, [row]));
  }

  /**
   * Takes out what a feed brought, as deleted at this moment. What another one or a pack holds too stays with that.
   * The feed itself must be marked as removed by then.
   */
  takeOut(row: number, at: number): void {
    this.#sql.run(`UPDATE documents SET own = 0 WHERE ${BROUGHT} AND ${IN_PACK} AND NOT ${IN_FEED}`, [row]);
    this.#sql.run(
      `UPDATE documents SET deleted_at = ?2
       WHERE deleted_at IS NULL AND ${BROUGHT} AND NOT ${IN_PACK} AND NOT ${IN_FEED}`,
      [row, at],
    );
  }

  /** Brings back what was taken out at that moment. */
  putBack(row: number, at: number): void {
    this.#sql.run(`UPDATE documents SET deleted_at = NULL WHERE deleted_at = ?2 AND ${BROUGHT}`, [row, at]);
    this.#sql.run(`UPDATE documents SET own = 1 WHERE deleted_at IS NULL AND ${BROUGHT}`, [row]);
  }

  forget(row: number): void {
    this.#sql.run('DELETE FROM feed_items WHERE feed = ?', [row]);
  }

  #replace(older: string, id: string): void {
    for (const collection of this.#collections.of(older)) this.#collections.place(collection, [id], true);
    this.#documents.remove(older);
  }

  #isThere(id: string): boolean {
    return this.#sql.value('SELECT 1 FROM documents WHERE id = ? AND deleted_at IS NULL', [id]) !== undefined;
  }

  /** Whether a feed had brought it or come upon it, and the user has deleted it since. */
  #isRefused(id: string): boolean {
    const sql = `SELECT 1 FROM feed_items JOIN feeds ON feeds.row = feed
      WHERE document = ? AND removed_at IS NULL LIMIT 1`;
    return this.#sql.value(sql, [id]) !== undefined;
  }

  #isBrought(id: string): boolean {
    const sql = `SELECT 1 FROM feed_items JOIN feeds ON feeds.row = feed
      WHERE document = ? AND brought = 1 AND removed_at IS NULL LIMIT 1`;
    return this.#sql.value(sql, [id]) !== undefined;
  }

  #item(row: number, key: string): v.InferOutput<typeof itemRow> | null {
    const sql =
      'SELECT said, state, document, brought, older, tries FROM feed_items WHERE feed = ? AND key = ?';
    const item = this.#sql.row(sql, [row, key]);
    return item === undefined ? null : v.parse(itemRow, item);
  }

  #mark(row: number, { key, said, name }: FeedArrival, mark: Mark): void {
    const { state, document = null, brought = false, older = null, host = null, why } = mark;
    this.#sql.run(
      `INSERT INTO feed_items (feed, key, said, name, host, state, document, brought, older, why, tries, at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
       ON CONFLICT DO UPDATE SET name = ?4, host = ?5, state = ?6, document = ?7, brought = ?8, older = ?9,
         why = ?10, tries = iif(?6 = 'failed' AND said = ?3, tries + 1, ?11), said = ?3, at = ?12`,
      [
        row,
        key,
        said,
        name,
        host,
        state,
        document,
        Number(brought),
        older,
        why === undefined ? null : JSON.stringify(why),
        Number(state === 'failed'),
        this.#now(),
      ],
    );
  }
}

const BROUGHT = 'id IN (SELECT document FROM feed_items WHERE feed = ?1 AND brought = 1)';
/** In a version of a pack that is seen. */
const IN_PACK = `EXISTS (SELECT 1 FROM pack_documents AS p JOIN packs ON packs.current = p.version
  WHERE p.id = documents.id AND packs.removed_at IS NULL)`;
/** An item of a feed that is watched. */
const IN_FEED = `EXISTS (SELECT 1 FROM feed_items AS i JOIN feeds ON feeds.row = i.feed
  WHERE i.document = documents.id AND feeds.removed_at IS NULL)`;
