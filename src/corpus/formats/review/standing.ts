import type { CheckRecord } from '../../../engine/record';
import { fold } from './fold';
import type { Review } from './schema';

/**
 * The check that counts, with the notes that a reviewer lets stand: without those that were rejected or are gone, and
 * with what was confirmed or edited shown, however sure the check was of it. A record that nobody reviewed is itself.
 */
export function standingRecord(of: CheckRecord | Review): CheckRecord {
  if (of.format === 'plumbline.check/1') return of;
  const { record, notes } = fold(of);
  return {
    ...record,
    notes: notes
      .filter(({ decision, gone }) => decision !== 'rejected' && !gone)
      .map(({ note, decision }) => ({ ...note, shown: note.shown || decision !== null })),
  };
}
