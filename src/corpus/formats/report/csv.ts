import type { CheckRecord, Note, SourceDocument } from '../../../engine/record';
import type { ReviewedNote } from '../../../protocol';
import { CSV_MARK, csvRow } from '../csv';
import { REVIEWER_RULE } from '../review/schema';
import { isoTime, type Subject, type SubjectReview } from './subject';

type Value = string | number | null;
type Cell = (note: Note, source: SourceDocument | undefined, record: CheckRecord) => Value;
type ReviewCell = (one: ReviewedNote, review: SubjectReview) => Value;

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

/** What a review adds; what the check found stands where a reviewer edited it. */
const REVIEW_COLUMNS: Record<string, ReviewCell> = {
  decision: ({ decision }) => decision,
  reviewer: ({ by }) => by,
  decided_at: ({ at }) => at && isoTime(at),
  rating: ({ rating }) => rating,
  comment: ({ comment }) => comment,
  added: ({ note }) => (note.rule === REVIEWER_RULE ? 'yes' : 'no'),
  gone: ({ gone }) => (gone ? 'yes' : 'no'),
  found_kind: (one) => editedFrom(one)?.kind ?? null,
  found_severity: (one) => editedFrom(one)?.severity ?? null,
  found_source_says: (one) => editedFrom(one)?.says?.source ?? null,
  found_page_says: (one) => editedFrom(one)?.says?.page ?? null,
  page_rating: (_, { rating }) => rating,
  page_comment: (_, { comment }) => comment,
  finished: (_, { finished }) => (finished ? 'yes' : 'no'),
};

/** All notes as a table for spreadsheets: a row a note, also those that readers do not see or a reviewer rejected. */
export function csvReport({ record, sources, notes, review }: Subject): string {
  const names = [...Object.keys(COLUMNS), ...(review === null ? [] : Object.keys(REVIEW_COLUMNS))];
  const rows = notes.map((one) => {
    const source = sources.get(one.note.facts[0]?.source ?? '');
    return csvRow(
      [
        ...Object.values(COLUMNS).map((cell) => cell(one.note, source, record)),
        ...(review === null ? [] : Object.values(REVIEW_COLUMNS).map((cell) => cell(one, review))),
      ].map((value) => String(value ?? '')),
    );
  });
  return CSV_MARK + csvRow(names) + rows.join('');
}

function editedFrom({ decision, found }: ReviewedNote): Note | null {
  return decision === 'edited' ? found : null;
}
