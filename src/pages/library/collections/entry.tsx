import { say } from '../../../platform';
import type { Collection } from '../../../protocol';
import { Switch } from '../../../ui/switch';
import { CollectionTag } from '../../shared/collection-tag';

interface EntryProps {
  collection: Collection & { documents: number };
  onSwitch: (collection: Collection, on: boolean) => void;
  onEdit: () => void;
  onDelete: () => void;
  onShow: () => void;
}

/** One collection: where it counts, how much is in it, and what can be done with it. */
export function Entry({ collection, onSwitch, onEdit, onDelete, onShow }: EntryProps) {
  const { documents, ...about } = collection;
  const { name, note, on, sites } = about;
  return (
    <li class="panel stack-tight">
      <div class="collection-head">
        <h3>
          <CollectionTag collection={about} />
        </h3>
        <Switch on={on} onChange={(wanted) => onSwitch(about, wanted)}>
          {say(on ? 'collectionOn' : 'collectionOff')}
        </Switch>
      </div>
      <p class="small soft foreign">
        {say.list([
          say.count('libraryDocuments', documents),
          sites.length === 0
            ? say('collectionEverywhere')
            : say('collectionOnlyOn', { sites: say.list(sites) }),
        ])}
      </p>
      {note !== '' && (
        <p class="foreign" dir="auto">
          {note}
        </p>
      )}
      <p class="row collection-acts">
        <button
          type="button"
          class="button button-small"
          disabled={documents === 0}
          aria-label={say('collectionShowOne', { name })}
          onClick={onShow}
        >
          {say('collectionShow')}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-label={say('collectionEditOne', { name })}
          onClick={onEdit}
        >
          {say('collectionChange')}
        </button>
        <button
          type="button"
          class="button button-small"
          aria-label={say('collectionDeleteOne', { name })}
          onClick={onDelete}
        >
          {say('libraryDelete')}
        </button>
      </p>
    </li>
  );
}
