import * as v from 'valibot';
import type { LibraryStatistics, Share } from '../../protocol';
import type { Sql } from './sql';

/** Publishers that are told by name. */
const MOST_PUBLISHERS = 200;

const text = v.nullable(v.string());
const groupRow = v.object({
  kind: v.string(),
  language: text,
  month: text,
  documents: v.number(),
  facts: v.number(),
  length: v.number(),
});
type Group = v.InferOutput<typeof groupRow>;
const publisherRow = v.object({ of: text, documents: v.number(), facts: v.number() });

/** What is in the library, read from two indexes alone: no document is looked at. */
export function statistics(sql: Sql): LibraryStatistics {
  const groups = sql
    .rows(
      // As `documents_counted` has it: then SQLite need not sort.
      `SELECT kind, language, substr(date, 1, 7) AS month,
         count(*) AS documents, sum(facts) AS facts, sum(length) AS length
       FROM documents WHERE deleted_at IS NULL GROUP BY kind, language, substr(date, 1, 7)`,
    )
    .map((row) => v.parse(groupRow, row));
  const publishers = sql
    .rows(
      `SELECT publisher AS of, count(*) AS documents, sum(facts) AS facts FROM documents
       WHERE deleted_at IS NULL GROUP BY publisher ORDER BY documents DESC, publisher LIMIT ${MOST_PUBLISHERS}`,
    )
    .map((row) => v.parse(publisherRow, row));
  return {
    documents: sum(groups, 'documents'),
    facts: sum(groups, 'facts'),
    length: sum(groups, 'length'),
    size: Number(sql.value('PRAGMA page_count')) * Number(sql.value('PRAGMA page_size')),
    publishers,
    months: shares(groups, ({ month }) => month).sort((a, b) => inOrder(a.of ?? '', b.of ?? '')),
    kinds: shares(groups, ({ kind }) => kind).sort(mostFirst),
    languages: shares(groups, ({ language }) => language?.replace(/-.*/s, '') ?? null).sort(mostFirst),
  };
}

function sum(groups: readonly Group[], what: 'documents' | 'facts' | 'length'): number {
  return groups.reduce((total, group) => total + group[what], 0);
}

function shares(groups: readonly Group[], nameOf: (group: Group) => string | null): Share[] {
  const found = new Map<string | null, Share>();
  for (const group of groups) {
    const of = nameOf(group);
    const { documents, facts } = found.get(of) ?? { documents: 0, facts: 0 };
    found.set(of, { of, documents: documents + group.documents, facts: facts + group.facts });
  }
  return [...found.values()];
}

function mostFirst(a: Share, b: Share): number {
  return b.documents - a.documents || inOrder(a.of ?? '', b.of ?? '');
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
