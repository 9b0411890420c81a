import { CorpusError } from '../errors';
import { indexAll } from './indexing';
import type { Sql } from './sql';
import { COLLECTION_TABLES } from './tables/collections';
import { DOCUMENT_TABLES } from './tables/documents';
import { FEED_TABLES } from './tables/feeds';
import { FIRST_TABLES } from './tables/first';
import { IMPORT_TABLES } from './tables/imports';
import { PACK_TABLES } from './tables/packs';
import { REVIEW_TABLES } from './tables/reviews';

/** What leads from one version to the next: SQL, and what SQL cannot do. */
interface Migration {
  sql: string;
  fill?: (sql: Sql) => void;
}

/**
 * How the database came to be, oldest first: the n-th entry leads from `user_version` n to n + 1. An entry
 * that was ever released is never edited; a change is a new entry.
 */
const MIGRATIONS: readonly Migration[] = [
  { sql: FIRST_TABLES },
  { sql: DOCUMENT_TABLES + IMPORT_TABLES + COLLECTION_TABLES + PACK_TABLES, fill: indexAll },
  { sql: FEED_TABLES },
  { sql: REVIEW_TABLES },
];

/** The version that `migrate` leads to. */
export const NEWEST = MIGRATIONS.length;

/**
 * Brings the database to the newest version, each step whole or not at all.
 * @param to an older version to stop at
 * @throws CorpusError when a newer Plumbline wrote it: then nothing is touched.
 */
export function migrate(sql: Sql, to: number = NEWEST): void {
  const version = Number(sql.value('PRAGMA user_version'));
  if (version > NEWEST) {
    throw new CorpusError('corpus', {
      key: 'corpusNewer',
      values: { format: version, known: NEWEST },
    });
  }
  MIGRATIONS.slice(version, to).forEach((step, index) => {
    sql.whole(() => {
      sql.db.exec(step.sql);
      step.fill?.(sql);
      sql.db.exec(`PRAGMA user_version = ${version + index + 1}`);
    });
  });
}
