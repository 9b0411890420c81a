import { termCounts } from '../../engine';
import { MatchIndex, type TermCounts } from './match-index';
import type { Sql } from './sql';

/** The terms by which a document is matched. Most texts begin with their title: it is not counted twice. */
export function termsOf(title: string, text: string): TermCounts {
  return termCounts(text.startsWith(title) ? text : `${title}\n\n${text}`);
}

/** Puts every document into an index for matching that is empty. */
export function indexAll(sql: Sql): void {
  const index = new MatchIndex(sql);
  for (const row of sql.values('SELECT row FROM documents')) {
    const document = sql.row('SELECT title, text FROM searched WHERE row = ?', [row]);
    index.add(Number(row), termsOf(String(document?.title), String(document?.text)));
  }
  index.write();
}

/** Makes both indexes anew of the documents and their texts. */
export function rebuildIndexes(sql: Sql): void {
  sql.whole(() => {
    sql.run("INSERT INTO documents_fts (documents_fts) VALUES ('rebuild')");
    sql.run('DELETE FROM postings');
    indexAll(sql);
  });
}
