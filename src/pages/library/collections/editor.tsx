import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../platform';
import {
  COLOURS,
  type Colour,
  MAX_COLLECTION_NAME,
  MAX_COLLECTION_NOTE,
  type NewCollection,
  type PlainKey,
} from '../../../protocol';
import { Field } from '../../../ui/field';
import { ColourSign } from '../../shared/collection-tag';
import { type CollectionDraft, type CollectionProblem, collectionOf } from './draft';

const COLOUR_NAMES: Record<Colour, PlainKey> = {
  blue: 'colourBlue',
  orange: 'colourOrange',
  green: 'colourGreen',
  violet: 'colourViolet',
  red: 'colourRed',
  teal: 'colourTeal',
  brown: 'colourBrown',
  grey: 'colourGrey',
};

interface EditorProps {
  start: CollectionDraft;
  onSave: (id: number | null, collection: NewCollection) => void;
  onClose: () => void;
}

/** The form of a collection, new or to be changed. */
export function Editor({ start, onSave, onClose }: EditorProps) {
  const [draft, setDraft] = useState(start);
  const [problem, setProblem] = useState<CollectionProblem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const change = (part: Partial<CollectionDraft>) => {
    setDraft({ ...draft, ...part });
    setProblem(null);
  };
  const save = (event: Event) => {
    event.preventDefault();
    const collection = collectionOf(draft);
    if (!('field' in collection)) {
      onSave(draft.id, collection);
      return;
    }
    setProblem(collection);
    form.current?.querySelector<HTMLElement>(`[name=${collection.field}]`)?.focus();
  };
  const hint = (field: CollectionProblem['field'], usual?: string) =>
    problem?.field === field ? problem.message : usual;
  return (
    <form class="panel stack collection-form" ref={form} onSubmit={save} noValidate>
      <h2>{say(draft.id === null ? 'collectionNew' : 'collectionEdit')}</h2>
      <Field label={say('collectionName')} hint={hint('name')}>
        {(control) => (
          <input
            {...control}
            class="input"
            name="name"
            maxLength={MAX_COLLECTION_NAME}
            value={draft.name}
            aria-invalid={problem?.field === 'name'}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        )}
      </Field>
      <fieldset class="stack-tight">
        <legend class="field-label">{say('collectionColour')}</legend>
        <div class="collection-colours">
          {COLOURS.map((colour) => (
            <label key={colour} class="collection-pick">
              <input
                type="radio"
                name="colour"
                checked={draft.colour === colour}
                onChange={() => change({ colour })}
              />
              <ColourSign colour={colour} />
              {say(COLOUR_NAMES[colour])}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={say('collectionSites')} hint={hint('sites', say('collectionSitesHint'))}>
        {(control) => (
          <textarea
            {...control}
            class="input"
            name="sites"
            dir="ltr"
            value={draft.sites}
            aria-invalid={problem?.field === 'sites'}
            onInput={({ currentTarget }) => change({ sites: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('collectionNote')}>
        {(control) => (
          <textarea
            {...control}
            class="input"
            name="note"
            maxLength={MAX_COLLECTION_NOTE}
            value={draft.note}
            onInput={({ currentTarget }) => change({ note: currentTarget.value })}
          />
        )}
      </Field>
      <p class="row collection-acts">
        <button type="submit" class="button button-primary">
          {say('collectionSave')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {say('collectionCancel')}
        </button>
      </p>
    </form>
  );
}
