import { useRef } from 'preact/hooks';
import { say } from '../../../platform';
import { Notice } from '../../../ui/notice';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { useCollections } from '../../shared/use-collections';
import type { Selection } from './use-selection';

/** What can be done with the documents that are selected. */
export function Selected({ selection, total }: { selection: Selection; total: number }) {
  const { ids, done, failure, pickAll, clear, place, remove, restore } = selection;
  const { collections } = useCollections();
  const bar = useRef<HTMLDivElement>(null);
  useKeptFocus(bar, `${ids.size} ${done?.words}`);

  const choose = (select: HTMLSelectElement, isIn: boolean) => {
    const collection = collections?.find(({ id }) => String(id) === select.value);
    select.value = '';
    if (collection !== undefined) void place(collection, isIn);
  };
  const menu = (label: string, isIn: boolean) => (
    <select
      class="input selected-menu"
      aria-label={label}
      onChange={({ currentTarget }) => choose(currentTarget, isIn)}
    >
      <option value="">{label}</option>
      {collections?.map(({ id, name }) => (
        <option key={id} value={String(id)}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <div class="stack-tight" ref={bar} tabIndex={-1}>
      {failure && <Notice tone="failed" title={failure} />}
      {done && (
        <Notice title={done.words}>
          {done.undo && (
            <p>
              <button
                type="button"
                class="button button-small"
                onClick={() => done.undo && restore(done.undo)}
              >
                {say('undo')}
              </button>
            </p>
          )}
        </Notice>
      )}
      {ids.size > 0 && (
        <div class="panel selected">
          <span role="status">{say.count('selected', ids.size)}</span>
          {ids.size < total && (
            <button type="button" class="button button-small" onClick={pickAll}>
              {say('selectAllFound')}
            </button>
          )}
          {collections !== null && collections.length > 0 && (
            <>
              {menu(say('selectedPut'), true)}
              {menu(say('selectedTake'), false)}
            </>
          )}
          <button type="button" class="button button-small" onClick={remove}>
            {say('selectedDelete')}
          </button>
          <button type="button" class="button button-small button-quiet" onClick={clear}>
            {say('selectedClear')}
          </button>
        </div>
      )}
    </div>
  );
}
