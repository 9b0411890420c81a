import type { Ask, FeedInfo, FeedInterval, FeedItemInfo } from '../../../protocol';
import { CorpusError } from '../../errors';
import { UNDO_TIME } from '../../formats/limits';
import { isPrivateHost } from '../../formats/private-host';
import type { Collections } from '../collections';
import type { Documents } from '../documents';
import type { Sql } from '../sql';
import { FeedItems } from './items';
import { type FeedRow, feedOf, hostsIn, problemIn } from './rows';
import { afterFailure, afterLook } from './schedule';
import type { FeedArrival, FeedFailure, FeedJob, Looked, StandingItem } from './work';

/** A look that was cut off so often by the browser's end is not begun again before its time. */
const MOST_TRIES = 2;

/** The feeds that are watched; each method is whole. */
export class Feeds {
  readonly #sql: Sql;
  readonly #whole: <T>(work: () => T) => T;
  readonly #now: () => number;
  readonly #items: FeedItems;

  /** @param whole does a work in a transaction at whose end the documents' index is written */
  constructor(
    sql: Sql,
    { documents, collections }: { documents: Documents; collections: Collections },
    whole: <T>(work: () => T) => T,
    now: () => number,
  ) {
    this.#sql = sql;
    this.#whole = whole;
    this.#now = now;
    this.#items = new FeedItems(sql, documents, collections, now);
  }

  /** Has a feed watched, beginning now; one that was removed before is forgotten. */
  watch(id: string, { address, title, interval, hosts, collection }: Ask<'feeds.watch'>): void {
    this.#whole(() => {
      const known = this.#at(address);
      if (known !== null && known.removed_at === null) {
        throw new CorpusError('bad-input', { key: 'feedWatched' });
      }
      if (known !== null) this.#forget(known);
      this.#sql.run(
        `INSERT INTO feeds (id, address, title, interval, hosts, collection, work, next)
         VALUES (?, ?, ?, ?, ?, ?, 'queued', 0)`,
        [id, address, title, interval, JSON.stringify([...new Set(hosts)]), collection],
      );
    });
  }

  /** All feeds in the order in which they came, those that were removed and can be brought back among them. */
  list(): FeedInfo[] {
    return this.#rows('SELECT * FROM feeds ORDER BY row').map((feed) => this.#info(feed));
  }

  /** What became of a feed's items, the latest first. */
  items(id: string): FeedItemInfo[] {
    return this.#items.list(this.#feedOf(id).row);
  }

  setInterval(id: string, interval: FeedInterval): void {
    this.#whole(() => {
      const { row, checked, failures, next } = this.#feedOf(id);
      const planned = failures > 0 ? next : afterLook(interval, checked ?? this.#now());
      this.#sql.run('UPDATE feeds SET interval = ?, next = ? WHERE row = ?', [interval, planned, row]);
    });
  }

  pause(id: string, isPaused: boolean): void {
    this.#whole(() => {
      const { row, work } = this.#feedOf(id);
      const halt = isPaused ? 'paused' : null;
      const left = isPaused && work === 'queued' ? 'none' : work;
      this.#sql.run('UPDATE feeds SET halt = ?, work = ? WHERE row = ?', [halt, left, row]);
    });
  }

  /** Has one looked at, whenever it was last. */
  queue(id: string): void {
    this.#whole(() => {
      const sql = `UPDATE feeds SET work = 'queued', tries = 0
        WHERE id = ? AND work = 'none' AND removed_at IS NULL`;
      this.#sql.run(sql, [id]);
    });
  }

  /** Lets hosts be asked, and has what was left out because of them taken at once. */
  allow(id: string, hosts: readonly string[]): void {
    this.#whole(() => {
      const feed = this.#feedOf(id);
      this.#sql.run('UPDATE feeds SET hosts = ?, etag = NULL, modified = NULL WHERE row = ?', [
        JSON.stringify([...new Set([...hostsIn(feed), ...hosts])]),
        feed.row,
      ]);
      this.#items.reconsider(feed.row);
      this.queue(id);
    });
  }

  /** Has the address watched that a feed forwards to; that host may be asked from now on. */
  follow(id: string): void {
    this.#whole(() => {
      const feed = this.#feedOf(id);
      if (feed.forwards === null) return;
      if (this.#at(feed.forwards) !== null) throw new CorpusError('bad-input', { key: 'feedWatched' });
      const { host, hostname } = new URL(feed.forwards);
      // A server does not lead into the user's network: the user would have to give that address.
      if (isPrivateHost(hostname) && !hostsIn(feed).includes(host)) {
        throw new CorpusError('bad-input', { key: 'hostPrivate', values: { host } });
      }
      this.#sql.run('UPDATE feeds SET address = forwards, forwards = NULL WHERE row = ?', [feed.row]);
      this.allow(id, [host]);
    });
  }

  /** What is to be looked at next, also after the last look at it was cut off. */
  take(): FeedJob | null {
    return this.#whole(() => {
      for (;;) {
        const sql = `SELECT * FROM feeds WHERE work IN ('looking', 'queued') AND removed_at IS NULL
          ORDER BY work, row LIMIT 1`;
        const [feed] = this.#rows(sql);
        if (feed === undefined) return null;
        const { id, address, etag, modified } = feed;
        if (feed.tries >= MOST_TRIES) {
          const problem = { key: 'importStopsBrowser' } as const;
          this.#fail(feed, { problem, patience: 0, isGone: false, forwards: null });
          continue;
        }
        this.#sql.run("UPDATE feeds SET work = 'looking', tries = tries + 1, checked = ? WHERE row = ?", [
          this.#now(),
          feed.row,
        ]);
        return { id, address, hosts: hostsIn(feed), etag, modified };
      }
    });
  }

  /** Which of the items that stand in a feed are wanted. */
  wanted(id: string, standing: readonly StandingItem[]): { keys: string[]; isAll: boolean } {
    return this.#items.wanted(this.#feedOf(id).row, standing);
  }

  /**
   * Stores what came of some items.
   * @returns whether it goes on: it was not removed meanwhile
   */
  receive(id: string, arrivals: readonly FeedArrival[]): boolean {
    return this.#whole(() => {
      const { row, work, collection, removed_at } = this.#feedOf(id);
      if (work !== 'looking' || removed_at !== null) return false;
      const given = { row, collection: this.#isCollection(collection) ? collection : null };
      for (const arrival of arrivals) this.#items.receive(given, arrival);
      return true;
    });
  }

  /** The look went well. What is left over is asked for again at the next one, whatever its server says. */
  finish(id: string, { title, forwards, etag, modified, isAll }: Looked): void {
    this.#whole(() => {
      const { row, work, interval, checked } = this.#feedOf(id);
      if (work !== 'looking') return;
      const isDone = isAll && !this.#items.hasMore(row, checked ?? 0);
      this.#sql.run(
        `UPDATE feeds SET work = 'none', tries = 0, failures = 0, problem = NULL, forwards = ?, etag = ?, modified = ?,
           title = coalesce(?, title), checked = ?, next = ?, halt = iif(halt = 'gone', NULL, halt)
         WHERE row = ?`,
        [
          forwards,
          isDone ? etag : null,
          isDone ? modified : null,
          title,
          this.#now(),
          afterLook(interval, this.#now()),
          row,
        ],
      );
    });
  }

  /** The look failed: what is there stays. */
  failed(id: string, failure: FeedFailure): void {
    this.#whole(() => {
      const feed = this.#feedOf(id);
      if (feed.work === 'looking') this.#fail(feed, failure);
    });
  }

  /** Watches a feed no longer; `restore` undoes it until it is purged. */
  remove(id: string, withDocuments: boolean): void {
    this.#whole(() => {
      const { row } = this.#feedOf(id);
      const now = this.#now();
      this.#sql.run("UPDATE feeds SET removed_at = ?, work = 'none', tries = 0 WHERE row = ?", [now, row]);
      if (withDocuments) this.#items.takeOut(row, now);
    });
  }

  restore(id: string): void {
    this.#whole(() => {
      const { row, removed_at } = this.#feedOf(id);
      if (removed_at === null) return;
      this.#sql.run('UPDATE feeds SET removed_at = NULL WHERE row = ?', [row]);
      this.#items.putBack(row, removed_at);
    });
  }

  /** Brings the text back that an item replaced. */
  takeBack(id: string, key: string): void {
    this.#whole(() => this.#items.takeBack(this.#feedOf(id).row, key));
  }

  /** Forgets for good what was removed longer than `UNDO_TIME` ago. */
  purge(): void {
    this.#whole(() => {
      const sql = 'SELECT * FROM feeds WHERE removed_at < ?';
      for (const feed of this.#rows(sql, [this.#now() - UNDO_TIME])) this.#forget(feed);
    });
  }

  #fail(feed: FeedRow, { problem, patience, isGone, forwards }: FeedFailure): void {
    const { row, interval } = feed;
    const failures = feed.failures + 1;
    this.#sql.run(
      `UPDATE feeds SET work = 'none', tries = 0, failures = ?, problem = ?, forwards = ?, checked = ?, next = ?,
         halt = iif(?, 'gone', halt)
       WHERE row = ?`,
      [
        failures,
        JSON.stringify(problem),
        forwards,
        this.#now(),
        afterFailure({ interval, failures, patience }, this.#now()),
        Number(isGone),
        row,
      ],
    );
  }

  #info(feed: FeedRow): FeedInfo {
    const { row, id, address, title, interval, work, halt, forwards, checked, next } = feed;
    const resting = halt ?? 'waiting';
    const state = feed.removed_at !== null ? 'removed' : work === 'none' ? resting : work;
    return {
      id,
      address,
      title,
      interval,
      state,
      problem: problemIn(feed),
      forwards,
      checked,
      next: state === 'waiting' ? next : null,
      documents: this.#items.documents(row),
      hosts: this.#items.hosts(row),
    };
  }

  #forget({ row }: FeedRow): void {
    this.#items.forget(row);
    this.#sql.run('DELETE FROM feeds WHERE row = ?', [row]);
  }

  #isCollection(id: number | null): boolean {
    const sql = 'SELECT 1 FROM collections WHERE row = ? AND deleted_at IS NULL';
    return id !== null && this.#sql.value(sql, [id]) !== undefined;
  }

  #at(address: string): FeedRow | null {
    return this.#rows('SELECT * FROM feeds WHERE address = ?', [address])[0] ?? null;
  }

  /** @throws CorpusError when there is none of this id */
  #feedOf(id: string): FeedRow {
    const [feed] = this.#rows('SELECT * FROM feeds WHERE id = ?', [id]);
    if (feed === undefined) throw new CorpusError('bad-input', { key: 'packGone' });
    return feed;
  }

  #rows(sql: string, bind: (string | number)[] = []): FeedRow[] {
    return this.#sql.rows(sql, bind).map(feedOf);
  }
}
