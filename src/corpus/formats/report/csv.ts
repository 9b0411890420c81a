import type { CheckRecord, Note, SourceDocument } from '../../../engine/record';
import { CSV_MARK, csvRow } from '../csv';

type Cell = (note: Note, source: SourceDocument | undefined, record: CheckRecord) => string | number | null;

/** A record's own words for a record's own figures: what a spreadsheet sorts must not depend on a language. */
const COLUMNS: Record<string, Cell> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  rule: ({ rule }) => rule,
  severity: ({ severity }) => severity,
  confidence: ({ confidence }) => confidence,
  shown: ({ shown }) => (shown ? 'yes' : 'no'),
  source_says: ({ says }) => says?.source ?? null,
  page_says: ({ says }) => says?.page ?? null,
  mark: ({ mark }) => mark?.text ?? null,
  start: ({ mark }) => mark?.start ?? null,
  end: ({ mark }) => mark?.end ?? null,
  claim: ({ claim }) => claim?.text ?? null,
  fact: ({ facts }) => facts[0]?.text ?? null,
  source: (_, source) => source?.title ?? null,
  publisher: (_, source) => source?.publisher ?? null,
  source_date: (_, source) => source?.date ?? null,
  source_address: (_, source) => source?.address ?? null,
  more_facts: ({ facts }) => Math.max(0, facts.length - 1),
  against: ({ against }) => against.length,
  page_title: (_, __, { page }) => page.title,
  page_address: (_, __, { page }) => page.address,
};

/** All notes of a record as a table for spreadsheets: a row a note, also those that readers do not see. */
export function csvReport(record: CheckRecord): string {
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const rows = record.notes.map((note) => {
    const source = sources.get(note.facts[0]?.source ?? '');
    return csvRow(Object.values(COLUMNS).map((cell) => String(cell(note, source, record) ?? '')));
  });
  return CSV_MARK + csvRow(Object.keys(COLUMNS)) + rows.join('');
}
