import type { IncompleteReason } from '../article/types';
import type { CheckRecord } from '../engine/record';
import type { CheckView } from '../protocol';

/** The part of a record that a page gets: everything but the texts of the sources. */
export function viewOf(
  record: CheckRecord,
  incomplete: IncompleteReason | null,
  chosen: CheckView['chosen'],
): CheckView {
  return {
    notes: record.notes,
    sources: record.sources.map(({ text: _, ...info }) => info),
    sentences: record.page.sentences,
    compared: record.page.compared,
    incomplete,
    chosen,
  };
}
