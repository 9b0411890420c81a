import type { CheckRecord } from '../engine/record';
import type { CheckView } from '../protocol';

/**
 * The part of a record that leaves the host: the notes that are shown, and of no source the text. `of` tells how the
 * check came about.
 */
export function viewOf(
  record: CheckRecord,
  { incomplete, chosen, keyFacts }: Pick<CheckView, 'incomplete' | 'chosen' | 'keyFacts'>,
  judgeable: CheckView['judgeable'] = null,
): CheckView {
  return {
    notes: record.notes.filter(({ shown }) => shown),
    sources: record.sources.map(({ text: _, ...info }) => info),
    sentences: record.page.sentences,
    compared: record.page.compared,
    incomplete,
    chosen,
    keyFacts,
    judgeable,
  };
}
