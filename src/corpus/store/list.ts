import type { SqlValue } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';
import { type SourceDocument, sourceDocumentSchema } from '../../engine/record';
import { INFO } from './documents';
import { type ExcerptPart, excerptParts, HIT_END, HIT_START } from './excerpt';
import { type Filter, parseQuery } from './query';
import type { Sql } from './sql';

/**
 * The most documents that are ranked: what more of them hold is common, and to rank those takes long. They come
 * newest first then.
 */
const MOST_RANKED = 5_000;

/** A document as lists show it: without its text. */
export interface Listed extends Omit<SourceDocument, 'text' | 'pages'> {
  facts: number;
  excerpt: ExcerptPart[];
}

export interface ListAsk {
  query: string;
  offset: number;
  limit: number;
}

/** `total` counts all that fit; where `isMore`, there are more than that. */
export interface ListAnswer {
  total: number;
  isMore: boolean;
  documents: Listed[];
}

const { text: _, pages: __, ...info } = sourceDocumentSchema.entries;
const listedRow = v.object({ ...info, facts: v.number(), excerpt: v.string() });

/** What each filter compares. A document without a date is in no span of time. */
const CONDITIONS: Record<Filter, string> = {
  kind: 'd.kind = ?',
  language: "(d.language = ? OR d.language LIKE ? || '-%')",
  after: 'd.date >= ?',
  // A month or a year ends with its last day.
  before: "d.date <= ? || '~'",
  // A search's quotation marks cannot hold another.
  collection: `d.row IN (SELECT document FROM collected JOIN collections AS c ON c.row = collection
    WHERE replace(c.name, '"', '') = ? COLLATE NOCASE AND c.deleted_at IS NULL)`,
};

/** Newest first, or by relevance where words are looked for. */
export function list(sql: Sql, { query, offset, limit }: ListAsk): ListAnswer {
  const { match, conditions, values } = wanted(query);
  return match === null
    ? listAll(sql, conditions, values, offset, limit)
    : search(sql, match, conditions, values, offset, limit);
}

/** The ids of all documents that fit, in no order. */
export function found(sql: Sql, query: string, most: number): string[] {
  const { match, conditions, values } = wanted(query);
  const ids =
    match === null
      ? sql.values(`SELECT id FROM documents AS d WHERE ${conditions} LIMIT ?`, [...values, most])
      : sql.values(`SELECT id ${foundBy(conditions)} LIMIT ?`, [match, ...values, most]);
  return ids.map(String);
}

function wanted(query: string): { match: string | null; conditions: string; values: string[] } {
  const { match, filters } = parseQuery(query);
  return {
    match,
    conditions: ['d.deleted_at IS NULL', ...filters.map(({ field }) => CONDITIONS[field])].join(' AND '),
    values: filters.flatMap(({ field, value }) => (field === 'language' ? [value, value] : [value])),
  };
}

function foundBy(conditions: string): string {
  return `FROM documents_fts JOIN documents AS d ON d.row = documents_fts.rowid
     WHERE documents_fts MATCH ? AND ${conditions}`;
}

function listAll(sql: Sql, conditions: string, values: string[], offset: number, limit: number): ListAnswer {
  const rows = sql.rows(
    `SELECT ${columns}, (SELECT substr(text, 1, 240) FROM texts WHERE texts.row = d.row) AS excerpt
     FROM documents AS d WHERE ${conditions} ORDER BY d.added DESC, d.row DESC LIMIT ? OFFSET ?`,
    [...values, limit, offset],
  );
  const total = sql.value(`SELECT count(*) FROM documents AS d WHERE ${conditions}`, values);
  return { total: Number(total), isMore: false, documents: rows.map(listed) };
}

function search(
  sql: Sql,
  match: string,
  conditions: string,
  values: string[],
  offset: number,
  limit: number,
): ListAnswer {
  const found = foundBy(conditions);
  const counted = Number(
    sql.value(`SELECT count(*) FROM (SELECT 1 ${found} LIMIT ?)`, [match, ...values, MOST_RANKED + 1]),
  );
  const isMore = counted > MOST_RANKED;
  const order = isMore ? 'documents_fts.rowid DESC' : 'bm25(documents_fts, 5, 2, 2, 1), d.row';
  const rows = sql.rows(
    `SELECT ${columns}, snippet(documents_fts, 3, '${HIT_START}', '${HIT_END}', '…', 32) AS excerpt
     ${found} ORDER BY ${order} LIMIT ? OFFSET ?`,
    [match, ...values, limit, offset],
  );
  return { total: Math.min(counted, MOST_RANKED), isMore, documents: rows.map(listed) };
}

const columns = `${INFO.replaceAll(/\w+/g, 'd.$&')}, d.facts`;

function listed(row: Record<string, SqlValue>): Listed {
  const { excerpt, ...rest } = v.parse(listedRow, row);
  return { ...rest, excerpt: excerptParts(excerpt) };
}
