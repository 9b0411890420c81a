import './collections.css';
import { useRef, useState } from 'preact/hooks';
import { say } from '../../../platform';
import type { Collection } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { Busy } from '../../../ui/progress';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { useCollections } from '../../shared/use-collections';
import type { TabProps } from '../tab';
import { type CollectionDraft, draftOf, newDraft } from './draft';
import { Editor } from './editor';
import { Entry } from './entry';

/** The tab with all collections. */
export function Collections({ onSearch }: TabProps) {
  const { collections, failure, act } = useCollections();
  const [draft, setDraft] = useState<CollectionDraft | null>(null);
  const [removed, setRemoved] = useState<Collection | null>(null);
  const top = useRef<HTMLDivElement>(null);
  useKeptFocus(top, `${draft?.id} ${collections?.length}`);

  if (collections === null)
    return failure ? <Notice tone="failed" title={failure} /> : <Busy>{say('collectionsOpening')}</Busy>;
  const remove = async (one: Collection) => {
    if (await act('collections.delete', { id: one.id })) setRemoved(one);
  };
  const restore = async ({ id }: Collection) => {
    if (await act('collections.restore', { id })) setRemoved(null);
  };
  return (
    <div class="stack" ref={top} tabIndex={-1}>
      <p class="soft">{say('collectionsAbout')}</p>
      {failure && <Notice tone="failed" title={failure} />}
      {removed && (
        <Notice title={say('collectionDeleted', { name: removed.name })}>
          <p>
            <button type="button" class="button button-small" onClick={() => restore(removed)}>
              {say('undo')}
            </button>
          </p>
        </Notice>
      )}
      {draft === null ? (
        <p>
          <button type="button" class="button button-primary" onClick={() => setDraft(newDraft(collections))}>
            {say('collectionNew')}
          </button>
        </p>
      ) : (
        <Editor
          key={draft.id}
          start={draft}
          onSave={async (id, collection) => {
            if (await act('collections.put', { id, collection })) setDraft(null);
          }}
          onClose={() => setDraft(null)}
        />
      )}
      {collections.length > 0 && (
        <ul class="stack">
          {collections.map((one) => (
            <Entry
              key={one.id}
              collection={one}
              onSwitch={({ id, ...about }, on) =>
                act('collections.put', { id, collection: { ...about, on } })
              }
              onEdit={() => setDraft(draftOf(one))}
              onDelete={() => remove(one)}
              onShow={() => onSearch(searchFor(one))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The search that finds what is in a collection: its name, without what would end it. */
function searchFor({ name }: Collection): string {
  return `collection:"${name.replaceAll('"', '')}"`;
}
