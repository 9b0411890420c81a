import { CorpusError } from '../../corpus/errors';
import type { ParseHtml } from '../../corpus/formats/published-text';
import type { FeedArrival, FeedFailure, FeedJob } from '../../corpus/store/feeds/work';
import type { ArrivingDocument } from '../../corpus/store/imports';
import { hostFaultOf } from '../faults';
import { pause } from '../pause';
import { Shift } from '../shift';
import type { WorkerClient } from '../worker-client';
import { FeedRefusal, fetchFeed } from './fetch';
import { type Standing, standingIn } from './standing';

/** Articles that are fetched at one look. */
const MOST_FETCHED = 50;
/** Texts that are stored in one transaction, together this long in UTF-16 units. */
const MOST_TEXT = 2_000_000;

/** What looking at feeds needs of the place where it happens. */
export interface FeedTools {
  client: Pick<WorkerClient, 'ask'>;
  parse: ParseHtml;
  /** Fetches and reads an article; private hosts only where they are among these. */
  fetchArticle(address: string, hosts: readonly string[], signal: AbortSignal): Promise<ArrivingDocument>;
  /** Keeps the place alive until the returned function is called. */
  stayAwake(): () => void;
}

/** Looks at the feeds that are queued, one at a time. All that it knows is in the store. */
export class FeedRunner {
  readonly #tools: FeedTools;
  readonly #shift: Shift;
  #looking: { id: string; controller: AbortController } | null = null;

  constructor(tools: FeedTools) {
    this.#tools = tools;
    this.#shift = new Shift(
      () => this.#lookAtAll(),
      () => tools.stayAwake(),
    );
  }

  /** Has it look for work; done when there is none left. */
  wake(): Promise<void> {
    return this.#shift.wake();
  }

  /** Ends the look at a feed that was removed. */
  stop(id: string): void {
    if (this.#looking?.id === id) this.#looking.controller.abort();
  }

  async #lookAtAll(): Promise<void> {
    const take = () => this.#tools.client.ask('feeds.take', null);
    for (let job = await take(); job !== null; job = await take()) await this.#look(job);
  }

  async #look(job: FeedJob): Promise<void> {
    const { id } = job;
    const controller = new AbortController();
    this.#looking = { id, controller };
    try {
      await this.#take(job, controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) {
        await this.#tools.client.ask('feeds.failed', { id, failure: failureOf(error) });
      }
    } finally {
      controller.abort();
      this.#looking = null;
    }
  }

  async #take(job: FeedJob, signal: AbortSignal): Promise<void> {
    const { client, parse } = this.#tools;
    const { id } = job;
    const { raw, ...answered } = await fetchFeed(job, signal);
    if (raw === null) {
      await client.ask('feeds.finish', { id, looked: { ...answered, title: null, isAll: true } });
      return;
    }
    const { title, items } = standingIn(raw, parse);
    const standing = items.map(({ key, said }) => ({ key, said }));
    const { keys, isAll } = await client.ask('feeds.wanted', { id, items: standing });
    const wanted = new Set(keys);
    const here = items.filter(({ key, elsewhere }) => wanted.has(key) && elsewhere === null);
    const there = items.filter(({ key, elsewhere }) => wanted.has(key) && elsewhere !== null);
    const isGoingOn =
      (await this.#store(id, here)) && (await this.#fetchAll(job, there.slice(0, MOST_FETCHED), signal));
    if (!isGoingOn) return;
    const looked = { ...answered, title, isAll: isAll && there.length <= MOST_FETCHED };
    await client.ask('feeds.finish', { id, looked });
  }

  /** Stores items whose text the feed has, the oldest first, so that the newest is the latest in the library. */
  async #store(id: string, items: readonly Standing[]): Promise<boolean> {
    let batch: FeedArrival[] = [];
    let length = 0;
    const store = () => this.#tools.client.ask('feeds.receive', { id, arrivals: batch });
    for (const { key, said, name, result } of items.toReversed()) {
      const isRead = !(result instanceof CorpusError);
      batch.push({ key, said, name, result: isRead ? result : { left: result.saying, host: null } });
      length += isRead ? result.document.text.length : 0;
      if (length < MOST_TEXT) continue;
      if (!(await store())) return false;
      batch = [];
      length = 0;
      await pause();
    }
    return store();
  }

  /** Fetches texts that the feed only sums up, and stores each at once. */
  async #fetchAll({ id, hosts }: FeedJob, items: readonly Standing[], signal: AbortSignal): Promise<boolean> {
    for (const one of items.toReversed()) {
      const { key, said, name } = one;
      const result = await this.#fetched(one, hosts, signal);
      if (signal.aborted) return false;
      const arrivals = [{ key, said, name, result }];
      if (!(await this.#tools.client.ask('feeds.receive', { id, arrivals }))) return false;
    }
    return true;
  }

  async #fetched(
    { elsewhere, item }: Standing,
    hosts: readonly string[],
    signal: AbortSignal,
  ): Promise<FeedArrival['result']> {
    if (elsewhere === null || !hosts.includes(elsewhere.host)) {
      return { left: { key: 'feedOnlySummary' }, host: elsewhere?.host ?? null };
    }
    try {
      const { document, complete } = await this.#tools.fetchArticle(elsewhere.href, hosts, signal);
      const { date, author } = item;
      return {
        document: { ...document, date: document.date ?? date, author: document.author ?? author },
        complete,
      };
    } catch (error) {
      return { failed: hostFaultOf(error).saying };
    }
  }
}

function failureOf(error: unknown): FeedFailure {
  if (error instanceof FeedRefusal) return error.failure;
  return { problem: hostFaultOf(error).saying, patience: 0, isGone: false, forwards: null };
}
