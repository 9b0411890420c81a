import { collectionOf } from '../collections';
import { checkFeedItem } from '../feeds/items';
import { feedOf } from '../feeds/rows';
import { checkImport } from '../imports';
import { checkItem } from '../imports/items';
import { isComplete, manifestIn, packOf } from '../pack-rows';
import { keepReviews } from '../reviews/keep';
import { recordIn, reviewOf, stepIn } from '../reviews/rows';
import type { Sql } from '../sql';
import { attempt, FAILED, NUMBER, type Row } from './rows';

/** What reads a row of each table whose columns hold more than plain values; it throws where it cannot. */
const READERS: Record<string, (row: Row) => unknown> = {
  collections: (row) => collectionOf({ ...row, id: row.row ?? null }),
  feeds: feedOf,
  feed_items: checkFeedItem,
  imports: checkImport,
  import_items: checkItem,
  packs: packOf,
  pack_versions: manifestIn,
  reviews: reviewOf,
  review_records: recordIn,
  review_steps: stepIn,
};

/** What is of no use as it is, or without something else. */
const USELESS = [
  'collected WHERE collection NOT IN (SELECT row FROM collections)',
  'collected WHERE document NOT IN (SELECT row FROM documents)',
  'import_items WHERE import NOT IN (SELECT row FROM imports)',
  'feed_items WHERE feed NOT IN (SELECT row FROM feeds)',
  'feed_items WHERE document NOT IN (SELECT id FROM documents)',
  'pack_versions WHERE pack NOT IN (SELECT row FROM packs)',
  'pack_documents WHERE info IS NOT NULL AND NOT json_valid(info)',
  'pack_documents WHERE version NOT IN (SELECT version FROM pack_versions)',
];

/**
 * Leaves, of all that was read beside the documents, only what can be used: one row that cannot be read would keep
 * a whole list from being shown. A pack of which something is lost is fetched as if it had just been subscribed to,
 * and so is what a feed had brought: nobody knows whether it is lost or was deleted.
 * @returns whether all could be read
 */
export function keepReadable(sql: Sql): boolean {
  let isAll = true;
  for (const [table, read] of Object.entries(READERS)) {
    const unreadable: number[] = [];
    sql.each(`SELECT rowid AS "${NUMBER}", * FROM ${table}`, (row) => {
      if (attempt(() => read(row)) === FAILED) unreadable.push(Number(row[NUMBER]));
    });
    if (unreadable.length > 0) isAll = false;
    for (const row of unreadable) sql.run(`DELETE FROM ${table} WHERE rowid = ?`, [row]);
  }
  sql.run(
    `UPDATE feeds SET etag = NULL, modified = NULL
     WHERE row IN (SELECT feed FROM feed_items WHERE document NOT IN (SELECT id FROM documents))`,
  );
  for (const rows of USELESS) sql.run(`DELETE FROM ${rows}`);
  keepReviews(sql);
  sql.run('UPDATE feeds SET collection = NULL WHERE collection NOT IN (SELECT row FROM collections)');
  for (const { row, current, previous } of sql.rows('SELECT * FROM packs').map(packOf)) {
    if (isComplete(sql, current) && isComplete(sql, previous)) continue;
    sql.run(
      'DELETE FROM pack_documents WHERE version IN (SELECT version FROM pack_versions WHERE pack = ?)',
      [row],
    );
    sql.run('DELETE FROM pack_versions WHERE pack = ?', [row]);
    sql.run(
      'UPDATE packs SET current = NULL, previous = NULL, coming = NULL, etag = NULL, next = 0 WHERE row = ?',
      [row],
    );
  }
  return isAll;
}
