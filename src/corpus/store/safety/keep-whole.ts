import * as v from 'valibot';
import { documentId, splitSentences } from '../../../engine';
import { newDocumentSchema } from '../../formats/limits';
import type { Sql } from '../sql';
import type { Row } from './rows';

/** The check pauses after this long, in ms. */
const SLICE = 50;
/** The longest title of a document of which only the text was saved: its first line. */
const LONGEST_TITLE = 200;

export interface Kept {
  /** Rows of documents that are whole. */
  saved: Set<number>;
  /** Of those, how many lost what was known of them. */
  nameless: number;
  /** Rows of those that are not, with their titles where known. */
  lost: Map<number, string | null>;
}

/**
 * Leaves only documents whose text fits their id. A text alone is kept where its id is known.
 * @param ids of all documents that there were, as far as known
 */
export async function keepWhole(
  sql: Sql,
  ids: ReadonlySet<string | null>,
  pause: () => Promise<void>,
): Promise<Kept> {
  const kept: Kept = { saved: new Set(), nameless: 0, lost: new Map() };
  const rows = sql.values('SELECT row FROM documents UNION SELECT row FROM texts').map(Number);
  let begun = performance.now();
  for (const row of rows) {
    const known = sql.row('SELECT * FROM documents WHERE row = ?', [row]);
    const text = sql.value('SELECT text FROM texts WHERE row = ?', [row]);
    const id = typeof text === 'string' ? documentId(text) : null;
    if (known !== undefined && known.id === id) {
      if (!isProper(known)) {
        kept.nameless += 1;
        strip(sql, row);
      }
      kept.saved.add(row);
    } else if (
      known === undefined &&
      typeof text === 'string' &&
      id !== null &&
      ids.has(id) &&
      put(sql, row, id, text)
    ) {
      kept.nameless += 1;
      kept.saved.add(row);
    } else {
      sql.run('DELETE FROM texts WHERE row = ?', [row]);
      sql.run('DELETE FROM documents WHERE row = ?', [row]);
      kept.lost.set(row, typeof known?.title === 'string' ? known.title : null);
    }
    if (performance.now() - begun < SLICE) continue;
    await pause();
    begun = performance.now();
  }
  return kept;
}

const { text: _, pages, ...info } = newDocumentSchema.entries;
const flag = v.picklist([0, 1]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const properRow = v.object({
  ...info,
  facts_only: flag,
  pages: v.nullable(
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        try {
          return JSON.parse(dataset.value);
        } catch {
          addIssue({ message: 'is no JSON' });
          return NEVER;
        }
      }),
      pages.wrapped,
    ),
  ),
  facts: count,
  length: count,
  own: flag,
  added: v.number(),
  deleted_at: v.nullable(v.number()),
});

function isProper(known: Row): boolean {
  return v.safeParse(properRow, known).success;
}

/** Takes away all that is known of a document but its text. */
function strip(sql: Sql, row: number): void {
  const text = String(sql.value('SELECT text FROM texts WHERE row = ?', [row]));
  // To delete it first would take it out of its collections.
  put(sql, row, documentId(text), text, 'REPLACE');
}

/** A document of which only the text is known. @returns false where there is one, and that one stays */
function put(
  sql: Sql,
  row: number,
  id: string,
  text: string,
  other: 'IGNORE' | 'REPLACE' = 'IGNORE',
): boolean {
  const title = text.trimStart().split('\n', 1)[0]?.slice(0, LONGEST_TITLE) ?? '';
  return (
    sql.run(
      `INSERT OR ${other} INTO documents (row, id, title, kind, facts_only, facts, length, own, added)
       VALUES (?, ?, ?, 'report', 0, ?, ?, 1, 0)`,
      [row, id, title, splitSentences(text).length, text.length],
    ) === 1
  );
}
