import { compareRecords, type NoteAspect, sentenceChanges } from '../../engine';
import type { CheckRecord } from '../../engine/record';
import type { RecordChange } from '../../protocol';

/** What has moved along with the rest of the page is told apart from what is another. */
const PLACE: readonly NoteAspect[] = ['place'];

/** What of a check is another than before, in ids of the new one's notes. */
export function recordChange(before: CheckRecord, after: CheckRecord): RecordChange {
  const { causes, notes } = compareRecords(before, after);
  const hasMoved = (aspects: readonly NoteAspect[]) => aspects.every((aspect) => PLACE.includes(aspect));
  return {
    causes,
    added: notes.flatMap((one) => (one.change === 'new' ? [one.after.id] : [])),
    changed: notes.flatMap((one) =>
      one.change === 'changed' && !hasMoved(one.aspects) ? [one.after.id] : [],
    ),
    moved: notes.flatMap((one) => (one.change === 'changed' && hasMoved(one.aspects) ? [one.after.id] : [])),
    gone: notes.flatMap((one) => (one.change === 'gone' ? [one.before] : [])),
    sentences: causes.includes('text') ? sentenceChanges(before.page.text, after.page.text) : [],
  };
}
