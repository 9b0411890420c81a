import type { Collection } from '../../protocol';
import { CollectionTag } from './collection-tag';

interface CollectionPicksProps {
  label: string;
  collections: readonly Collection[];
  /** The ids of those that are ticked. */
  chosen: readonly number[];
  onChange: (id: number, isIn: boolean) => void;
}

/** In which collections something is: a tick for each. */
export function CollectionPicks({ label, collections, chosen, onChange }: CollectionPicksProps) {
  return (
    <fieldset class="stack-tight">
      <legend class="field-label">{label}</legend>
      <div class="collection-picks">
        {collections.map((collection) => (
          <label key={collection.id} class="collection-pick">
            <input
              type="checkbox"
              checked={chosen.includes(collection.id)}
              onChange={({ currentTarget }) => onChange(collection.id, currentTarget.checked)}
            />
            <CollectionTag collection={collection} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
