import type { IncompleteReason } from '../article/types';
import type { CheckRecord } from '../engine/record';
import type { CheckView } from '../protocol';

/** The part of a record that leaves the host: the notes that are shown, and no text of a source. */
export function viewOf(
  record: CheckRecord,
  incomplete: IncompleteReason | null,
  chosen: CheckView['chosen'],
  judgeable: CheckView['judgeable'] = null,
): CheckView {
  return {
    notes: record.notes.filter(({ shown }) => shown),
    sources: record.sources.map(({ text: _, ...info }) => info),
    sentences: record.page.sentences,
    compared: record.page.compared,
    incomplete,
    chosen,
    judgeable,
  };
}
