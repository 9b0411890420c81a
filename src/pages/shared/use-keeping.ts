import { useCallback, useState } from 'preact/hooks';
import type { NewDocument } from '../../engine/record';
import { send } from '../../platform';
import type { Answer } from '../../protocol';
import { type Task, useTask } from '../../ui/use-task';

/** A source document that is now in the corpus; `undone` once it was taken out again. */
export type Kept = Answer<'corpus.add'> & { undone: boolean };

export interface Keeping {
  task: Task<Kept>;
  keep: (document: NewDocument) => void;
  /** Takes out again what `keep` added. */
  undo: () => void;
  reset: () => void;
}

/** Puts a source document into the corpus, with undo. */
export function useKeeping(): Keeping {
  const { task, start, reset } = useTask<Kept>();
  const [kept, setKept] = useState<string | null>(null);

  const keep = useCallback(
    (document: NewDocument) =>
      start(async () => {
        const answer = await send('corpus.add', { document });
        setKept(answer.id);
        return { ...answer, undone: false };
      }),
    [start],
  );
  const undo = useCallback(() => {
    if (kept === null) return;
    start(async () => {
      await send('corpus.delete', { id: kept });
      return { id: kept, added: false, undone: true };
    });
  }, [start, kept]);

  return { task, keep, undo, reset };
}
