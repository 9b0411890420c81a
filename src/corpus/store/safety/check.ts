import { documentId, termCounts } from '../../../engine';
import { rebuildIndexes } from '../indexing';
import { MatchIndex } from '../match-index';
import type { Sql } from '../sql';
import { isDamage } from './damage';

/** The check pauses after this long, in ms, so that others are answered meanwhile. */
const SLICE = 50;

/** What is wrong: nothing, what can be made anew of the documents, or documents themselves. */
export type Finding = 'whole' | 'indexes' | 'damaged';

/** Reads all there is, and compares it: the file's structure, both indexes, and each text with its id. */
export async function findDamage(sql: Sql, pause: () => Promise<void>): Promise<Finding> {
  try {
    const structure = sql.values('PRAGMA quick_check(100)').map(String);
    const isWhole = structure.every((line) => line === 'ok');
    // Entries of an index that are missing or too many are no loss; all else may be.
    if (!isWhole && !structure.every(isOfIndex)) return 'damaged';
    const listed = new MatchIndex(sql).listed();
    const searched = isSearched(sql);
    const compared = await compareTexts(sql, listed, pause);
    if (compared !== 'whole') return compared;
    return isWhole && searched ? 'whole' : 'indexes';
  } catch (error) {
    if (isDamage(error)) return 'damaged';
    throw error;
  }
}

/** Makes all indexes anew. @returns false where that does not mend it: then the file itself is damaged */
export async function mendIndexes(sql: Sql, pause: () => Promise<void>): Promise<boolean> {
  try {
    sql.whole(() => {
      sql.db.exec('REINDEX');
      rebuildIndexes(sql);
    });
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
  return (await findDamage(sql, pause)) === 'whole';
}

/** SQLite's words for an entry of an index. What it says of the full-text index begins with that one's name. */
function isOfIndex(line: string): boolean {
  return /missing from index|wrong # of entries in index|non-unique entry in index|fts5|documents_fts/i.test(
    line,
  );
}

function isSearched(sql: Sql): boolean {
  try {
    // The 1 has it compared with the texts, too.
    sql.run("INSERT INTO documents_fts (documents_fts, rank) VALUES ('integrity-check', 1)");
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** Each document with its text, its id and its part of the index for matching. */
async function compareTexts(sql: Sql, listed: Uint32Array, pause: () => Promise<void>): Promise<Finding> {
  const half = `SELECT count(*) FROM documents FULL JOIN texts USING (row) WHERE id IS NULL OR text IS NULL`;
  if (Number(sql.value(half)) > 0) return 'damaged';
  let finding: Finding = 'whole';
  let begun = performance.now();
  for (const row of sql.values('SELECT row FROM documents')) {
    const document = sql.row('SELECT id, text FROM documents JOIN texts USING (row) WHERE row = ?', [row]);
    // Purged since it was listed.
    if (document === undefined) continue;
    const text = String(document.text);
    if (documentId(text) !== document.id) return 'damaged';
    // Its title's terms stand there, too: those of the title that it was added with.
    if (termCounts(text).size > (listed[Number(row)] ?? 0)) finding = 'indexes';
    if (performance.now() - begun < SLICE) continue;
    await pause();
    begun = performance.now();
  }
  return finding;
}
