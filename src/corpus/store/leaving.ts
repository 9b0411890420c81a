import type { SqlValue } from '@sqlite.org/sqlite-wasm';
import * as v from 'valibot';
import { sourceDocumentSchema } from '../../engine/record';
import type { Leaving } from '../formats/export';
import { INFO } from './documents';
import type { Sql } from './sql';

/** The most text that leaves at a time, in UTF-16 units. */
const MOST_TEXT = 2_000_000;

const { pages: _, ...info } = sourceDocumentSchema.entries;
const leavingRow = v.object({
  ...info,
  pages: v.nullable(v.string()),
  facts_only: v.number(),
  facts: v.number(),
  collections: v.string(),
});

const ONE = `SELECT ${INFO}, text, pages, facts_only, facts,
    (SELECT json_group_array(name) FROM collected JOIN collections AS c ON c.row = collection
     WHERE document = documents.row AND c.deleted_at IS NULL) AS collections
  FROM documents JOIN texts USING (row) WHERE id = ? AND deleted_at IS NULL`;

/**
 * The first of these documents with all that is known of them, as many as fit into one message; what is not there is
 * passed over. `taken` of the ids are done then.
 */
export function leaving(sql: Sql, ids: readonly string[]): { documents: Leaving[]; taken: number } {
  const documents: Leaving[] = [];
  let length = 0;
  let taken = 0;
  for (const id of ids) {
    if (length >= MOST_TEXT) break;
    taken += 1;
    const row = sql.row(ONE, [id]);
    if (row === undefined) continue;
    const document = leavingOf(row);
    documents.push(document);
    length += document.text.length;
  }
  return { documents, taken };
}

function leavingOf(row: Record<string, SqlValue>): Leaving {
  const { pages, facts_only, collections, ...document } = v.parse(leavingRow, row);
  const names = v.parse(v.array(v.string()), JSON.parse(collections));
  return {
    ...document,
    ...(pages !== null && { pages: v.parse(v.array(v.number()), JSON.parse(pages)) }),
    ...(names.length > 0 && { collections: names.sort() }),
    ...(facts_only === 1 && { factsOnly: true }),
  };
}
