import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../platform';
import { MAX_DATA, MAX_INPUT, MAX_ITEMS, MAX_PACK } from '../../../protocol';
import { Field } from '../../../ui/field';
import { pickedFiles } from './chosen';
import { takeIn } from './intake';

/** All that a file may be for it to be imported. */
const ENDINGS =
  '.txt,.md,.html,.htm,.xhtml,.pdf,.docx,.xml,.rss,.atom,.json,.jsonl,.ndjson,.jsonld,.csv,.tsv,.gz';

/** The ways in: files, folders, a text, addresses. */
export function Ways() {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [form, setForm] = useState<'text' | 'addresses' | null>(null);

  useEffect(() => {
    // Typed on the element, not on its attributes.
    if (folder.current) folder.current.webkitdirectory = true;
  }, []);

  const take = ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    takeIn(pickedFiles(input.files ?? []));
    // The same files chosen again, after they were mended, are a change too.
    input.value = '';
  };
  const toggle = (name: 'text' | 'addresses') => setForm(form === name ? null : name);
  return (
    <section class="panel stack" aria-labelledby="import-ways">
      <h2 id="import-ways">{say('importWays')}</h2>
      <p>{say('importDrop')}</p>
      <p class="row import-ways">
        <button type="button" class="button button-primary" onClick={() => files.current?.click()}>
          {say('importFiles')}
        </button>
        <button type="button" class="button" onClick={() => folder.current?.click()}>
          {say('importFolder')}
        </button>
        <button type="button" class="button" aria-expanded={form === 'text'} onClick={() => toggle('text')}>
          {say('importText')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={form === 'addresses'}
          onClick={() => toggle('addresses')}
        >
          {say('importAddresses')}
        </button>
        <input ref={files} hidden type="file" multiple accept={ENDINGS} onChange={take} data-way="files" />
        <input ref={folder} hidden type="file" onChange={take} data-way="folder" />
      </p>
      {form === 'text' && <Pasted way="file" onDone={() => setForm(null)} />}
      {form === 'addresses' && <Pasted way="list" onDone={() => setForm(null)} />}
      <p class="small soft">
        {say('importLimits', {
          size: say.bytes(MAX_INPUT),
          data: say.bytes(MAX_DATA),
          pack: say.bytes(MAX_PACK),
          items: MAX_ITEMS,
        })}
      </p>
    </section>
  );
}

/** A text, or addresses, typed or pasted. */
function Pasted({ way, onDone }: { way: 'file' | 'list'; onDone: () => void }) {
  const [text, setText] = useState('');
  const isList = way === 'list';
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const name = say(isList ? 'importPastedAddresses' : 'importPastedText');
        takeIn([{ way, name, content: new Blob([text], { type: 'text/plain' }) }]);
        onDone();
      }}
    >
      <Field
        label={say(isList ? 'importAddressesLabel' : 'importTextLabel')}
        hint={say(isList ? 'importAddressesHint' : 'importTextHint')}
      >
        {(control) => (
          <textarea
            {...control}
            class="input"
            required
            dir="auto"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <p>
        <button type="submit" class="button button-primary" disabled={text.trim() === ''}>
          {say('importStart')}
        </button>
      </p>
    </form>
  );
}
