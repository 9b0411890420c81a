import { useEffect, useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import { messageOf } from '../../../ui/format';
import { Notice } from '../../../ui/notice';
import { CollectionPicks } from '../../shared/collection-picks';
import { useCollections } from '../../shared/use-collections';

/** In which collections a document is, to be changed by a tick; nothing where there is no collection. */
export function DocumentCollections({ document }: { document: string }) {
  const { collections, failure, act } = useCollections();
  const [chosen, setChosen] = useState<number[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    send('collections.of', { document }).then(setChosen, (error: unknown) => setProblem(messageOf(error)));
  }, [document]);

  const change = async (id: number, isIn: boolean) => {
    if (!(await act('collections.place', { id, documents: [document], isIn }))) return;
    setChosen(await send('collections.of', { document }));
  };
  const said = failure ?? problem;
  return (
    <>
      {said !== null && <Notice tone="failed" title={said} />}
      {chosen !== null && collections !== null && collections.length > 0 && (
        <div class="panel">
          <CollectionPicks
            label={say('documentCollections')}
            collections={collections}
            chosen={chosen}
            onChange={change}
          />
        </div>
      )}
    </>
  );
}
