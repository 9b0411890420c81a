import type { SqlValue } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';
import type { PackInfo, PackVersion } from '../../protocol';
import { fingerprint, type Manifest } from '../formats/pack';
import { manifestSchema } from '../formats/pack/manifest';
import type { StoredDocument } from './documents';
import type { Sql } from './sql';

/** A subscription that is to be looked at. */
export interface PackJob {
  id: string;
  address: string;
  key: string | null;
  /** The manifest of the version that is there. */
  held: Manifest | null;
  /** The SHA-256 of a body that may be much larger or smaller than before: the user said so. */
  agreed: string | null;
  /** The SHA-256 of the body that the user went back from. */
  skipped: string | null;
  etag: string | null;
}

const STATES = {
  none: 'ready',
  queued: 'queued',
  fetching: 'fetching',
  key: 'asking',
  size: 'asking',
} as const;

const count = v.nullable(v.number());
const text = v.nullable(v.string());
/** A row of `packs`. */
export const packRow = v.object({
  row: v.number(),
  id: v.string(),
  address: v.string(),
  key: text,
  work: v.picklist(['none', 'queued', 'fetching', 'key', 'size']),
  problem: text,
  offered_key: text,
  agreed: text,
  skipped: text,
  etag: text,
  checked: count,
  failures: v.number(),
  current: count,
  previous: count,
  coming: count,
  removed_at: count,
});
export type PackRow = v.InferOutput<typeof packRow>;

/** A row of `packs`. @throws where it cannot be read */
export function packOf(found: Record<string, SqlValue>): PackRow {
  JSON.parse(String(found.problem));
  return v.parse(packRow, found);
}

/** What a row of `pack_versions` says of its documents. @throws where it cannot be read */
export function manifestIn({ manifest }: Record<string, SqlValue>): Manifest {
  return v.parse(manifestSchema, JSON.parse(String(manifest)));
}

/** Whether all documents of a version are there, save for those that the user deleted; so it is of none. */
export function isComplete(sql: Sql, version: number | null): boolean {
  if (version === null) return true;
  const there = sql.value(
    `SELECT count(*) FROM pack_documents WHERE version = ?
     AND (id IN (SELECT id FROM documents) OR id IN (SELECT id FROM packs_refused))`,
    [version],
  );
  return manifestOf(sql, version)?.documents === there;
}

/** What a version says of a document, as the store wrote it. */
export const described = v.custom<Omit<StoredDocument, 'text'>>(
  (value) => typeof value === 'object' && value !== null,
);

/** What the publisher says of a version. */
export function manifestOf(sql: Sql, version: number | null): Manifest | null {
  const row = sql.row('SELECT manifest FROM pack_versions WHERE version = ?', [version]);
  return row === undefined ? null : manifestIn(row);
}

/** What pages are told of a pack. */
export function packInfo(sql: Sql, pack: PackRow, now: number): PackInfo {
  const { id, address, work, problem, offered_key: offered, checked, key } = pack;
  const current = manifestOf(sql, pack.current);
  const coming = manifestOf(sql, pack.coming);
  const far = sql.row('SELECT received, facts FROM pack_versions WHERE version = ?', [pack.coming]);
  return {
    id,
    address,
    state: pack.removed_at !== null ? 'removed' : STATES[work],
    // Written by `failed` and `ask` alone.
    problem: problem === null ? null : JSON.parse(problem),
    offered: work === 'key' && offered ? { key: offered, fingerprint: fingerprint(offered) } : null,
    asks: work === 'key' || work === 'size' ? work : null,
    checked,
    current: current === null ? null : versionOf(current, now),
    previous: manifestOf(sql, pack.previous)?.updated ?? null,
    coming:
      coming === null
        ? null
        : { documents: Number(far?.received), facts: Number(far?.facts), total: coming.documents },
    fingerprint: key === null ? null : fingerprint(key),
  };
}

function versionOf(
  { name, publisher, licence, updated, expires, documents, facts }: Manifest,
  now: number,
): PackVersion {
  const today = new Date(now).toISOString().slice(0, 10);
  const isExpired = expires !== null && expires < today;
  return { name, publisher, licence, updated, expires, isExpired, documents, facts };
}
