import type { SqlValue } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';
import type { FEED_INTERVALS, Saying } from '../../../protocol';

const INTERVALS: typeof FEED_INTERVALS = ['hourly', 'six-hours', 'daily', 'weekly'];
const text = v.nullable(v.string());
const time = v.nullable(v.number());
/** A row of `feeds`. */
const feedRow = v.object({
  row: v.number(),
  id: v.string(),
  address: v.string(),
  title: text,
  interval: v.picklist(INTERVALS),
  hosts: v.string(),
  collection: v.nullable(v.number()),
  work: v.picklist(['none', 'queued', 'looking']),
  halt: v.nullable(v.picklist(['paused', 'gone'])),
  etag: text,
  modified: text,
  checked: time,
  next: v.number(),
  failures: v.number(),
  tries: v.number(),
  problem: text,
  forwards: text,
  removed_at: time,
});
export type FeedRow = v.InferOutput<typeof feedRow>;

/** A row of `feeds`, with all that is ever made of it. @throws where it cannot be read */
export function feedOf(found: Record<string, SqlValue>): FeedRow {
  const feed = v.parse(feedRow, found);
  hostsIn(feed);
  problemIn(feed);
  return feed;
}

/** The hosts that may be asked. */
export function hostsIn({ hosts }: FeedRow): string[] {
  return v.parse(v.array(v.string()), JSON.parse(hosts));
}

/** Why the last look failed; null where it did not. */
export function problemIn({ problem }: FeedRow): Saying | null {
  // Written by `Feeds` alone.
  return problem === null ? null : JSON.parse(problem);
}
